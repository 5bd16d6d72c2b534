package dev.assay.duckdb;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.ExportCode;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads exports to SQL by running them. A script is definitions, among them the view {@code selectors}; then the view
 * {@code matched} over the table {@code records}; and last the query.
 *
 * <p>All interpretations share one database, which is there as long as one of them is open.
 */
public final class DuckDbReader implements ProofReader {
  private static final int LEAST_STATEMENTS = 3;

  private Session session;
  private int open;

  @Override
  public String target() {
    return "sql";
  }

  @Override
  public synchronized Reading read(List<Artefact> artefacts, Surroundings surroundings) {
    Artefact artefact = artefacts.get(0);
    Optional<Script> script = Script.parse(artefact.text());
    if (script.isEmpty() || script.get().statements().size() < LEAST_STATEMENTS) {
      return notUnderstood(artefact.path(), "this is no script of definitions, the view `matched` and a query");
    }
    open();
    try {
      session.define(script.get(), script.get().statements().size() - 2);
      List<String> selectors =
          session.query("SELECT entity FROM selectors ORDER BY rank", row -> row.getString(1));
      return new Reading.Understood(
          new DuckDbInterpretation(this, session, script.get(), surroundings.schema(), selectors));
    } catch (SQLException problem) {
      release();
      return notUnderstood(artefact.path(), problem.getMessage());
    }
  }

  private void open() {
    if (open++ == 0) {
      try {
        session = new Session();
      } catch (SQLException problem) {
        open = 0;
        throw new IllegalStateException("DuckDB does not start: " + problem.getMessage(), problem);
      }
    }
  }

  /** One interpretation less needs the database. */
  synchronized void release() {
    if (--open == 0) {
      try {
        session.close();
      } catch (SQLException problem) {
        throw new IllegalStateException(problem.getMessage(), problem);
      }
    }
  }

  private static Reading notUnderstood(String path, String message) {
    return new Reading.NotUnderstood(List.of(
        Diagnostic.of(ExportCode.UNREADABLE, new SourceText(path, "").span(0, 0), message)));
  }
}
