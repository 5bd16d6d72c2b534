package dev.assay.convert.sigma.taxonomy;

import dev.assay.core.schema.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a log source has in a field. */
public enum ValueKind {
  TEXT,
  NUMBER,
  BOOLEAN,
  /** An address, as text. */
  ADDRESS,
  /** A time of day and its date as ISO 8601 writes them, in UTC; the record has milliseconds since 1970. */
  TIME,
  /** Nobody knows: a field of an open schema. */
  ANY;

  /** The kind a field of the schema has where a log source takes it over as it is. */
  static ValueKind of(Field field) {
    if (field.enrichment().filter("ip"::equals).isPresent()) {
      return ADDRESS;
    }
    return switch (field.type()) {
      case INT, LONG, FLOAT, DOUBLE -> NUMBER;
      case BOOLEAN -> BOOLEAN;
      case STRING, STRING_ARRAY -> TEXT;
      default -> ANY;
    };
  }

  static Optional<ValueKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind != ANY && kind.word().equals(word)).findFirst();
  }

  /** The kinds a file may name. */
  static String words() {
    return Arrays.stream(values()).filter(kind -> kind != ANY).map(ValueKind::word).collect(Collectors.joining(", "));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
