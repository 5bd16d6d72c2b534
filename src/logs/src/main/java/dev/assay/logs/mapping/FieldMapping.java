package dev.assay.logs.mapping;

import dev.assay.logs.time.TimePattern;
import dev.assay.logs.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How one field gets its value. Keys are tried in order; the first with a value counts. */
public sealed interface FieldMapping {
  /** The text for the field; null leaves it absent. */
  String text(Keys keys);

  /** The first value of several keys, or null. */
  static String first(List<String> names, Keys keys) {
    for (String name : names) {
      String value = keys.value(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  record Standard(List<String> keys, String otherwise) implements FieldMapping {
    @Override
    public String text(Keys event) {
      String value = first(keys, event);
      return value == null ? otherwise : value;
    }
  }

  record Constant(String value) implements FieldMapping {
    @Override
    public String text(Keys event) {
      return value;
    }
  }

  /** A table from value to value; what is not in it gives {@code otherwise}. */
  record Lookup(List<String> keys, Map<String, String> table, boolean ignoreCase, String otherwise)
      implements FieldMapping {
    @Override
    public String text(Keys event) {
      String value = first(keys, event);
      String found = value == null ? null : table.get(ignoreCase ? value.toLowerCase(Locale.ROOT) : value);
      return found == null ? otherwise : found;
    }
  }

  /**
   * A time; the text is what the event has, {@code patterns} say how it is read.
   *
   * @param zone the zone of times that name none
   */
  record Time(List<String> keys, List<TimePattern> patterns, Optional<ZoneId> zone) implements FieldMapping {
    /** The time a text is by the first pattern that reads it; null where none does. */
    public WrittenTime read(String text) {
      for (TimePattern pattern : patterns) {
        WrittenTime time = pattern.read(text);
        if (time != null) {
          return zone.isEmpty() ? time : time.in(zone.get());
        }
      }
      return null;
    }

    @Override
    public String text(Keys event) {
      return first(keys, event);
    }
  }

  /** One piece of a value cut at a delimiter; a negative index counts from the end. */
  record Split(List<String> keys, String delimiter, int index, String otherwise) implements FieldMapping {
    @Override
    public String text(Keys event) {
      String value = first(keys, event);
      if (value == null) {
        return otherwise;
      }
      List<String> pieces = Pieces.of(value, delimiter);
      int at = index < 0 ? pieces.size() + index : index;
      return at < 0 || at >= pieces.size() ? otherwise : pieces.get(at);
    }
  }

  /** A text with {@code %s} for values; nothing where none of them is there. */
  record Format(List<String> literals, List<String> keys, String otherwise) implements FieldMapping {
    @Override
    public String text(Keys event) {
      StringBuilder text = new StringBuilder(literals.get(0));
      boolean any = false;
      for (int i = 1; i < literals.size(); i++) {
        String value = i > keys.size() ? null : event.value(keys.get(i - 1));
        any |= value != null;
        text.append(value == null ? "" : value).append(literals.get(i));
      }
      return any ? text.toString() : otherwise;
    }
  }

  /** Several keys joined by a delimiter, those that are there. */
  record Join(List<String> keys, String delimiter) implements FieldMapping {
    @Override
    public String text(Keys event) {
      List<String> values = keys.stream().map(event::value).filter(Objects::nonNull).toList();
      return values.isEmpty() ? null : String.join(delimiter, values);
    }
  }

  /** Another mapping for which some more values count as if the key were not there. */
  record Skipping(Set<String> skipped, FieldMapping inner) implements FieldMapping {
    @Override
    public String text(Keys event) {
      return inner.text(key -> {
        String value = event.value(key);
        return value == null || skipped.contains(value) ? null : value;
      });
    }
  }
}
