package dev.assay.harness.run;

import dev.assay.core.check.Logic;
import dev.assay.core.diagnostic.Counted;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.Explanation;
import dev.assay.core.eval.OperandLinker;
import dev.assay.core.eval.Verdict;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.Value;
import dev.assay.core.signal.Signal;
import dev.assay.harness.shape.Shapes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which parts of a rule made the difference on the record that matters, a line each. */
final class Explainer {
  private static final int MOST_LINES = 12;
  private static final int MOST_RECORDS = 10_000;

  private final Evaluator evaluator;
  private final List<Record> records;
  private final CaseNames names;

  /** @param records of one case; only the first of very many are looked at for one that comes near */
  Explainer(Evaluator evaluator, List<Record> records, CaseNames names) {
    this.evaluator = evaluator;
    this.records = records;
    this.names = names;
  }

  /** Why a signal the golden has did not come. */
  List<String> missing(PlannedRule rule, Signal expected) {
    return latest(expected.records()).map(record -> notFired(rule, record, "the record")).orElseGet(() -> silent(rule));
  }

  /** Why a rule did not fire at all: judged by the record that comes nearest. */
  List<String> silent(PlannedRule rule) {
    return nearest(rule).map(record -> notFired(rule, record, "the nearest record"))
        .orElseGet(() -> List.of("the logs gave no record"));
  }

  /** What made a signal come. */
  List<String> unexpected(PlannedRule rule, Signal actual) {
    return latest(actual.records()).map(record -> {
      List<String> lines = new ArrayList<>(List.of("selects " + record.name() + ":"));
      lines.addAll(parts(explained(rule, record)));
      return lines;
    }).orElseGet(List::of);
  }

  private List<String> notFired(PlannedRule rule, Record record, String which) {
    Explanation explanation = explained(rule, record);
    if (explanation.verdict() == Verdict.TRUE) {
      return selected(rule, record);
    }
    List<String> lines = new ArrayList<>(List.of("does not select " + which + " " + record.name() + ":"));
    lines.addAll(parts(explanation));
    return lines;
  }

  /** The condition holds, so it is the counting that did not suffice, or the entity that is another. */
  private List<String> selected(PlannedRule rule, Record record) {
    long count = records.stream().filter(each -> evaluator.evaluate(rule.index(), each) == Verdict.TRUE).count();
    List<String> lines = new ArrayList<>();
    lines.add("selects " + record.name() + ", " + Counted.of(count, "record") + " in all");
    if (rule.rule().logic() instanceof Logic.Threshold threshold) {
      String measure = threshold.measure() instanceof Logic.Measure.Distinct distinct
          ? "distinct(" + distinct.operand().describe() + ")" : "count()";
      lines.add("  wants " + measure + " " + (threshold.limit().negated() ? "not " : "")
          + threshold.limit().order().symbol() + " " + threshold.limit().value() + " within "
          + Shapes.written(Duration.ofMillis(threshold.window())));
    }
    OperandLinker operands = new OperandLinker(record.layout());
    lines.add("  gives signals on " + rule.rule().entities().stream().map(selector -> selector.field().describe()
        + shown(operands.link(selector.field()).read(record))).collect(Collectors.joining(", ")));
    return lines;
  }

  private static String shown(Value value) {
    return value == null || value == Value.NULL ? " (missing)" : " (" + value.text() + ")";
  }

  private Explanation explained(PlannedRule rule, Record record) {
    return Explanation.of(evaluator, rule.index(), record);
  }

  private static List<String> parts(Explanation explanation) {
    List<String> lines = Reasons.of(explanation).stream().map(reason -> "  " + reason).toList();
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES));
    shown.add("  … and " + (lines.size() - MOST_LINES) + " more");
    return shown;
  }

  /** The last of these records that the logs gave. */
  private Optional<Record> latest(List<RecordName> inGolden) {
    return records.stream().filter(record -> inGolden.contains(names.inGolden(record.name())))
        .reduce((first, second) -> second);
  }

  private Optional<Record> nearest(PlannedRule rule) {
    return records.stream().limit(MOST_RECORDS)
        .min(Comparator.comparingInt(record -> explained(rule, record).distance()));
  }
}
