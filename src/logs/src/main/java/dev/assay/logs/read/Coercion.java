package dev.assay.logs.read;

import dev.assay.core.record.SlotRecord;
import dev.assay.core.schema.FieldType;

/**
 * Puts a mapped text into a slot as the type the schema gives the field. A text that is no value of that type stays
 * out: a port {@code abc} is no port.
 */
final class Coercion {
  private Coercion() {}

  /** False where the text is no value of the type; the slot then stays as it was. */
  static boolean put(SlotRecord.Builder record, int slot, FieldType type, String text) {
    switch (type) {
      case INT, LONG:
        return whole(record, slot, text);
      case FLOAT, DOUBLE:
        return decimal(record, slot, text);
      case BOOLEAN:
        return truth(record, slot, text);
      default:
        record.text(slot, text);
        return true;
    }
  }

  private static boolean whole(SlotRecord.Builder record, int slot, String text) {
    int length = text.length();
    int start = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (length == start || length - start > 19) {
      return false;
    }
    for (int i = start; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    try {
      record.whole(slot, Long.parseLong(text), text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean decimal(SlotRecord.Builder record, int slot, String text) {
    boolean numeral = !text.isEmpty() && text.chars().allMatch(c -> "+-.0123456789eE".indexOf(c) >= 0);
    if (!numeral) {
      return false;
    }
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        record.decimal(slot, value, text);
      }
      return Double.isFinite(value);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean truth(SlotRecord.Builder record, int slot, String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      record.truth(slot, text.length() == 4);
      return true;
    }
    return false;
  }
}
