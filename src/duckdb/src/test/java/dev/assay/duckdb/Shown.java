package dev.assay.duckdb;

import dev.assay.core.record.Record;
import java.util.ArrayList;
import java.util.List;

/** Records in messages of failed tests. */
final class Shown {
  private Shown() {}

  static String of(Record record) {
    List<String> shown = new ArrayList<>(List.of("time=" + record.time()));
    for (int slot = 0; slot < record.layout().size(); slot++) {
      shown.add(record.layout().field(slot) + "=" + record.value(slot));
    }
    record.raw().anyValue(value -> {
      shown.add("raw=" + value);
      return false;
    });
    return String.join(" ", shown);
  }
}
