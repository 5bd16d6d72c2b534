package dev.assay.logs.parser;

import dev.assay.documents.JsonProblem;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
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
record JsonFormat(boolean dropNulls, boolean flattenSingle) implements Format {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  @Override
  public boolean parse(Run run, String stanza) {
    String text = run.entry().strip();
    if (text.isEmpty() || text.charAt(0) != '{') {
      return run.fail(stanza, "it reads a JSON object, which begins with {", 0);
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      BitSet single = flattenSingle ? singleLists(text) : new BitSet();
      parser.nextToken();
      new Reader(parser, new FlatKeys(run, text.length()), single, dropNulls).object();
      if (parser.nextToken() != null) {
        return run.fail(stanza, "there is more after the end of the JSON object", offset(parser));
      }
      return true;
    } catch (JacksonException e) {
      long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      return run.fail(stanza, "not JSON: " + JsonProblem.of(e), (int) Math.max(0, Math.min(offset, text.length())));
    } catch (FlatKeys.TooLong e) {
      return run.fail(stanza, e.getMessage(), 0);
    }
  }

  /** Which lists have one element, by their order in the text: the keys inside depend on it from the start. */
  private static BitSet singleLists(String text) {
    BitSet single = new BitSet();
    Deque<int[]> open = new ArrayDeque<>();
    int lists = 0;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.END_ARRAY) {
          int[] list = open.pop();
          single.set(list[0], list[1] == 1);
        } else if (token == JsonToken.END_OBJECT) {
          open.pop();
        } else {
          if (!open.isEmpty()) {
            open.peek()[1]++;
          }
          if (token == JsonToken.START_ARRAY) {
            open.push(new int[] {lists++, 0});
          } else if (token == JsonToken.START_OBJECT) {
            open.push(new int[] {-1, 0});
          }
        }
      }
    }
    return single;
  }

  private static int offset(JsonParser parser) {
    return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
  }

  /** One text while it is read. */
  private static final class Reader {
    private final JsonParser parser;
    private final FlatKeys keys;
    private final BitSet single;
    private final boolean dropNulls;
    private int lists;

    Reader(JsonParser parser, FlatKeys keys, BitSet single, boolean dropNulls) {
      this.parser = parser;
      this.keys = keys;
      this.single = single;
      this.dropNulls = dropNulls;
    }

    void object() {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        int outer = keys.enter(parser.currentName());
        value(parser.nextToken());
        keys.leave(outer);
      }
    }

    private void value(JsonToken token) {
      if (token == JsonToken.START_OBJECT) {
        object();
      } else if (token == JsonToken.START_ARRAY) {
        list();
      } else if (token != JsonToken.VALUE_NULL) {
        keys.put(parser.getString());
      } else if (!dropNulls) {
        keys.put("null");
      }
    }

    private void list() {
      boolean numbered = !single.get(lists++);
      int index = 0;
      for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
        int outer = numbered ? keys.enter(Integer.toString(++index)) : -1;
        value(token);
        if (numbered) {
          keys.leave(outer);
        }
      }
    }
  }
}
