package dev.assay.duckdb;

import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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

  /** @param rawKeys the keys of the raw event to store under their names; other values are stored under keys of their own */
  static void load(DuckDBConnection connection, Schema schema, List<Record> records, Collection<String> rawKeys)
      throws SQLException {
    RecordTable table = new RecordTable(connection, columns(schema, records));
    table.create();
    try (DuckDBAppender rows = connection.createAppender("records")) {
      for (int i = 0; i < records.size(); i++) {
        table.append(rows, i, records.get(i), rawKeys);
      }
    }
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
    StringBuilder sql = new StringBuilder("CREATE OR REPLACE TABLE records (position BIGINT, time BIGINT");
    columns.forEach((name, type) ->
        sql.append(", \"").append(name.replace("\"", "\"\"")).append("\" ").append(sqlType(type)));
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.append(", fields MAP(VARCHAR, VARCHAR))").toString());
    }
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

  private void append(DuckDBAppender rows, int position, Record record, Collection<String> rawKeys)
      throws SQLException {
    rows.beginRow().append((long) position).append(record.time());
    for (Map.Entry<String, FieldType> column : columns.entrySet()) {
      int slot = record.layout().slot(column.getKey());
      append(rows, column.getValue(), slot < 0 ? null : record.value(slot));
    }
    rows.append(raw(record, rawKeys)).endRow();
  }

  /** A value that is none of the column's type has no place in the table. */
  private static void append(DuckDBAppender rows, FieldType type, Value value) throws SQLException {
    switch (type) {
      case STRING, ANY -> rows.append(text(value));
      case INT, LONG -> rows.append(value instanceof Value.Whole whole ? (Long) whole.value() : null);
      case FLOAT, DOUBLE -> rows.append(decimal(value));
      case BOOLEAN -> rows.append(value instanceof Value.Truth truth ? (Boolean) truth.value() : null);
      case STRING_ARRAY -> {
        if (value instanceof Value.Elements elements) {
          List<String> texts = new ArrayList<>();
          elements.values().forEach(element -> texts.add(text(element)));
          rows.append(texts);
        } else {
          rows.appendNull();
        }
      }
      case STRING_MAP, STRUCT -> {
        if (value instanceof Value.Entries entries) {
          Map<String, String> texts = new LinkedHashMap<>();
          entries.values().forEach((key, entry) -> texts.put(key, text(entry)));
          rows.append(texts);
        } else {
          rows.appendNull();
        }
      }
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
