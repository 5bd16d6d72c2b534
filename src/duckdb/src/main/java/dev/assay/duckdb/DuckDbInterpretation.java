package dev.assay.duckdb;

import dev.assay.convert.export.Interpretation;
import dev.assay.core.record.Record;
import dev.assay.core.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A script, run by DuckDB over a table of the records that it is asked about. */
final class DuckDbInterpretation implements Interpretation {
  private final DuckDbReader reader;
  private final Session session;
  private final Script script;
  private final Schema schema;
  private final List<String> selectors;
  private boolean closed;

  DuckDbInterpretation(DuckDbReader reader, Session session, Script script, Schema schema, List<String> selectors) {
    this.reader = reader;
    this.session = session;
    this.script = script;
    this.schema = schema;
    this.selectors = List.copyOf(selectors);
  }

  @Override
  public List<Boolean> verdicts(List<Record> records) {
    List<Boolean> verdicts = new ArrayList<>(Collections.nCopies(records.size(), false));
    ask(records, "SELECT position FROM matched", row -> verdicts.set((int) row.getLong(1), true));
    return verdicts;
  }

  @Override
  public Set<Firing> firings(List<Record> records) {
    String query = script.statements().get(script.statements().size() - 1);
    return new LinkedHashSet<>(ask(records, query, row -> new Firing((int) row.getLong("position"),
        row.getString("entity"), row.getString("value"))));
  }

  private <T> List<T> ask(List<Record> records, String query, Session.Row<T> row) {
    if (records.isEmpty()) {
      return List.of();
    }
    synchronized (session) {
      try {
        session.prepare(script, schema, records);
        return session.query(query, row);
      } catch (SQLException problem) {
        throw new IllegalStateException("DuckDB does not run the export: " + problem.getMessage(), problem);
      }
    }
  }

  @Override
  public List<String> selectors() {
    return selectors;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      reader.release();
    }
  }
}
