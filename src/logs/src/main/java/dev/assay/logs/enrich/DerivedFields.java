package dev.assay.logs.enrich;

import dev.assay.core.record.Kind;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Those of the fields derived from one field that somebody wants.
 *
 * @param base the input they are derived from
 */
record DerivedFields<S>(int base, Function<String, Optional<S>> reading, List<Wanted<S>> wanted) {
  DerivedFields {
    wanted = List.copyOf(wanted);
  }

  /** A field that the record wants ({@code slot}), or a match list ({@code input}), or both; -1 for who does not. */
  record Wanted<S>(Function<S, Value> part, int slot, int input) {
    /** A null says nothing, neither in the record nor, where it is not there at all, in what a list wants. */
    private boolean isMissing(String[] texts, SlotRecord.Builder record) {
      return slot >= 0 ? record.kind(slot) == Kind.ABSENT || record.kind(slot) == Kind.NULL : texts[input] == null;
    }
  }

  void fill(String[] texts, SlotRecord.Builder record) {
    if (texts[base] == null) {
      return;
    }
    Optional<S> read = null;
    for (Wanted<S> one : wanted) {
      if (one.isMissing(texts, record)) {
        read = read == null ? reading.apply(texts[base]) : read;
        if (read.isEmpty()) {
          return;
        }
        put(one, one.part().apply(read.get()), texts, record);
      }
    }
  }

  private static void put(Wanted<?> one, Value value, String[] texts, SlotRecord.Builder record) {
    if (value != null) {
      if (one.slot() >= 0) {
        record.value(one.slot(), value);
      }
      if (one.input() >= 0) {
        texts[one.input()] = value.text();
      }
    }
  }
}
