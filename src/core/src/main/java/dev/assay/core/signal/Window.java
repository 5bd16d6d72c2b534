package dev.assay.core.signal;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.RecordName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records one counter has seen, by time; ties by arrival.
 *
 * <p>When there are too many the oldest give way, and of a counter of different values first those whose value was
 * seen again later. {@link #givenUpTo} then tells up to where something is missing; nothing later than that is.
 */
final class Window {
  /** @param value what is told apart; null where records are simply counted */
  record Entry(long time, RecordName record, Fidelity fidelity, String value) {}

  private final List<Entry> entries = new ArrayList<>(2);
  /** How often each value is among the entries; empty where records are simply counted. */
  private final Map<String, Integer> values = new HashMap<>(0);
  private long givenUpTo;

  Window() {
    this(Long.MIN_VALUE);
  }

  Window(long givenUpTo) {
    this.givenUpTo = givenUpTo;
  }

  List<Entry> entries() {
    return entries;
  }

  int size() {
    return entries.size();
  }

  /** The latest time from which an entry had to give way. */
  long givenUpTo() {
    return givenUpTo;
  }

  /** Adds a record where its time belongs. */
  void add(Entry entry) {
    int at = entries.size();
    while (at > 0 && entries.get(at - 1).time() > entry.time()) {
      at--;
    }
    entries.add(at, entry);
    if (entry.value() != null) {
      values.merge(entry.value(), 1, Integer::sum);
    }
  }

  /** Forgets what lies before a time. */
  void forgetBefore(long time) {
    int expired = 0;
    while (expired < entries.size() && entries.get(expired).time() < time) {
      expired++;
    }
    drop(entries.subList(0, expired));
  }

  /** Where there are twice as many entries as there may be, lets the oldest give way. */
  void makeRoom(int atMost) {
    if (entries.size() < 2 * atMost) {
      return;
    }
    Set<String> seen = new HashSet<>();
    List<Entry> kept = new ArrayList<>(atMost);
    List<Entry> given = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      boolean seenLater = entry.value() != null && !seen.add(entry.value());
      (kept.size() < atMost && !seenLater ? kept : given).add(entry);
    }
    for (Entry entry : given) {
      givenUpTo = Math.max(givenUpTo, entry.time());
    }
    drop(entries);
    for (int i = kept.size() - 1; i >= 0; i--) {
      add(kept.get(i));
    }
  }

  private void drop(List<Entry> some) {
    for (Entry entry : some) {
      if (entry.value() != null) {
        values.computeIfPresent(entry.value(), (value, count) -> count == 1 ? null : count - 1);
      }
    }
    some.clear();
  }

  /** The entries from one time to another, both included. */
  List<Entry> between(long from, long to) {
    int first = 0;
    while (first < entries.size() && entries.get(first).time() < from) {
      first++;
    }
    int last = entries.size();
    while (last > first && entries.get(last - 1).time() > to) {
      last--;
    }
    return entries.subList(first, last);
  }

  /** How many different values a stretch of the entries has. */
  int differentValues(List<Entry> some) {
    if (some.size() == entries.size()) {
      return values.size();
    }
    Set<String> different = new HashSet<>();
    some.forEach(entry -> different.add(entry.value()));
    return different.size();
  }

  long latest() {
    return entries.isEmpty() ? Long.MIN_VALUE : entries.get(entries.size() - 1).time();
  }
}
