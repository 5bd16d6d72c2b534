package dev.assay.harness.export;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Metadata.ExportException;
import dev.assay.core.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that belongs into the folder of exports.
 *
 * @param files the texts by their paths in that folder
 * @param exports target by target, and in each the rules in their order; also those that were refused
 * @param excepted the rules that ask not to be exported, with the targets they ask it for
 */
public record ExportSet(SortedMap<String, String> files, List<Export> exports, List<Excepted> excepted) {
  public ExportSet {
    files = Collections.unmodifiableSortedMap(files);
    exports = List.copyOf(exports);
    excepted = List.copyOf(excepted);
  }

  /** A rule that is not exported because it says so. */
  public record Excepted(CheckedRule rule, ExportException exception) {}

  /** Of these targets alone, with the page of refusals of all. */
  public ExportSet only(Collection<String> targets) {
    SortedMap<String, String> kept = new TreeMap<>(files);
    kept.keySet().removeIf(file -> file.contains("/") && !targets.contains(file.substring(0, file.indexOf('/'))));
    return new ExportSet(kept, exports.stream().filter(export -> targets.contains(export.target())).toList(),
        excepted.stream().filter(one -> targets.contains(one.exception().target())).toList());
  }

  public static ExportSet of(List<CheckedRule> rules, List<Target> targets, Surroundings surroundings) {
    SortedMap<String, String> files = new TreeMap<>();
    List<Export> exports = new ArrayList<>();
    List<Excepted> excepted = new ArrayList<>();
    for (Target target : targets) {
      List<Export> written = new ArrayList<>();
      for (CheckedRule rule : rules) {
        Optional<ExportException> exception = exception(rule, target);
        if (exception.isPresent()) {
          excepted.add(new Excepted(rule, exception.get()));
          continue;
        }
        Export export = target.export(rule, surroundings);
        exports.add(export);
        if (!export.isRefused()) {
          written.add(export);
          export.artefacts().forEach(artefact -> put(files, target, artefact));
        }
      }
      target.common(written, surroundings).forEach(artefact -> put(files, target, artefact));
    }
    files.put(RefusalsText.FILE, RefusalsText.of(exports, excepted));
    return new ExportSet(files, exports, excepted);
  }

  private static Optional<ExportException> exception(CheckedRule rule, Target target) {
    return rule.metadata().exportExceptions().stream()
        .filter(exception -> exception.target().equals(target.name())).findFirst();
  }

  private static void put(SortedMap<String, String> files, Target target, Artefact artefact) {
    String path = target.name() + "/" + artefact.path();
    String other = files.put(path, artefact.text());
    if (other != null && !other.equals(artefact.text())) {
      throw new IllegalStateException("two exports want to be " + path);
    }
  }

  /** The refusals, for authors. */
  public List<Diagnostic> refusals() {
    return exports.stream().flatMap(export -> export.refusals().stream()).map(Refusal::diagnostic).distinct().toList();
  }
}
