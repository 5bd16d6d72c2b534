package dev.assay.convert.export;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Test;
import java.util.List;
import java.util.Optional;

/**
 * A language that rules are exported to; found through {@link java.util.ServiceLoader}.
 *
 * <p>An export is exact under the target's semantics sheet, {@code docs/targets/<name>.md}, or it is refused.
 */
public interface Target {
  /** As the configuration, the command line and the folder of exports name it. */
  String name();

  /** The lines of its sheet. */
  List<? extends Fact> sheet();

  /** Exports one rule, or says of every part that cannot be exported why not. */
  Export export(CheckedRule rule, Surroundings surroundings);

  /** The line of the sheet by which the target evaluates a test. */
  default Optional<Fact> about(Test test) {
    return Optional.empty();
  }

  /** The line of the sheet by which the target counts in windows. */
  default Optional<Fact> aboutWindows() {
    return Optional.empty();
  }

  /** What is written once for all the rules that were exported, such as their match lists. */
  default List<Artefact> common(List<Export> exports, Surroundings surroundings) {
    return List.of();
  }
}
