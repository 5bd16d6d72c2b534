package dev.assay.core.check;

import dev.assay.core.syntax.Detection.Bucket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule does with the records its condition selects: its rule type. Times are in milliseconds. */
public sealed interface Logic {

  /** The name of the rule type, as users of Cloud SIEM know it. */
  String type();

  /** Each record fires. */
  record Match() implements Logic {
    @Override
    public String type() {
      return "match";
    }
  }

  /** Fires when the measure of the records in a window stands in {@code order} to the limit. */
  record Threshold(Measure measure, Limit limit, long window, Grouping by) implements Logic {
    @Override
    public String type() {
      return "threshold";
    }
  }

  record Aggregation(List<Aggregate> aggregates, long window, Grouping by, Condition having) implements Logic {
    public Aggregation {
      aggregates = List.copyOf(aggregates);
    }

    @Override
    public String type() {
      return "aggregation";
    }
  }

  record Chain(boolean ordered, long window, Grouping by, List<Step> steps) implements Logic {
    public Chain {
      steps = List.copyOf(steps);
    }

    @Override
    public String type() {
      return "chain";
    }
  }

  record FirstSeen(List<Operand> values, Grouping by, long learn, long retain) implements Logic {
    public FirstSeen {
      values = List.copyOf(values);
    }

    @Override
    public String type() {
      return "first seen";
    }
  }

  record Outlier(
      Aggregate measure, Bucket bucket, Grouping by, double deviation, double floor, long learn, long retain)
      implements Logic {
    @Override
    public String type() {
      return "outlier";
    }
  }

  /** What a threshold counts. */
  sealed interface Measure {
    record Count() implements Measure {}

    /** Different values of an operand; records where it is missing do not count. */
    record Distinct(Operand operand) implements Measure {}
  }

  /** The relation a count must have to a number. */
  record Limit(Test.Order order, boolean negated, long value) {
    /** Whether a count that satisfies the limit would do so too if it were greater. */
    public boolean staysReached() {
      return order == Test.Order.GREATER || order == Test.Order.GREATER_OR_EQUAL;
    }

    /** Whether a count satisfies the limit. */
    public boolean holds(long count) {
      return order.holds(Long.compare(count, value)) != negated;
    }
  }

  /**
   * What tells the counters of a rule apart.
   *
   * @param perEntity whether each value of each entity selector has counters of its own
   */
  record Grouping(boolean perEntity, List<Operand> fields) {
    public Grouping {
      fields = List.copyOf(fields);
    }
  }

  /** The functions of aggregation and outlier rules. */
  enum AggregateFunction {
    COUNT,
    DISTINCT,
    SUM,
    AVG,
    MIN,
    MAX,
    FIRST,
    LAST;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Aggregate(
      String name, AggregateFunction function, Optional<Operand> argument, Optional<Condition> where) {}

  /** A step of a chain: a condition of its own, or another rule's. */
  sealed interface Step {
    int times();

    record OfCondition(Condition condition, int times) implements Step {}

    record OfRule(String slug, int times) implements Step {}
  }
}
