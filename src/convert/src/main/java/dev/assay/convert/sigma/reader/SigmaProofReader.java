package dev.assay.convert.sigma.reader;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sigma.taxonomy.Taxonomies;
import dev.assay.convert.sigma.taxonomy.Taxonomy;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs Sigma rules on records as the events of the rule's log source: each field under the name that the taxonomy of the
 * log source has for it, and no others. Placeholders have the values of the pipelines that were exported with the
 * rules.
 */
public final class SigmaProofReader implements ProofReader {
  @Override
  public String target() {
    return "sigma";
  }

  @Override
  public boolean derives() {
    return true;
  }

  @Override
  public Reading read(List<Artefact> artefacts, Surroundings surroundings) {
    Artefact artefact = artefacts.get(0);
    SourceText source = new SourceText(artefact.path(), artefact.text());
    SigmaDocuments read = new SigmaReader(placeholders(artefacts)).read(source);
    List<Diagnostic> problems = new ArrayList<>(read.diagnostics());
    if (read.rules().size() != 1) {
      problems.add(Diagnostic.of(SigmaCode.NOT_SIGMA, source.span(0, 0), "an exported file has one detection rule"));
      return new Reading.NotUnderstood(problems);
    }
    SigmaRule rule = read.rules().get(0);
    List<SigmaCorrelationInterpreter> interpreters = new ArrayList<>();
    for (SigmaCorrelation correlation : read.correlations()) {
      SigmaCorrelationInterpreter.Linked linked = SigmaCorrelationInterpreter.link(correlation, read.documents());
      problems.addAll(linked.diagnostics());
      linked.interpreter().ifPresent(interpreters::add);
    }
    if (problems.stream().anyMatch(Diagnostic::isError) || interpreters.size() != read.correlations().size()) {
      return new Reading.NotUnderstood(problems);
    }
    SigmaLogsource logsource = rule.logsource();
    Taxonomy taxonomy = Taxonomies.with(surroundings.taxonomies(), surroundings.schema())
        .of(logsource.category(), logsource.product(), logsource.service(), surroundings.schema());
    return new Reading.Understood(new SigmaInterpretation(new SigmaInterpreter(rule), read.correlations(),
        interpreters, new RecordEvents(taxonomy)));
  }

  /** The values that pipelines give placeholders: the lists under {@code vars}. */
  private static Map<String, List<String>> placeholders(List<Artefact> artefacts) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Artefact artefact : artefacts.subList(1, artefacts.size())) {
      Document document = Document.read(new SourceText(artefact.path(), artefact.text()), Limits.GENERATED);
      if (document.root().orElse(null) instanceof Node.Mapping pipeline
          && pipeline.value("vars").orElse(null) instanceof Node.Mapping vars) {
        vars.entries().forEach(entry -> values.put(entry.key().text(), vars.texts(entry.key().text())));
      }
    }
    return values;
  }
}
