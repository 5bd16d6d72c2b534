package dev.assay.core.record;

import java.util.Arrays;
import java.util.List;

/** A record over typed arrays: numbers and booleans unboxed, everything else by reference. */
public final class SlotRecord implements Record {
  private final Layout layout;
  private final RecordName name;
  private final long time;
  private final RawEvent raw;
  private final Fidelity fidelity;
  private final Kind[] kinds;
  /** Whole numbers, the bits of decimals, and one or zero for booleans. */
  private final long[] bits;
  /** Lexemes of numbers, texts, and the values of lists and maps. */
  private final Object[] references;

  private SlotRecord(Builder builder, RecordName name, long time, RawEvent raw, Fidelity fidelity) {
    this.layout = builder.layout;
    this.name = name;
    this.time = time;
    this.raw = raw;
    this.fidelity = fidelity;
    this.kinds = builder.kinds.clone();
    this.bits = builder.bits.clone();
    this.references = builder.references.clone();
  }

  public static Builder builder(Layout layout) {
    return new Builder(layout);
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public RecordName name() {
    return name;
  }

  @Override
  public long time() {
    return time;
  }

  @Override
  public Fidelity fidelity() {
    return fidelity;
  }

  @Override
  public Kind kind(int slot) {
    return kinds[slot];
  }

  @Override
  public String text(int slot) {
    return switch (kinds[slot]) {
      case TEXT, WHOLE, DECIMAL -> (String) references[slot];
      case BOOLEAN -> Boolean.toString(bits[slot] != 0);
      default -> throw new IllegalStateException(layout.field(slot) + " is " + kinds[slot]);
    };
  }

  @Override
  public long whole(int slot) {
    return bits[slot];
  }

  @Override
  public double decimal(int slot) {
    return Double.longBitsToDouble(bits[slot]);
  }

  @Override
  public boolean truth(int slot) {
    return bits[slot] != 0;
  }

  @Override
  public List<Value> elements(int slot) {
    return ((Value.Elements) references[slot]).values();
  }

  @Override
  public Value entry(int slot, String key) {
    return ((Value.Entries) references[slot]).values().get(key);
  }

  @Override
  public Value value(int slot) {
    return switch (kinds[slot]) {
      case ABSENT -> null;
      case NULL -> Value.NULL;
      case TEXT -> new Value.Text(text(slot));
      case WHOLE -> new Value.Whole(bits[slot], text(slot));
      case DECIMAL -> new Value.Decimal(decimal(slot), text(slot));
      case BOOLEAN -> Value.of(truth(slot));
      case LIST, MAP -> (Value) references[slot];
    };
  }

  @Override
  public RawEvent raw() {
    return raw;
  }

  /** Fills slots, then makes records; may be used again after {@link #clear}. */
  public static final class Builder {
    private final Layout layout;
    private final Kind[] kinds;
    private final long[] bits;
    private final Object[] references;

    private Builder(Layout layout) {
      this.layout = layout;
      this.kinds = new Kind[layout.size()];
      this.bits = new long[layout.size()];
      this.references = new Object[layout.size()];
      clear();
    }

    public Layout layout() {
      return layout;
    }

    public Kind kind(int slot) {
      return kinds[slot];
    }

    public Builder clear() {
      Arrays.fill(kinds, Kind.ABSENT);
      Arrays.fill(references, null);
      return this;
    }

    public Builder text(int slot, String text) {
      return set(slot, Kind.TEXT, 0, text);
    }

    public Builder whole(int slot, long value, String lexeme) {
      return set(slot, Kind.WHOLE, value, lexeme);
    }

    public Builder decimal(int slot, double value, String lexeme) {
      return set(slot, Kind.DECIMAL, Double.doubleToRawLongBits(value), lexeme);
    }

    public Builder truth(int slot, boolean value) {
      return set(slot, Kind.BOOLEAN, value ? 1 : 0, null);
    }

    /** Puts a value in a slot; null makes the slot absent. */
    public Builder value(int slot, Value value) {
      if (value == null) {
        return set(slot, Kind.ABSENT, 0, null);
      }
      if (value instanceof Value.Whole whole) {
        return whole(slot, whole.value(), whole.text());
      }
      if (value instanceof Value.Decimal decimal) {
        return decimal(slot, decimal.value(), decimal.text());
      }
      if (value instanceof Value.Truth truth) {
        return truth(slot, truth.value());
      }
      if (value instanceof Value.Text text) {
        return text(slot, text.text());
      }
      return set(slot, value.kind(), 0, value);
    }

    private Builder set(int slot, Kind kind, long word, Object reference) {
      kinds[slot] = kind;
      bits[slot] = word;
      references[slot] = reference;
      return this;
    }

    /** @param time event time in milliseconds since 1970-01-01T00:00:00Z */
    public SlotRecord build(RecordName name, long time, RawEvent raw, Fidelity fidelity) {
      return new SlotRecord(this, name, time, raw, fidelity);
    }

    /** A record that Cloud SIEM would make too. */
    public SlotRecord build(RecordName name, long time, RawEvent raw) {
      return build(name, time, raw, Fidelity.VENDOR);
    }
  }
}
