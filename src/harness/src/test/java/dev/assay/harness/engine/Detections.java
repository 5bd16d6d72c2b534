package dev.assay.harness.engine;

import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.harness.accept.Acceptance;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.config.ConfigurationLoader;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Runner;
import dev.assay.harness.run.Selection;
import dev.assay.harness.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project with rules that pass, to be spoilt by tests. */
record Detections(Path folder) {
  static Detections of(Path folder, String... slugs) throws IOException {
    Detections detections = new Detections(folder);
    for (String slug : slugs) {
      Configuration configuration =
          ConfigurationLoader.load(folder, new PathNames(folder)).configuration().orElseThrow();
      new Scaffold(configuration, slug, "zeek/json").write();
    }
    for (Path file : detections.caseFiles()) {
      String rule = file.getParent().getParent().getFileName().toString();
      List<String> others = Stream.of(slugs).filter(slug -> !slug.equals(rule)).toList();
      if (!others.isEmpty() && file.getParent().endsWith("fires")) {
        Files.writeString(file, Files.readString(file) + "also_fires: " + others + "\n");
      }
    }
    for (Acceptance.Change change : Acceptance.of(detections.run()).changes()) {
      change.write();
    }
    return detections;
  }

  private List<Path> caseFiles() throws IOException {
    try (var files = Files.walk(folder.resolve("tests"))) {
      return files.filter(file -> file.endsWith("case.yaml")).toList();
    }
  }

  /** What `assay test` says, files named as the engine names them. */
  RunResult run() {
    return run(Path.of(""));
  }

  /** @param base what files are named from */
  RunResult run(Path base) {
    PathNames names = new PathNames(base);
    return new Runner(List.of(new AssayRuleReader()), new LogDefinitions(names), names, () -> 0)
        .run(folder, Selection.ALL, RunListener.NONE);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Detections change(String name, String old, String replacement) throws IOException {
    Files.writeString(path(name), Files.readString(path(name)).replace(old, replacement));
    return this;
  }
}
