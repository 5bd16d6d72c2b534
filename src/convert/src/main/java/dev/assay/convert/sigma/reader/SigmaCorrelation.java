package dev.assay.convert.sigma.reader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule about what other rules find within a time.
 *
 * @param rules ids or names, in the order of the author
 * @param groupBy fields, or aliases of fields; events with other values are counted apart
 * @param timespan in milliseconds
 * @param bounds what the count has to satisfy, all of them
 * @param fields whose different values are counted; several count as one value
 * @param aliases by the name in {@code groupBy}, the field of each rule
 * @param generate whether the rules that are named also report what they find
 */
public record SigmaCorrelation(SigmaHead head, Type type, List<String> rules, List<String> groupBy, long timespan,
    List<Bound> bounds, List<String> fields, Map<String, Map<String, String>> aliases, boolean generate)
    implements SigmaDocument {
  public SigmaCorrelation {
    rules = List.copyOf(rules);
    groupBy = List.copyOf(groupBy);
    bounds = List.copyOf(bounds);
    fields = List.copyOf(fields);
    aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
  }

  /** What a correlation looks at. Only the first two are interpreted. */
  public enum Type {
    EVENT_COUNT,
    VALUE_COUNT,
    TEMPORAL,
    TEMPORAL_ORDERED,
    VALUE_SUM,
    VALUE_AVG,
    VALUE_PERCENTILE,
    VALUE_MEDIAN;

    /** How a correlation writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isInterpreted() {
      return this == EVENT_COUNT || this == VALUE_COUNT;
    }

    static Optional<Type> of(String word) {
      return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static List<String> words() {
      return Stream.of(values()).map(Type::word).toList();
    }
  }

  /** One end of what a count may be. */
  public record Bound(SigmaComparison comparison, long count) {}

  boolean holds(long count) {
    return bounds.stream().allMatch(bound -> bound.comparison().holds(Long.compare(count, bound.count())));
  }
}
