package dev.assay.harness.run;

import dev.assay.core.check.CheckOptions;
import dev.assay.core.check.CheckedRules;
import dev.assay.core.check.RuleChecker;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.plan.Planned;
import dev.assay.core.plan.Planner;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleDeclaration;
import dev.assay.core.syntax.RuleFile;
import dev.assay.core.syntax.RuleReader;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.TestedRule;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.file.Listing;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.file.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads, checks and plans all rules of a configuration. What is wrong with one keeps no other from being used. */
final class RuleLoader {
  private final List<RuleReader> readers;
  private final PathNames names;
  private final List<RuleFile> files = new ArrayList<>();
  private final List<TestedRule> declared = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private RuleLoader(List<RuleReader> readers, PathNames names) {
    this.readers = readers;
    this.names = names;
  }

  static RuleSet load(Configuration configuration, List<RuleReader> readers, PathNames names) {
    RuleLoader loader = new RuleLoader(readers, names);
    configuration.rules().value().forEach(loader::folder);
    CheckedRules checked = RuleChecker.check(loader.files, CheckOptions.of(configuration.schema()));
    Planned planned = Planner.plan(checked.rules());
    loader.diagnostics.addAll(checked.diagnostics());
    loader.diagnostics.addAll(planned.diagnostics());
    if (loader.files.isEmpty()) {
      loader.diagnostics.add(Diagnostic.of(HarnessCode.NO_RULES, "there is no rule in "
          + String.join(", ", configuration.rules().value().stream().map(names::of).toList())));
    }
    return new RuleSet(loader.files, loader.declared, planned.plan(), new TreeEvaluator(planned.plan()),
        loader.diagnostics);
  }

  private void folder(Path folder) {
    for (Path path : Listing.of(folder)) {
      if (Files.isSymbolicLink(path)) {
        diagnostics.add(Diagnostic.of(HarnessCode.PATH_OUTSIDE, names.of(path) + " is a link; rules are not looked for "
            + "behind links"));
      } else if (Files.isDirectory(path)) {
        folder(path);
      } else {
        reader(Listing.name(path)).ifPresent(reader -> file(path, reader));
      }
    }
  }

  private Optional<RuleReader> reader(String name) {
    return readers.stream().filter(reader -> reader.reads(name)).findFirst();
  }

  private void file(Path path, RuleReader reader) {
    TextFile text = TextFile.read(path, names.of(path));
    text.diagnostic().ifPresent(diagnostics::add);
    text.text().ifPresent(source -> {
      ReadRules read = reader.read(source);
      diagnostics.addAll(read.diagnostics());
      files.add(read.file());
      for (RuleDeclaration rule : read.file().rules()) {
        declared.add(new TestedRule(rule.slug().text(), path, rule.slug().span()));
      }
    });
  }
}
