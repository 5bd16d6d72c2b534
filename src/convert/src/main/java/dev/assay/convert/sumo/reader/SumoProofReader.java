package dev.assay.convert.sumo.reader;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Interpretation;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Record;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs rules as Cloud SIEM would run what its API was given. */
public final class SumoProofReader implements ProofReader {
  @Override
  public String target() {
    return "sumo";
  }

  @Override
  public Reading read(List<Artefact> artefacts, Surroundings surroundings) {
    SumoRuleReader.ReadRule read =
        SumoRuleReader.read(new SourceText(artefacts.get(0).path(), artefacts.get(0).text()));
    return read.rule().<Reading>map(rule -> new Reading.Understood(new Running(rule)))
        .orElseGet(() -> new Reading.NotUnderstood(read.diagnostics()));
  }

  private static final class Running implements Interpretation {
    private final SumoRule rule;
    private final SumoInterpreter interpreter;
    private final SumoDetection detection;

    Running(SumoRule rule) {
      this.rule = rule;
      this.interpreter = new SumoInterpreter(rule.expression());
      this.detection = new SumoDetection(rule, SumoDialect.DEFAULT);
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
}
