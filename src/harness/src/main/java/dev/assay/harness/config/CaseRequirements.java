package dev.assay.harness.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The cases that rules must have, by where their files are.
 *
 * @param otherwise for rules under none of the paths
 */
public record CaseRequirements(Setting<CaseRequirement> otherwise, Map<Path, Setting<CaseRequirement>> paths) {
  public CaseRequirements {
    paths = Map.copyOf(paths);
  }

  /** What holds for a rule of this file: the longest path that leads to it decides. */
  public Setting<CaseRequirement> of(Path ruleFile) {
    return paths.keySet().stream()
        .filter(ruleFile::startsWith)
        .max(Comparator.comparingInt(Path::getNameCount))
        .map(paths::get)
        .orElse(otherwise);
  }

  List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(List.of(otherwise));
    paths.values().stream().sorted(Comparator.comparing(Setting::key)).forEach(all::add);
    return all;
  }
}
