package dev.assay.convert.sql;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Fact;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.NormalizedNames;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.text.SqlOutput;
import dev.assay.convert.text.Templates;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Test;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DuckDB: one script for each rule, over a table of records. */
public final class SqlTarget implements Target {
  private final Templates templates = new Templates(SqlTarget.class, SqlOutput.INSTANCE);

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public List<? extends Fact> sheet() {
    return List.of(SqlFact.values());
  }

  @Override
  public Optional<Fact> about(Test test) {
    return Optional.of(SqlFact.about(test));
  }

  @Override
  public Optional<Fact> aboutWindows() {
    return Optional.of(SqlFact.WINDOW);
  }

  @Override
  public Export export(CheckedRule rule, Surroundings surroundings) {
    SqlQueryBuilder.Built built = SqlQueryBuilder.build(rule, surroundings.schema());
    if (built.query().isEmpty()) {
      return Export.refused(name(), rule, built.refusals());
    }
    String text = templates.render("rule.sql.ftl", Map.of("query", SqlQueryView.of(built.query().get())));
    List<Loss> losses = NormalizedNames.condition(SqlFact.NORMALIZED_NAMES, rule, surroundings,
        "the table has to have them so").stream().toList();
    return new Export(name(), rule, List.of(new Artefact(rule.slug() + ".sql", text)), losses,
        List.of());
  }
}
