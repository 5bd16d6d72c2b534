package dev.assay.convert.sigma;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Fact;
import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.sigma.taxonomy.Taxonomies;
import dev.assay.convert.sigma.taxonomy.Taxonomy;
import dev.assay.convert.text.Templates;
import dev.assay.convert.text.YamlOutput;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Test;
import dev.assay.core.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sigma: a file for each log source whose fields a rule can be asked of, and the match lists as placeholders. */
public final class SigmaTarget implements Target {
  private final Templates templates = new Templates(SigmaTarget.class, YamlOutput.INSTANCE);

  @Override
  public String name() {
    return "sigma";
  }

  @Override
  public List<? extends Fact> sheet() {
    return List.of(SigmaFact.values());
  }

  @Override
  public Export export(CheckedRule rule, Surroundings surroundings) {
    Taxonomies taxonomies = Taxonomies.with(surroundings.taxonomies(), surroundings.schema());
    if (!taxonomies.diagnostics().isEmpty()) {
      return Export.refused(name(), rule, taxonomies.diagnostics().stream()
          .map(mistake -> mistaken(rule, mistake)).toList());
    }
    List<SigmaFile> files = files(rule, taxonomies, surroundings);
    List<SigmaFile> written = files.stream().filter(file -> file.refusals().isEmpty()).toList();
    if (written.isEmpty()) {
      return Export.refused(name(), rule, reasons(files));
    }
    Set<Loss> losses = new LinkedHashSet<>();
    written.forEach(file -> losses.addAll(file.losses()));
    files.stream().flatMap(file -> file.refusals().stream()).forEach(refusal -> losses.add(
        new Loss(refusal.fact(), refusal.span(), "there is no rule for a log source, because " + refusal.reason())));
    return new Export(name(), rule, written.stream().map(this::artefact).toList(), List.copyOf(losses), List.of());
  }

  @Override
  public Optional<Fact> about(Test test) {
    boolean internal = test.operands().stream().anyMatch(operand -> operand.describe().endsWith("_isInternal"));
    return Optional.of(internal ? SigmaFact.INTERNAL : SigmaFact.about(test));
  }

  @Override
  public Optional<Fact> aboutWindows() {
    return Optional.of(SigmaFact.WINDOW);
  }

  /** The placeholders that the exported rules name, as a pipeline for pySigma each. */
  @Override
  public List<Artefact> common(List<Export> exports, Surroundings surroundings) {
    List<Artefact> artefacts = new ArrayList<>();
    for (ListDefinition list : surroundings.lists()) {
      List<SigmaValue.Text> values = MatchListTest.placeholder(list);
      boolean used = exports.stream().flatMap(export -> export.artefacts().stream())
          .anyMatch(artefact -> artefact.text().contains("%" + list.name() + "%"));
      if (!values.isEmpty() && used) {
        artefacts.add(new Artefact("placeholders/" + list.name() + ".yml", templates.render("placeholder.yml.ftl",
            Map.of("list", list, "values",
                values.stream().map(value -> YamlOutput.INSTANCE.quoted(value.written())).toList()))));
      }
    }
    return artefacts;
  }

  private static List<SigmaFile> files(CheckedRule rule, Taxonomies known, Surroundings surroundings) {
    List<Taxonomy> taxonomies = rule.metadata().logsource()
        .map(logsource -> List.of(Taxonomy.asWritten(logsource, surroundings.schema())))
        .orElse(known.all());
    return taxonomies.stream().map(taxonomy -> SigmaFileBuilder.build(rule, taxonomy, surroundings)).toList();
  }

  /** What no log source could say; that a field is missing from one, only where nothing else is in the way. */
  private static List<Refusal> reasons(List<SigmaFile> files) {
    List<Refusal> all = files.stream().flatMap(file -> file.refusals().stream()).distinct().toList();
    List<Refusal> real = all.stream().filter(refusal -> refusal.fact() != SigmaFact.TAXONOMY).toList();
    return real.isEmpty() ? all : real;
  }

  private static Refusal mistaken(CheckedRule rule, Diagnostic mistake) {
    return new Refusal(SigmaFact.TAXONOMY, mistake.span().orElse(rule.span()),
        "a taxonomy has a mistake: " + mistake.message(), mistake.help().orElse("correct the file"));
  }

  private Artefact artefact(SigmaFile file) {
    return new Artefact(file.path(), templates.render("rule.yml.ftl", Map.of("file", new SigmaFileView(file))));
  }
}
