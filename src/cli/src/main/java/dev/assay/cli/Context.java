package dev.assay.cli;

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
import dev.assay.harness.run.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every command works with. */
record Context(Terminal terminal, InputStream input, Path folder) {
  /** The kinds of rule sources there are. */
  static final List<RuleReader> READERS = List.of(new AssayRuleReader());

  PathNames names() {
    return new PathNames(folder);
  }

  /** The configuration of a file if one is named, otherwise of the folder. */
  LoadedConfiguration configuration(Optional<Path> file) {
    if (file.isPresent() && !Files.isRegularFile(folder.resolve(file.get()))) {
      throw new UsageProblem("there is no configuration " + names().of(file.get()));
    }
    return file.map(path -> ConfigurationLoader.loadFile(folder.resolve(path), names()))
        .orElseGet(() -> ConfigurationLoader.load(folder, names()));
  }

  /** The configuration; empty after printing what is wrong with it. */
  Optional<Configuration> sound(LoadedConfiguration loaded) {
    notes(loaded.diagnostics());
    return loaded.configuration();
  }

  String rendered(Diagnostic diagnostic) {
    return new DiagnosticRenderer(terminal.palette()).render(diagnostic);
  }

  /** Prints diagnostics beside the output. */
  void notes(Collection<Diagnostic> diagnostics) {
    DiagnosticRenderer renderer = new DiagnosticRenderer(terminal.paletteOfNotes());
    diagnostics.forEach(diagnostic -> terminal.note(renderer.render(diagnostic).stripTrailing() + "\n\n"));
  }

  Definitions definitions(Configuration configuration) {
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

  /** The job of a build server this runs in. */
  GitHubJob job() {
    return GitHubJob.of(terminal.environment(), folder);
  }

  /** Shows a run where the job shows it: at the lines it is about, and on the page of the job. */
  void annotate(RunResult result, Commands commands) {
    terminal.out(job().annotations(result));
    try {
      job().summarize(result, commands);
    } catch (IOException e) {
      terminal.note("assay: the page of the job cannot be written: " + e + "\n");
    }
  }

  /** Writes reports; that they cannot be written is not the content's fault. */
  void written(Path path, Writing writing) {
    try {
      writing.to(folder.resolve(path));
    } catch (IOException | UncheckedIOException e) {
      throw new UsageProblem("reports cannot be written to " + names().of(path) + ": " + reason(e));
    }
  }

  /** The names of such exceptions are their reasons: file already exists, access denied. */
  private static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof FileSystemException problem && problem.getReason() != null ? problem.getReason()
        : cause.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
  }

  /** Writes something to a file or folder. */
  @FunctionalInterface
  interface Writing {
    void to(Path path) throws IOException;
  }
}
