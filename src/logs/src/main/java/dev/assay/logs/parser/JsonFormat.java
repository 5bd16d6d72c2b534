package dev.assay.logs.parser;

import dev.assay.documents.JsonProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON object, made flat: the keys of nested objects joined by dots, elements of lists numbered from one, every value
 * as the text it was written as.
 *
 * @param dropNulls whether a null is left out; else it becomes the text {@code null}
 * @param flattenSingle whether a list of one element counts as that element
 */
record JsonFormat(Template prefix, boolean dropNulls, boolean flattenSingle) implements Format {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  @Override
  public boolean parse(Run run, String stanza) {
    String text = run.entry().strip();
    if (text.isEmpty() || text.charAt(0) != '{') {
      return run.fail(stanza, "it reads a JSON object, which begins with {", 0);
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      object(parser, new StringBuilder(prefix.render(run)), run.dictionary());
      if (parser.nextToken() != null) {
        return run.fail(stanza, "there is more after the end of the JSON object", offset(parser));
      }
      return true;
    } catch (JacksonException e) {
      long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      return run.fail(stanza, "not JSON: " + JsonProblem.of(e), (int) Math.max(0, Math.min(offset, text.length())));
    }
  }

  private void object(JsonParser parser, StringBuilder path, Dictionary dictionary) {
    int length = path.length();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token.isScalarValue() && length == 0) {
        scalar(parser, token, name, dictionary);
      } else {
        path.append(name);
        value(parser, token, path, dictionary);
        path.setLength(length);
      }
    }
  }

  private void value(JsonParser parser, JsonToken token, StringBuilder path, Dictionary dictionary) {
    int length = path.length();
    if (token == JsonToken.START_OBJECT) {
      path.append('.');
      object(parser, path, dictionary);
      path.setLength(length);
    } else if (token == JsonToken.START_ARRAY) {
      list(parser, path, dictionary);
    } else {
      scalar(parser, token, path.toString(), dictionary);
    }
  }

  private void list(JsonParser parser, StringBuilder path, Dictionary dictionary) {
    int length = path.length();
    int index = 0;
    for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      path.append('.').append(++index);
      value(parser, token, path, dictionary);
      path.setLength(length);
    }
    if (flattenSingle && index == 1) {
      single(path.toString(), dictionary);
    }
  }

  private static void single(String path, Dictionary dictionary) {
    String first = path + ".1";
    for (String key : dictionary.keys()) {
      if (key.equals(first) || key.startsWith(first + ".")) {
        dictionary.put(path + key.substring(first.length()), dictionary.get(key));
        dictionary.remove(key);
      }
    }
  }

  private void scalar(JsonParser parser, JsonToken token, String key, Dictionary dictionary) {
    if (token != JsonToken.VALUE_NULL) {
      dictionary.put(key, parser.getString());
    } else if (!dropNulls) {
      dictionary.put(key, "null");
    }
  }

  private static int offset(JsonParser parser) {
    return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
  }
}
