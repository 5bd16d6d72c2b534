package dev.assay.core.signal;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.RecordName;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The records one counter has seen, by time; ties by arrival.
 *
 * <p>A counter of different values remembers the latest record of each value: the earlier ones decide nothing any
 * more.
 */
final class Window {
  /** @param value what is told apart; null where records are simply counted */
  record Entry(long time, RecordName record, Fidelity fidelity, String value) {}

  private final List<Entry> entries = new ArrayList<>(2);

  List<Entry> entries() {
    return entries;
  }

  int size() {
    return entries.size();
  }

  /** Adds a record where its time belongs; of a value already seen only the latest record stays. */
  void add(Entry entry) {
    if (entry.value() != null) {
      for (Iterator<Entry> all = entries.iterator(); all.hasNext();) {
        Entry earlier = all.next();
        if (earlier.value().equals(entry.value())) {
          if (earlier.time() > entry.time()) {
            return;
          }
          all.remove();
          break;
        }
      }
    }
    int at = entries.size();
    while (at > 0 && entries.get(at - 1).time() > entry.time()) {
      at--;
    }
    entries.add(at, entry);
  }

  /** Forgets what lies before a time. */
  void forgetBefore(long time) {
    int expired = 0;
    while (expired < entries.size() && entries.get(expired).time() < time) {
      expired++;
    }
    entries.subList(0, expired).clear();
  }

  /** Forgets the oldest records until at most so many are left. */
  void keepLatest(int count) {
    if (entries.size() > count) {
      entries.subList(0, entries.size() - count).clear();
    }
  }

  /** The records from one time to another, both included. */
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

  long latest() {
    return entries.isEmpty() ? Long.MIN_VALUE : entries.get(entries.size() - 1).time();
  }
}
