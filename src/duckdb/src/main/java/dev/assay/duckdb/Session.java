package dev.assay.duckdb;

import dev.assay.core.record.Record;
import dev.assay.core.schema.Schema;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/**
 * A database in memory that reaches nothing outside itself, with the records that were asked about last. Several
 * interpretations share one: records are loaded once for all of them.
 */
final class Session implements AutoCloseable {
  private final DuckDBConnection connection;
  private List<Record> loaded = List.of();
  private Schema loadedFor;
  private final Set<String> loadedKeys = new TreeSet<>();
  private Script defined;

  Session() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("threads", "1");
    settings.setProperty("lock_configuration", "true");
    connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
  }

  /** A row of a result, which is read before the next one. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs statements of a script, unless they were the last ones that were run. */
  void define(Script script, int statements) throws SQLException {
    if (defined == script) {
      return;
    }
    defined = null;
    for (String definition : script.statements().subList(0, statements)) {
      execute(definition);
    }
  }

  /** Runs the definitions of a script, with its records in place. */
  void prepare(Script script, Schema schema, List<Record> records) throws SQLException {
    load(schema, records, script.literals());
    define(script, script.statements().size() - 1);
    defined = script;
  }

  private void load(Schema schema, List<Record> records, Set<String> literals) throws SQLException {
    boolean same = schema == loadedFor && isLoaded(records);
    Set<String> keys = new TreeSet<>(literals);
    keys.removeIf(key -> loadedKeys.contains(key)
        || records.stream().allMatch(record -> record.raw().value(key) == null));
    if (same && keys.isEmpty()) {
      return;
    }
    if (!same) {
      loadedKeys.removeIf(key -> records.stream().allMatch(record -> record.raw().value(key) == null));
    }
    loadedKeys.addAll(keys);
    loadedFor = null;
    defined = null;
    RecordTable.load(connection, schema, records, loadedKeys);
    loaded = List.copyOf(records);
    loadedFor = schema;
  }

  private boolean isLoaded(List<Record> records) {
    if (records.size() != loaded.size()) {
      return false;
    }
    for (int i = 0; i < loaded.size(); i++) {
      if (loaded.get(i) != records.get(i)) {
        return false;
      }
    }
    return true;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  <T> List<T> query(String sql, Row<T> row) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(row.read(result));
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
