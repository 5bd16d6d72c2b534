package dev.assay.harness.report;

import dev.assay.core.diagnostic.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What GitHub shows of notes on lines: ten of a kind a step. The rest is left out, and the last one says how many, so
 * that nobody takes ten for all.
 */
final class Annotations {
  static final String NOTICE = "notice";

  private static final int SHOWN = 10;

  private Annotations() {}

  static String text(List<WorkflowCommand> all) {
    Map<String, Integer> numbers = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    for (WorkflowCommand each : all) {
      if (numbers.merge(each.kind(), 1, Integer::sum) <= shown(each.kind())) {
        text.append(each.line());
      }
    }
    List<String> left = new ArrayList<>();
    numbers.forEach((kind, number) -> {
      if (number > shown(kind)) {
        left.add(Counted.of(number - shown(kind), "more " + kind));
      }
    });
    return left.isEmpty() ? text.toString() : text.append(new WorkflowCommand(NOTICE, "Assay",
        "and " + String.join(", ", left) + ": see the log of this step").line()).toString();
  }

  /** The last notice is the one that says how many there are. */
  private static int shown(String kind) {
    return kind.equals(NOTICE) ? SHOWN - 1 : SHOWN;
  }
}
