package dev.assay.convert.sumo.reader;

import dev.assay.convert.target.Artefact;
import dev.assay.convert.target.Interpretation;
import dev.assay.convert.target.ProofReader;
import dev.assay.convert.target.Surroundings;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Record;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.util.List;
import java.util.Set;

/** Reads a rule as the API of Cloud SIEM takes it. */
public final class SumoProofReader implements ProofReader {
  @Override
  public String target() {
    return "sumo";
  }

  @Override
  public Reading read(List<Artefact> artefacts, Surroundings surroundings) {
    SourceText source = new SourceText(artefacts.get(0).path(), artefacts.get(0).text());
    Document document = Document.read(source, Limits.GENERATED);
    if (!(document.root().orElse(null) instanceof Node.Mapping body)
        || !(body.value("fields").orElse(null) instanceof Node.Mapping fields)
        || fields.text("expression").isEmpty()) {
      return new Reading.NotUnderstood(document.diagnostics().isEmpty() ? List.of(Diagnostic.of(SumoCode.UNEXPECTED,
          source.span(0, 0), "a rule has `fields`, and an `expression` among them")) : document.diagnostics());
    }
    ReadSumo read = SumoReader.read(source.name(), fields.text("expression").get());
    if (read.expression().isEmpty()) {
      return new Reading.NotUnderstood(read.diagnostics());
    }
    SumoInterpreter interpreter = new SumoInterpreter(read.expression().get());
    return new Reading.Understood(new Interpretation() {
      @Override
      public List<Boolean> verdicts(List<Record> records) {
        return records.stream().map(interpreter::holds).toList();
      }

      @Override
      public Set<Firing> firings(List<Record> records) {
        return Set.of();
      }
    });
  }
}
