package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** The clause that makes a rule more than a match rule, as written. */
public sealed interface Detection extends Clause {

  /** {@code threshold count() >= 20 within 5m by entity, dstPort}. */
  record Threshold(
      Span span,
      Aggregate measure,
      Expression.ComparisonOperator operator,
      Literal.Number limit,
      Literal.Duration window,
      List<GroupKey> by)
      implements Detection {
    public Threshold {
      by = List.copyOf(by);
    }
  }

  /** {@code aggregate failed = count(where …), total = count() within 10m by … having …}. */
  record Aggregation(
      Span span,
      List<NamedAggregate> aggregates,
      Literal.Duration window,
      List<GroupKey> by,
      Expression having)
      implements Detection {
    public Aggregation {
      aggregates = List.copyOf(aggregates);
      by = List.copyOf(by);
    }
  }

  /** {@code chain ordered within 24h by entity step … step …}. */
  record Chain(Span span, boolean ordered, Literal.Duration window, List<GroupKey> by, List<Step> steps)
      implements Detection {
    public Chain {
      by = List.copyOf(by);
      steps = List.copyOf(steps);
    }
  }

  /** {@code first seen dstDevice_ip by srcDevice_ip learn 30d retain 90d}; without {@code by}, one baseline. */
  record FirstSeen(
      Span span,
      List<Expression> values,
      List<GroupKey> by,
      Literal.Duration learn,
      Literal.Duration retain)
      implements Detection {
    public FirstSeen {
      values = List.copyOf(values);
      by = List.copyOf(by);
    }
  }

  /** {@code outlier sum(bytesOut) hourly by entity deviation 3 floor 10 learn 7d retain 90d}. */
  record Outlier(
      Span span,
      Aggregate measure,
      Bucket bucket,
      List<GroupKey> by,
      Literal.Number deviation,
      Optional<Literal.Number> floor,
      Literal.Duration learn,
      Literal.Duration retain)
      implements Detection {
    public Outlier {
      by = List.copyOf(by);
    }
  }

  /** The buckets of an outlier rule. */
  enum Bucket {
    HOURLY("hourly"),
    DAILY("daily");

    private final String keyword;

    Bucket(String keyword) {
      this.keyword = keyword;
    }

    public String keyword() {
      return keyword;
    }
  }

  /** {@code count(where success = false)}, {@code distinct(dstDevice_ip)}, {@code sum(bytesOut)}. */
  record Aggregate(Span span, Name function, Optional<Expression> argument, Optional<Expression> where) {}

  record NamedAggregate(Span span, Name name, Aggregate aggregate) {}

  /** What tells the counters of one rule apart. */
  sealed interface GroupKey {
    Span span();

    /** {@code entity}: the value of each entity selector in turn. */
    record Entity(Span span) implements GroupKey {}

    record OfField(Span span, Expression.Path field) implements GroupKey {}
  }

  /** A step of a chain. */
  sealed interface Step {
    Span span();

    Optional<Literal.Number> times();

    /** {@code step when … times 5}. */
    record Condition(Span span, Expression condition, Optional<Literal.Number> times) implements Step {}

    /** {@code step rule "slug" times 5}: records that another rule's condition selects. */
    record OfRule(Span span, Literal.Text rule, Optional<Literal.Number> times) implements Step {}
  }
}
