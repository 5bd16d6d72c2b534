package dev.assay.core.schema;

/** The types of the normalized schema, under the schema's own names. */
public enum FieldType {
  STRING("string"),
  INT("int"),
  LONG("long"),
  FLOAT("float"),
  DOUBLE("double"),
  BOOLEAN("boolean"),
  STRING_ARRAY("array[string]"),
  /** Text keys to text values: headers, and the raw event's own keys. */
  STRING_MAP("map[string]string"),
  /** A structure, or a list or map of structures; its members are read as text. */
  STRUCT("struct"),
  /** A field of an open schema: whatever the event holds. */
  ANY("any");

  private final String label;

  FieldType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isNumeric() {
    return this == INT || this == LONG || this == FLOAT || this == DOUBLE;
  }
}
