package dev.assay.core.record;

import java.util.List;
import java.util.Map;

/** A value of a record, standing alone: an element of a list, an entry of a map, or what a reader puts in a slot. */
public sealed interface Value {
  Value NULL = new Null();
  Value TRUE = new Truth(true);
  Value FALSE = new Truth(false);

  Kind kind();

  /** The value as Cloud SIEM prints it: a number's own lexeme, {@code true}, {@code false}, {@code null}. */
  String text();

  record Null() implements Value {
    @Override
    public Kind kind() {
      return Kind.NULL;
    }

    @Override
    public String text() {
      return "null";
    }
  }

  record Text(String text) implements Value {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }
  }

  /** A whole number that fits 64 bits; {@code text} is its lexeme. */
  record Whole(long value, String text) implements Value {
    public Whole(long value) {
      this(value, Long.toString(value));
    }

    @Override
    public Kind kind() {
      return Kind.WHOLE;
    }
  }

  /** Any other number, as an IEEE double; {@code text} is its lexeme. */
  record Decimal(double value, String text) implements Value {
    public Decimal(double value) {
      this(value, Double.toString(value));
    }

    @Override
    public Kind kind() {
      return Kind.DECIMAL;
    }
  }

  record Truth(boolean value) implements Value {
    @Override
    public Kind kind() {
      return Kind.BOOLEAN;
    }

    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }

  record Elements(List<Value> values) implements Value {
    public Elements {
      values = List.copyOf(values);
    }

    @Override
    public Kind kind() {
      return Kind.LIST;
    }

    @Override
    public String text() {
      return values.stream().map(Value::text).toList().toString();
    }
  }

  /** Entries keep the order in which the event has them. */
  record Entries(Map<String, Value> values) implements Value {
    @Override
    public Kind kind() {
      return Kind.MAP;
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder("{");
      values.forEach((key, value) ->
          text.append(text.length() > 1 ? ", " : "").append(key).append(": ").append(value.text()));
      return text.append('}').toString();
    }
  }

  static Value of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
