package dev.assay.harness.run;

import dev.assay.core.record.Record;
import java.util.ArrayList;
import java.util.List;

/** Puts the records of several logs in order of event time without ever changing the order within a log. */
final class Merge {
  private Merge() {}

  /** Of the records that are first in their logs the earliest comes next; of equal ones, that of the first log. */
  static List<Record> of(List<List<Record>> logs) {
    int[] next = new int[logs.size()];
    List<Record> merged = new ArrayList<>();
    while (true) {
      int earliest = -1;
      for (int i = 0; i < next.length; i++) {
        if (next[i] < logs.get(i).size() && (earliest < 0
            || logs.get(i).get(next[i]).time() < logs.get(earliest).get(next[earliest]).time())) {
          earliest = i;
        }
      }
      if (earliest < 0) {
        return merged;
      }
      merged.add(logs.get(earliest).get(next[earliest]++));
    }
  }
}
