package dev.assay.harness.golden;

import dev.assay.core.signal.Signal;
import dev.assay.harness.golden.SignalDifference.Changed;
import dev.assay.harness.golden.SignalDifference.FieldChange;
import dev.assay.harness.golden.SignalDifference.Missing;
import dev.assay.harness.golden.SignalDifference.Unexpected;
import dev.assay.harness.json.JsonText;
import dev.assay.harness.json.SignalJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares signals value by value.
 *
 * <p>Signals are paired by what they are about, not by their place in a list: first those of the same rule, entity,
 * group and time, then of the rest those of the same rule, entity and group, in order of time.
 */
public final class GoldenDiff {
  private List<Signal> expected;
  private List<Signal> actual;
  private final List<Changed> changed = new ArrayList<>();

  private GoldenDiff(List<Signal> expected, List<Signal> actual) {
    this.expected = expected.stream().sorted(GoldenFile.ORDER).toList();
    this.actual = actual.stream().sorted(GoldenFile.ORDER).toList();
  }

  /** Missing signals first, then changed, then unexpected ones; nothing where all are alike. */
  public static List<SignalDifference> of(List<Signal> expected, List<Signal> actual) {
    GoldenDiff diff = new GoldenDiff(expected, actual);
    diff.pair(signal -> List.of(signal.rule(), signal.entity(), signal.group(), signal.time()));
    diff.pair(signal -> List.of(signal.rule(), signal.entity(), signal.group()));
    List<SignalDifference> differences = new ArrayList<>();
    diff.expected.forEach(signal -> differences.add(new Missing(signal)));
    differences.addAll(diff.changed);
    diff.actual.forEach(signal -> differences.add(new Unexpected(signal)));
    return List.copyOf(differences);
  }

  private void pair(Function<Signal, List<?>> identity) {
    Map<List<?>, Deque<Signal>> partners = new HashMap<>();
    actual.forEach(signal -> partners.computeIfAbsent(identity.apply(signal), key -> new ArrayDeque<>()).add(signal));
    List<Signal> alone = new ArrayList<>();
    for (Signal one : expected) {
      Signal other = partners.getOrDefault(identity.apply(one), new ArrayDeque<>()).poll();
      if (other == null) {
        alone.add(one);
      } else {
        List<FieldChange> changes = changes(one, other);
        if (!changes.isEmpty()) {
          changed.add(new Changed(one, other, changes));
        }
      }
    }
    expected = alone;
    actual = partners.values().stream().flatMap(Deque::stream).sorted(GoldenFile.ORDER).toList();
  }

  private static List<FieldChange> changes(Signal expected, Signal actual) {
    Map<String, String> before = leaves(expected);
    Map<String, String> after = leaves(actual);
    Set<String> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream()
        .map(field -> new FieldChange(field, before.getOrDefault(field, "none"), after.getOrDefault(field, "none")))
        .filter(change -> !change.expected().equals(change.actual()))
        .toList();
  }

  private static Map<String, String> leaves(Signal signal) {
    Map<String, String> leaves = new LinkedHashMap<>();
    collect("", SignalJson.tree(signal), leaves);
    return Collections.unmodifiableMap(leaves);
  }

  private static void collect(String path, Object value, Map<String, String> leaves) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> collect(path.isEmpty() ? (String) key : path + "." + key, member, leaves));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(path + "[" + i + "]", list.get(i), leaves);
      }
    } else {
      leaves.put(path, JsonText.of(value).strip());
    }
  }
}
