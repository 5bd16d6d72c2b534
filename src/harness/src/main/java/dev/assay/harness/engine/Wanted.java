package dev.assay.harness.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;

/** What of a project was asked for. */
final class Wanted {
  private boolean everything;
  private final List<Path> paths = new ArrayList<>();
  private final List<UniqueId> ids = new ArrayList<>();

  void everything() {
    everything = true;
  }

  /** Cases in a folder, the case of a file, the cases of rules in a file or folder. */
  void path(Path path) {
    paths.add(path);
  }

  void id(UniqueId id) {
    ids.add(id);
  }

  boolean isNothing() {
    return !everything && paths.isEmpty() && ids.isEmpty();
  }

  boolean isEverything() {
    return everything;
  }

  /** Whether tests about the project itself were asked for, without any of its cases. */
  boolean names(UniqueId container) {
    return ids.stream().anyMatch(id -> id.hasPrefix(container));
  }

  boolean isWanted(UniqueId id, Path folder, Optional<Path> ruleFile) {
    return everything || ids.stream().anyMatch(id::hasPrefix)
        || paths.stream().anyMatch(path -> folder.startsWith(path) || path.startsWith(folder)
            || ruleFile.filter(file -> file.startsWith(path)).isPresent());
  }
}
