package dev.assay.convert.sigma.reader;

import dev.assay.convert.export.Interpretation;
import dev.assay.core.record.Record;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Sigma rule and its correlations at work on records. The first field a correlation groups by is the entity. */
final class SigmaInterpretation implements Interpretation {
  private final SigmaInterpreter rule;
  private final List<SigmaCorrelation> correlations;
  private final List<SigmaCorrelationInterpreter> interpreters;
  private final RecordEvents events;

  SigmaInterpretation(SigmaInterpreter rule, List<SigmaCorrelation> correlations,
      List<SigmaCorrelationInterpreter> interpreters, RecordEvents events) {
    this.rule = rule;
    this.correlations = List.copyOf(correlations);
    this.interpreters = List.copyOf(interpreters);
    this.events = events;
  }

  @Override
  public Optional<Set<String>> fields() {
    return events.fields();
  }

  @Override
  public List<Boolean> verdicts(List<Record> records) {
    return records.stream().map(record -> rule.verdict(events.event(record)) == SigmaVerdict.HOLDS).toList();
  }

  @Override
  public List<String> selectors() {
    return correlations.stream().map(correlation -> entity(correlation)).toList();
  }

  private String entity(SigmaCorrelation correlation) {
    return correlation.groupBy().isEmpty() ? "" : events.normalized(correlation.groupBy().get(0));
  }

  /** An empty text is a group here and no entity in Cloud SIEM; the sheet says so, and such firings are left out. */
  @Override
  public Set<Firing> firings(List<Record> records) {
    List<SigmaCorrelationInterpreter.Timed> timed = records.stream()
        .map(record -> new SigmaCorrelationInterpreter.Timed(record.time(), events.event(record))).toList();
    Set<Firing> firings = new HashSet<>();
    for (int i = 0; i < interpreters.size(); i++) {
      String entity = entity(correlations.get(i));
      for (SigmaCorrelationInterpreter.Firing firing : interpreters.get(i).run(timed).firings()) {
        String value = firing.group().isEmpty() ? "" : firing.group().get(0);
        if (!value.isEmpty() || firing.group().isEmpty()) {
          firings.add(new Firing(firing.event(), entity, value));
        }
      }
    }
    return firings;
  }
}
