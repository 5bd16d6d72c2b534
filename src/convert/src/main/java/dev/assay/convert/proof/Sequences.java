package dev.assay.convert.proof;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Selector;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sequences of records for a threshold rule: as many as its limit within just its window, and within just more than
 * it; and mixtures, with ties in time, several entities and groups, and values that are missing.
 */
final class Sequences {
  private static final int MIXTURES = 12;
  private static final int LONGEST = 400;
  private final CheckedRule rule;
  private final Logic.Threshold threshold;
  private final Layout layout;
  private final Enricher enricher;
  private final List<Sample> matching;
  private final List<Sample> others;
  private final List<Place> varied = new ArrayList<>();
  private final Random random;
  private final long start;

  /**
   * @param matching samples that the rule selects, at least one
   * @param others samples that it does not
   * @param start the time of the first record
   */
  Sequences(CheckedRule rule, Logic.Threshold threshold, Layout layout, Enricher enricher, List<Sample> matching,
      List<Sample> others, long start) {
    this.rule = rule;
    this.threshold = threshold;
    this.layout = layout;
    this.enricher = enricher;
    this.matching = matching;
    this.others = others;
    this.start = start;
    this.random = new Random(rule.slug().hashCode());
    List<Operand> operands = new ArrayList<>(threshold.by().fields());
    rule.entities().stream().map(Selector::field).forEach(operands::add);
    List<Place> read = new ArrayList<>();
    Candidates.tests(rule.when()).forEach(test -> read.addAll(Place.of(test.operands())));
    for (Place place : Place.of(operands)) {
      boolean settled = matching.stream().anyMatch(sample -> sample.values().containsKey(place));
      if (!read.contains(place) && !settled && place.type() != FieldType.BOOLEAN) {
        varied.add(place);
      }
    }
  }

  List<List<Record>> all() {
    List<List<Record>> all = new ArrayList<>();
    int limit = (int) Math.min(Math.max(1, threshold.limit().value()), LONGEST);
    for (int size : new int[] {limit - 1, limit, limit + 1}) {
      for (long span : new long[] {0, threshold.window(), threshold.window() + 1}) {
        if (size > 0) {
          all.add(spread(size, span));
        }
      }
    }
    for (int i = 0; i < MIXTURES; i++) {
      all.add(mixture(Math.min(LONGEST, 3 * limit + 10)));
    }
    return all;
  }

  /** Like records with different values to count, the last so much later than the first. */
  private List<Record> spread(int size, long span) {
    Sample sample = filled(matching.get(random.nextInt(matching.size())));
    List<Record> records = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long time = size == 1 ? start : start + span * i / (size - 1);
      records.add(counted(sample, i).record(layout, enricher, time, i + 1L));
    }
    return records;
  }

  private Sample filled(Sample sample) {
    Sample filled = sample;
    for (Place place : varied) {
      filled = filled.with(place, value(place, 0));
    }
    return filled;
  }

  private List<Record> mixture(int size) {
    long[] steps = {0, 1, threshold.window() / Math.max(1, threshold.limit().value()), threshold.window(),
        threshold.window() + 1, threshold.window() / size};
    List<Record> records = new ArrayList<>();
    long time = start;
    for (int i = 0; i < size; i++) {
      Sample sample = others.isEmpty() || random.nextInt(8) > 0 ? matching.get(random.nextInt(matching.size()))
          : others.get(random.nextInt(others.size()));
      for (Place place : varied) {
        sample = sample.with(place, value(place, random.nextInt(4)));
      }
      records.add(counted(sample, random.nextInt(size)).record(layout, enricher, time, i + 1L));
      time += random.nextInt(3) == 0 ? steps[random.nextInt(steps.length)] : steps[5];
    }
    return records;
  }

  /** The sample with one of many values in the place that is counted, if there is one. */
  private Sample counted(Sample sample, int which) {
    if (!(threshold.measure() instanceof Logic.Measure.Distinct distinct)) {
      return sample;
    }
    Sample counted = sample;
    for (Place place : Place.of(List.of(distinct.operand()))) {
      if (varied.contains(place) || !sample.values().containsKey(place)) {
        counted = counted.with(place, text(place, which));
      }
    }
    return counted;
  }

  /** One of two values, or none. */
  private static Value value(Place place, int which) {
    return which == 3 ? null : text(place, which % 2);
  }

  private static Value text(Place place, int which) {
    return switch (place.type()) {
      case INT, LONG -> new Value.Whole(1000 + which);
      case FLOAT, DOUBLE -> new Value.Decimal(1000.5 + which);
      case BOOLEAN -> Value.of(which % 2 == 0);
      case STRING_ARRAY -> new Value.Elements(List.of(new Value.Text("v" + which), new Value.Text("w" + which)));
      default -> new Value.Text("v" + which);
    };
  }
}
