package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.Path;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a rule over records by brute force: it forgets nothing, and looks at every earlier record for each one. A record
 * that comes late counts at its own time, and asks from there.
 */
public final class SumoDetection {
  /**
   * A record that completes a rule for an entity.
   *
   * @param record its place among the records, counted from zero
   */
  public record Firing(Path selector, String entity, int record) {}

  /** A record that the rule counts for an entity. */
  private record Counted(int record, long time, Path selector, String entity, List<String> group, String value) {}

  private final SumoRule rule;
  private final SumoInterpreter interpreter;

  public SumoDetection(SumoRule rule, SumoDialect dialect) {
    this.rule = rule;
    this.interpreter = new SumoInterpreter(rule.expression(), dialect);
  }

  /**
   * What fires, in the order of records and of entity selectors.
   *
   * @param records in the order of their arrival
   * @throws OverBudgetException if a search for a pattern takes too many steps
   */
  public Set<Firing> run(List<Record> records) {
    Set<Firing> firings = new LinkedHashSet<>();
    List<Counted> counted = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      if (interpreter.holds(records.get(i))) {
        for (Counted each : counted(i, records.get(i))) {
          counted.add(each);
          if (fires(each, counted)) {
            firings.add(new Firing(each.selector(), each.entity(), i));
          }
        }
      }
    }
    return firings;
  }

  /** The record once for each of its entities; not at all if it lacks what is counted. */
  private Set<Counted> counted(int index, Record record) {
    List<String> group = List.of();
    String value = null;
    if (rule instanceof SumoRule.Threshold threshold) {
      List<Optional<String>> fields = threshold.groupByFields().stream().map(field -> text(field, record)).toList();
      if (!fields.stream().allMatch(Optional::isPresent)) {
        return Set.of();
      }
      group = fields.stream().map(Optional::get).toList();
      if (threshold.countDistinct()) {
        value = text(threshold.countField().orElseThrow(), record).orElse(null);
        if (value == null) {
          return Set.of();
        }
      }
    }
    Set<Counted> counted = new LinkedHashSet<>();
    for (Path selector : rule.entitySelectors()) {
      for (String entity : entities(interpreter.value(selector, record))) {
        counted.add(new Counted(index, record.time(), selector, entity, group, value));
      }
    }
    return counted;
  }

  /** The value of a field in one text; that of an array is the text of all its elements. */
  private Optional<String> text(Path field, Record record) {
    Value value = interpreter.value(field, record);
    return SumoInterpreter.isMissing(value) ? Optional.empty() : Optional.of(value.text());
  }

  /** What a value names: each element of an array by itself, and an empty text nothing. */
  private static Set<String> entities(Value value) {
    Set<String> entities = new LinkedHashSet<>();
    if (value instanceof Value.Elements elements) {
      elements.values().forEach(element -> entities.addAll(entities(element)));
    } else if (!SumoInterpreter.isMissing(value) && !value.text().isEmpty()) {
      entities.add(value.text());
    }
    return entities;
  }

  private boolean fires(Counted last, List<Counted> counted) {
    if (!(rule instanceof SumoRule.Threshold threshold)) {
      return true;
    }
    List<Counted> inside = counted.stream()
        .filter(each -> each.selector().equals(last.selector()) && each.entity().equals(last.entity())
            && each.group().equals(last.group()))
        .filter(each -> each.time() <= last.time() && last.time() - each.time() <= threshold.windowSize())
        .toList();
    long number = threshold.countDistinct() ? inside.stream().map(Counted::value).distinct().count() : inside.size();
    return number >= threshold.limit();
  }
}
