package dev.assay.harness.engine;

import dev.assay.harness.run.Selection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.ConfigurationParameters;

/** What a launcher may say to the engine. */
record Parameters(ConfigurationParameters given) {
  /** The project's folder; otherwise the one tests run in. */
  static final String PROJECT = "assay.project";
  /** Rules, cases as {@code rule/case} and folders of cases, with commas or blanks between; otherwise all. */
  static final String CASES = "assay.cases";
  /** Whether cases run side by side. */
  static final String PARALLEL = "assay.parallel";
  /** Before the keys that say how many, which are the platform's own. */
  static final String PARALLEL_CONFIG = "assay.parallel.config.";

  Path project() {
    return Path.of(given.get(PROJECT).orElse("")).toAbsolutePath().normalize();
  }

  Selection cases() {
    List<String> names = Arrays.stream(given.get(CASES).orElse("").split("[,\\s]+"))
        .filter(name -> !name.isEmpty()).toList();
    return new Selection(names);
  }

  boolean parallel() {
    return given.getBoolean(PARALLEL).orElse(false);
  }
}
