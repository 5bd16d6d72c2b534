package dev.assay.duckdb;

import dev.assay.convert.export.Export;
import dev.assay.convert.export.Interpretation;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sql.SqlTarget;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.schema.Schema;
import java.util.List;

/** Rules exported and read back. */
final class Exported {
  static final Surroundings SURROUNDINGS = new Surroundings(Schema.cloudSiem(), List.of(), List.of(), List.of());
  private static final SqlTarget TARGET = new SqlTarget();

  private Exported() {}

  static Export export(CheckedRule rule) {
    return TARGET.export(rule, SURROUNDINGS);
  }

  static Interpretation read(DuckDbReader reader, Export export) {
    ProofReader.Reading reading = reader.read(export.artefacts(), SURROUNDINGS);
    if (reading instanceof ProofReader.Reading.Understood understood) {
      return understood.interpretation();
    }
    throw new AssertionError(reading + "\n" + export.refusals() + export.artefacts());
  }
}
