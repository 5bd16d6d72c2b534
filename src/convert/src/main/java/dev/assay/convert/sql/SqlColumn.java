package dev.assay.convert.sql;

import dev.assay.core.schema.FieldType;

/** A column that a field of the schema has in the table of records. */
public record SqlColumn(String name, String type) {
  static SqlColumn of(String name, FieldType type) {
    return new SqlColumn(name, switch (type) {
      case STRING, ANY -> "VARCHAR";
      case INT, LONG -> "BIGINT";
      case FLOAT, DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case STRING_ARRAY -> "VARCHAR[]";
      case STRING_MAP, STRUCT -> "MAP(VARCHAR, VARCHAR)";
    });
  }

  /** The name in quotes. */
  public String quoted() {
    return SqlLiteral.name(name);
  }

  SqlValue.Kind kind() {
    return switch (type) {
      case "BIGINT" -> SqlValue.Kind.WHOLE;
      case "DOUBLE" -> SqlValue.Kind.DECIMAL;
      case "BOOLEAN" -> SqlValue.Kind.TRUTH;
      case "VARCHAR[]" -> SqlValue.Kind.TEXTS;
      case "VARCHAR" -> SqlValue.Kind.TEXT;
      default -> SqlValue.Kind.MAP;
    };
  }
}
