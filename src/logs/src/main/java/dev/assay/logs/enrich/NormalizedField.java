package dev.assay.logs.enrich;

import dev.assay.core.record.SlotRecord;
import java.util.function.UnaryOperator;

/**
 * A name that is normalized where it stands, and kept as it was in the field for it. A record that has that field
 * already is one whose name was normalized.
 *
 * @param input the name; {@code slot} is -1 where the record does not have it
 * @param rawInput the name as it was written; {@code rawSlot} likewise
 */
record NormalizedField(UnaryOperator<String> normal, int input, int slot, int rawInput, int rawSlot) {
  void fill(String[] texts, SlotRecord.Builder record) {
    String written = texts[input];
    if (written == null || texts[rawInput] != null) {
      return;
    }
    texts[rawInput] = written;
    if (rawSlot >= 0) {
      record.text(rawSlot, written);
    }
    texts[input] = normal.apply(written);
    if (slot >= 0) {
      record.text(slot, texts[input]);
    }
  }
}
