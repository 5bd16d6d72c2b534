package dev.assay.logs.read;

import dev.assay.core.record.Value;
import dev.assay.documents.JsonProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A line that is one JSON object, as values.
 *
 * @param problem what is wrong with the line, at {@code offset}; else null
 */
record JsonLine(Map<String, Value> values, String problem, int offset) {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  static JsonLine read(String line) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new JsonLine(Map.of(), "a record is a JSON object", 0);
      }
      Map<String, Value> values = object(parser);
      return parser.nextToken() == null ? new JsonLine(values, null, 0)
          : new JsonLine(Map.of(), "there is more after the end of the object", line.length());
    } catch (JacksonException e) {
      long offset = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharOffset());
      return new JsonLine(Map.of(), JsonProblem.of(e), (int) Math.min(offset, line.length()));
    }
  }

  private static Map<String, Value> object(JsonParser parser) {
    Map<String, Value> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, value(parser));
    }
    return values;
  }

  private static Value value(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT:
        return new Value.Entries(object(parser));
      case START_ARRAY:
        List<Value> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        return new Value.Elements(elements);
      case VALUE_TRUE:
        return Value.TRUE;
      case VALUE_FALSE:
        return Value.FALSE;
      case VALUE_NULL:
        return Value.NULL;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
        return number(parser.getString());
      default:
        return new Value.Text(parser.getString());
    }
  }

  private static Value number(String lexeme) {
    try {
      return new Value.Whole(Long.parseLong(lexeme), lexeme);
    } catch (NumberFormatException e) {
      return new Value.Decimal(Double.parseDouble(lexeme), lexeme);
    }
  }
}
