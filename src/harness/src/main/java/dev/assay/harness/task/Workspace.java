package dev.assay.harness.task;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.core.syntax.RuleReader;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.config.ConfigurationLoader;
import dev.assay.harness.config.LoadedConfiguration;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.report.Commands;
import dev.assay.harness.report.GitHubJob;
import dev.assay.harness.run.RuleSet;
import dev.assay.harness.run.RuleSources;
import dev.assay.harness.run.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What every task works with.
 *
 * @param folder where the user is: paths are meant and shown relative to it
 * @param config the file of the configuration; otherwise the nearest one of the folder counts
 * @param commands how the user would go on
 * @param environment the variables of the process, by which build servers make themselves known
 * @param nanoTime only for telling how long things took
 */
public record Workspace(
    Path folder, Optional<Path> config, Output output, Commands commands, Map<String, String> environment,
    LongSupplier nanoTime) {
  /** The kinds of rule sources there are. */
  public static final List<RuleReader> READERS = List.of(new AssayRuleReader());

  public PathNames names() {
    return new PathNames(folder);
  }

  public Runner runner() {
    return new Runner(READERS, new LogDefinitions(names()), names(), nanoTime);
  }

  /** The job of a build server this runs in. */
  GitHubJob job() {
    return GitHubJob.of(environment, folder);
  }

  public LoadedConfiguration loaded() {
    if (config.isPresent() && !Files.isRegularFile(folder.resolve(config.get()))) {
      throw new UsageProblem("there is no configuration " + names().of(config.get()));
    }
    return config.map(path -> ConfigurationLoader.loadFile(folder.resolve(path), names()))
        .orElseGet(() -> ConfigurationLoader.load(folder, names()));
  }

  /** The configuration; empty after saying what is wrong with it. */
  public Optional<Configuration> configuration() {
    LoadedConfiguration loaded = loaded();
    notes(loaded.diagnostics());
    return loaded.configuration();
  }

  /** Puts advice into the words of the user's shell. */
  Wording wording() {
    return new Wording(commands);
  }

  public String rendered(Diagnostic diagnostic) {
    return new DiagnosticRenderer(output.palette()).render(wording().of(diagnostic));
  }

  /** Says diagnostics beside the output. */
  public void notes(Collection<Diagnostic> diagnostics) {
    DiagnosticRenderer renderer = new DiagnosticRenderer(output.paletteOfNotes());
    diagnostics.forEach(diagnostic -> output.note(renderer.render(wording().of(diagnostic)).stripTrailing() + "\n\n"));
  }

  public Definitions definitions(Configuration configuration) {
    return new LogDefinitions(names()).read(configuration);
  }

  /** The named files and folders, or the configured ones where none is named. */
  RuleSources rules(Configuration configuration, List<String> paths) {
    if (paths.isEmpty()) {
      List<Diagnostic> missing = configuration.missingRules(names());
      if (!missing.isEmpty()) {
        notes(missing);
        throw new UsageProblem("there are no rules to read");
      }
      return RuleSources.of(configuration.rules().value(), READERS, names());
    }
    List<Path> wanted = paths.stream().map(path -> folder.resolve(path).toAbsolutePath().normalize()).toList();
    for (Path path : wanted) {
      if (!Files.exists(path)) {
        throw new UsageProblem("there is no file or folder " + names().of(path));
      }
    }
    return RuleSources.of(wanted, READERS, names());
  }

  RuleSet ruleSet(Configuration configuration, Definitions definitions, List<String> paths) {
    return RuleSet.of(rules(configuration, paths), definitions.checkOptions());
  }
}
