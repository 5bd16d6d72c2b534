package dev.assay.harness.shape;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON Schemas, draft 2020-12, as trees of maps, lists and values. */
public final class JsonSchema {
  private JsonSchema() {}

  /** A schema of keywords and their values in turn. */
  public static Map<String, Object> of(Object... keywords) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < keywords.length; i += 2) {
      schema.put((String) keywords[i], keywords[i + 1]);
    }
    return schema;
  }

  /** The schema of a whole file. */
  public static Map<String, Object> ofFile(String name, String title, Shape<?> shape) {
    Map<String, Object> schema = of("$schema", "https://json-schema.org/draft/2020-12/schema", "$id", name,
        "title", title);
    schema.putAll(shape.schema());
    return schema;
  }
}
