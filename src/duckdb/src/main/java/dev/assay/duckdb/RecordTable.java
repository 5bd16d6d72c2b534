package dev.assay.duckdb;

import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The table {@code records}, with the columns that {@code docs/targets/sql.md} gives it. */
final class RecordTable {
  /** Begins the key of a value whose own key nobody asks for; no script quotes such a text. */
  private static final String UNNAMED = "\0";
  private static final Set<String> TAKEN = Set.of("position", "time", "fields");

  private final DuckDBConnection connection;
  private final Map<String, FieldType> columns;

  private RecordTable(DuckDBConnection connection, Map<String, FieldType> columns) {
    this.connection = connection;
    this.columns = columns;
  }

  /** @param rawKeys the keys of the raw event to store under their names; other values get keys of their own */
  static void load(DuckDBConnection connection, Schema schema, List<Record> records, Collection<String> rawKeys)
      throws SQLException {
    RecordTable table = new RecordTable(connection, columns(schema, records));
    table.create();
    try (DuckDBAppender rows = connection.createAppender("single_values");
        DuckDBAppender elements = connection.createAppender("elements")) {
      for (int i = 0; i < records.size(); i++) {
        table.append(rows, elements, i, records.get(i), rawKeys);
      }
    }
    table.assemble();
  }

  /** The fields of the records' layouts. Two that differ in case alone have no column. */
  private static Map<String, FieldType> columns(Schema schema, List<Record> records) {
    TreeMap<String, Set<String>> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    records.stream().map(Record::layout).distinct().flatMap(layout -> layout.fields().stream())
        .forEach(field -> names.computeIfAbsent(field, unseen -> new LinkedHashSet<>()).add(field));
    Map<String, FieldType> columns = new LinkedHashMap<>();
    names.forEach((name, spellings) -> {
      if (spellings.size() == 1 && TAKEN.stream().noneMatch(name::equalsIgnoreCase)) {
        columns.put(name, schema.field(name).map(Field::type).orElse(FieldType.ANY));
      }
    });
    return columns;
  }

  private void create() throws SQLException {
    StringBuilder sql = new StringBuilder("CREATE OR REPLACE TEMP TABLE single_values (position BIGINT, time BIGINT");
    columns.forEach((name, type) ->
        sql.append(", ").append(quoted(name)).append(isPlural(type) ? " BOOLEAN" : " " + sqlType(type)));
    execute(sql.append(')').toString());
    execute("CREATE OR REPLACE TEMP TABLE elements "
        + "(position BIGINT, field VARCHAR, ordinal BIGINT, key VARCHAR, value VARCHAR)");
  }

  /** Puts lists and maps together in SQL: those that the driver appends have texts that are not equal to themselves. */
  private void assemble() throws SQLException {
    StringBuilder sql = new StringBuilder("CREATE OR REPLACE TABLE records AS SELECT position, time");
    columns.forEach((name, type) -> sql.append(", ").append(isPlural(type)
        ? "CASE WHEN " + quoted(name) + " THEN " + collected(name, type) + " END AS " + quoted(name) : quoted(name)));
    execute(sql + ", " + collected("fields", FieldType.STRING_MAP) + " AS fields FROM single_values");
  }

  private static String collected(String field, FieldType type) {
    String aggregate = type == FieldType.STRING_ARRAY ? "coalesce(list(value ORDER BY ordinal), [])"
        : "map(coalesce(list(key ORDER BY ordinal), []), coalesce(list(value ORDER BY ordinal), []))";
    return "CAST((SELECT " + aggregate + " FROM elements WHERE elements.position = single_values.position AND field = '"
        + field.replace("'", "''") + "') AS " + sqlType(type) + ")";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static boolean isPlural(FieldType type) {
    return type == FieldType.STRING_ARRAY || type == FieldType.STRING_MAP || type == FieldType.STRUCT;
  }

  private static String sqlType(FieldType type) {
    return switch (type) {
      case STRING, ANY -> "VARCHAR";
      case INT, LONG -> "BIGINT";
      case FLOAT, DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case STRING_ARRAY -> "VARCHAR[]";
      case STRING_MAP, STRUCT -> "MAP(VARCHAR, VARCHAR)";
    };
  }

  private void append(DuckDBAppender rows, DuckDBAppender elements, long position, Record record,
      Collection<String> rawKeys) throws SQLException {
    rows.beginRow().append(position).append(record.time());
    for (Map.Entry<String, FieldType> column : columns.entrySet()) {
      int slot = record.layout().slot(column.getKey());
      Value value = slot < 0 ? null : record.value(slot);
      if (isPlural(column.getValue())) {
        rows.append(append(elements, position, column.getKey(), column.getValue(), value));
      } else {
        append(rows, column.getValue(), value);
      }
    }
    rows.endRow();
    append(elements, position, "fields", raw(record, rawKeys));
  }

  /** Appends the elements; whether there is a list or map at all. */
  private static boolean append(DuckDBAppender rows, long position, String field, FieldType type, Value value)
      throws SQLException {
    Map<String, String> elements = new LinkedHashMap<>();
    if (type == FieldType.STRING_ARRAY && value instanceof Value.Elements list) {
      list.values().forEach(element -> elements.put(Integer.toString(elements.size()), text(element)));
    } else if (type != FieldType.STRING_ARRAY && value instanceof Value.Entries map) {
      map.values().forEach((key, entry) -> elements.put(key, text(entry)));
    } else {
      return false;
    }
    append(rows, position, field, elements);
    return true;
  }

  private static void append(DuckDBAppender rows, long position, String field, Map<String, String> elements)
      throws SQLException {
    long ordinal = 0;
    for (Map.Entry<String, String> element : elements.entrySet()) {
      rows.beginRow().append(position).append(field).append(ordinal++).append(element.getKey())
          .append(element.getValue()).endRow();
    }
  }

  /** A value that is none of the column's type has no place in the table. */
  private static void append(DuckDBAppender rows, FieldType type, Value value) throws SQLException {
    switch (type) {
      case INT, LONG -> rows.append(value instanceof Value.Whole whole ? (Long) whole.value() : null);
      case FLOAT, DOUBLE -> rows.append(decimal(value));
      case BOOLEAN -> rows.append(value instanceof Value.Truth truth ? (Boolean) truth.value() : null);
      default -> rows.append(text(value));
    }
  }

  private static String text(Value value) {
    boolean single = value instanceof Value.Text || value instanceof Value.Whole || value instanceof Value.Decimal
        || value instanceof Value.Truth;
    return single ? value.text() : null;
  }

  private static Double decimal(Value value) {
    if (value instanceof Value.Whole whole) {
      return (double) whole.value();
    }
    return value instanceof Value.Decimal number ? (Double) number.value() : null;
  }

  private static Map<String, String> raw(Record record, Collection<String> rawKeys) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String key : rawKeys) {
      String value = record.raw().value(key);
      if (value != null) {
        fields.put(key, value);
      }
    }
    Set<String> others = new LinkedHashSet<>();
    record.raw().anyValue(value -> {
      others.add(value);
      return false;
    });
    others.removeAll(fields.values());
    others.forEach(value -> fields.put(UNNAMED + fields.size(), value));
    return fields;
  }
}
