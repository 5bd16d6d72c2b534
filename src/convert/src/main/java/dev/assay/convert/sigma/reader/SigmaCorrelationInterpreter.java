package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.record.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says on which events a correlation fires: {@code event_count} and {@code value_count}.
 *
 * <p>Each event that one of the rules finds looks back over the time span, both ends of it included, at those of its
 * own group: at all of an earlier time whenever they arrived, and of its own time at those that arrived before it and at
 * itself. It fires if their number satisfies the condition, as often as that is so. Hence a condition such as {@code lt}
 * says nothing of times without an event. An event without one of the group's fields, or without the counted value,
 * takes no part. Values are told apart by their exact text.
 */
public final class SigmaCorrelationInterpreter {
  private final SigmaCorrelation correlation;
  private final List<SigmaInterpreter> rules;

  private SigmaCorrelationInterpreter(SigmaCorrelation correlation, List<SigmaInterpreter> rules) {
    this.correlation = correlation;
    this.rules = rules;
  }

  /**
   * An event and when it happened.
   *
   * @param time in milliseconds
   */
  public record Timed(long time, SigmaEvent event) {}

  /**
   * @param event its place in the order of arrival, from zero
   * @param group the values of the fields in {@code group-by}, in its order
   */
  public record Firing(int event, List<String> group) {
    public Firing {
      group = List.copyOf(group);
    }
  }

  /**
   * @param firings in the order of arrival
   * @param undecided events on which a rule used up its steps; with any of these, the firings are not to be relied on
   */
  public record Outcome(List<Firing> firings, List<Integer> undecided) {
    public Outcome {
      firings = List.copyOf(firings);
      undecided = List.copyOf(undecided);
    }
  }

  /** An interpreter, or why there is none. */
  public record Linked(Optional<SigmaCorrelationInterpreter> interpreter, List<Diagnostic> diagnostics) {
    public Linked {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** @param documents among which are the rules that the correlation names, and the filters of those rules */
  public static Linked link(SigmaCorrelation correlation, List<SigmaDocument> documents) {
    List<Diagnostic> problems = new ArrayList<>();
    if (!correlation.type().isInterpreted()) {
      problems.add(Diagnostic.of(SigmaCode.NOT_INTERPRETED, correlation.head().span(),
          "nothing says when a correlation of the type `" + correlation.type().word() + "` fires"));
    }
    List<SigmaFilter> filters = only(documents, SigmaFilter.class).toList();
    List<SigmaInterpreter> rules = new ArrayList<>();
    for (String name : correlation.rules()) {
      List<SigmaDocument> named = documents.stream()
          .filter(document -> !(document instanceof SigmaFilter) && document.head().isCalled(name)).toList();
      if (named.size() == 1 && named.get(0) instanceof SigmaRule rule) {
        rules.add(new SigmaInterpreter(rule, filters));
      } else {
        problems.add(unlinked(correlation, name, named, documents));
      }
    }
    return new Linked(problems.isEmpty() ? Optional.of(new SigmaCorrelationInterpreter(correlation, rules))
        : Optional.empty(), problems);
  }

  private static Diagnostic unlinked(
      SigmaCorrelation correlation, String name, List<SigmaDocument> named, List<SigmaDocument> documents) {
    if (named.isEmpty()) {
      List<String> known = only(documents, SigmaRule.class)
          .flatMap(rule -> Stream.concat(rule.head().name().stream(), rule.head().id().stream())).toList();
      return Suggestions.complete(Diagnostic.of(SigmaCode.UNKNOWN_RULE, correlation.head().span(),
          "there is no rule `" + name + "`"), name, known, "a rule is named by its `id` or its `name`");
    }
    return named.size() > 1
        ? Diagnostic.of(SigmaCode.UNKNOWN_RULE, correlation.head().span(), "several documents are named `" + name + "`")
            .note(named.get(0).head().span(), "one is here").note(named.get(1).head().span(), "another is here")
        : Diagnostic.of(SigmaCode.NOT_INTERPRETED, correlation.head().span(),
            "`" + name + "` is itself a correlation, and correlations of correlations are not interpreted");
  }

  private static <T extends SigmaDocument> Stream<T> only(List<SigmaDocument> documents, Class<T> type) {
    return documents.stream().filter(type::isInstance).map(type::cast);
  }

  /** @param value what is counted once; empty where events are counted */
  private record Seen(long time, int arrival, List<String> group, List<String> value) {}

  /** @param events in the order of arrival */
  public Outcome run(List<Timed> events) {
    List<Seen> seen = new ArrayList<>();
    List<Integer> undecided = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Timed timed = events.get(i);
      List<SigmaVerdict> verdicts = rules.stream().map(rule -> rule.verdict(timed.event())).toList();
      if (verdicts.contains(SigmaVerdict.UNDECIDED)) {
        undecided.add(i);
      }
      Optional<List<String>> value = values(correlation.fields(), timed.event());
      Optional<List<String>> group = Stream.iterate(0, next -> next < rules.size(), next -> next + 1)
          .filter(next -> verdicts.get(next) == SigmaVerdict.HOLDS)
          .flatMap(next -> values(groupFields(rules.get(next).rule()), timed.event()).stream()).findFirst();
      if (value.isPresent() && group.isPresent()) {
        seen.add(new Seen(timed.time(), i, group.get(), value.get()));
      }
    }
    return new Outcome(firings(seen), undecided);
  }

  private List<String> groupFields(SigmaRule rule) {
    return correlation.groupBy().stream()
        .map(field -> correlation.aliases().getOrDefault(field, Map.of()).entrySet().stream()
            .filter(alias -> rule.head().isCalled(alias.getKey())).map(Map.Entry::getValue).findFirst().orElse(field))
        .toList();
  }

  private static Optional<List<String>> values(List<String> fields, SigmaEvent event) {
    List<String> values = fields.stream().map(field -> event.value(field).filter(value -> value != Value.NULL)
        .map(Value::text).orElse(null)).filter(Objects::nonNull).toList();
    return values.size() == fields.size() ? Optional.of(values) : Optional.empty();
  }

  private List<Firing> firings(List<Seen> seen) {
    List<Seen> byTime = new ArrayList<>(seen);
    byTime.sort(Comparator.comparingLong(Seen::time).thenComparingInt(Seen::arrival));
    Map<List<String>, Window> windows = new HashMap<>();
    List<Firing> firings = new ArrayList<>();
    for (Seen event : byTime) {
      long count = windows.computeIfAbsent(event.group(), group -> new Window()).count(event);
      if (correlation.holds(count)) {
        firings.add(new Firing(event.arrival(), event.group()));
      }
    }
    firings.sort(Comparator.comparingInt(Firing::event));
    return firings;
  }

  /** The events of one group within the time span, and how often each value is among them. */
  private final class Window {
    private final Deque<Seen> events = new ArrayDeque<>();
    private final Map<List<String>, Integer> values = new HashMap<>();

    /** How many there are once the event is among them, or how many different values they have. */
    long count(Seen event) {
      events.add(event);
      values.merge(event.value(), 1, Integer::sum);
      // Unsigned, because times may lie further apart than a signed number says.
      while (Long.compareUnsigned(event.time() - events.getFirst().time(), correlation.timespan()) > 0) {
        values.computeIfPresent(events.removeFirst().value(), (value, times) -> times == 1 ? null : times - 1);
      }
      return correlation.fields().isEmpty() ? events.size() : values.size();
    }
  }
}
