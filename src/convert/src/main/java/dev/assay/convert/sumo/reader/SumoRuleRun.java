package dev.assay.convert.sumo.reader;

import dev.assay.convert.export.Interpretation;
import dev.assay.convert.export.ProofReader;
import dev.assay.core.record.Record;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule of Cloud SIEM at work on records. */
public final class SumoRuleRun implements Interpretation {
  private final SumoRule rule;
  private final SumoInterpreter interpreter;
  private final SumoDetection detection;

  private SumoRuleRun(SumoRule rule) {
    this.rule = rule;
    this.interpreter = new SumoInterpreter(rule.expression());
    this.detection = new SumoDetection(rule, SumoDialect.DEFAULT);
  }

  /** The rule, ready to run; or why there is none. */
  public static ProofReader.Reading of(SumoRuleReader.ReadRule read) {
    return read.rule().<ProofReader.Reading>map(rule -> new ProofReader.Reading.Understood(new SumoRuleRun(rule)))
        .orElseGet(() -> new ProofReader.Reading.NotUnderstood(read.diagnostics()));
  }

  @Override
  public List<Boolean> verdicts(List<Record> records) {
    return records.stream().map(interpreter::holds).toList();
  }

  @Override
  public Set<Firing> firings(List<Record> records) {
    return detection.run(records).stream()
        .map(firing -> new Firing(firing.record(), SumoPrinter.print(firing.selector()), firing.entity()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<String> selectors() {
    return rule.entitySelectors().stream().map(SumoPrinter::print).toList();
  }
}
