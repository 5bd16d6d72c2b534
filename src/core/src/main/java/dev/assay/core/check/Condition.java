package dev.assay.core.check;

import dev.assay.core.diagnostic.Span;
import java.util.List;

/** A checked condition: every name resolved, every type settled, negation two-valued. */
public sealed interface Condition {
  Span span();

  /** How many nodes it has, lets counted where they are used. */
  int size();

  record AllOf(Span span, List<Condition> parts, int size) implements Condition {
    public AllOf(Span span, List<Condition> parts) {
      this(span, List.copyOf(parts), sizeOf(parts));
    }
  }

  record AnyOf(Span span, List<Condition> parts, int size) implements Condition {
    public AnyOf(Span span, List<Condition> parts) {
      this(span, List.copyOf(parts), sizeOf(parts));
    }
  }

  record Not(Span span, Condition part) implements Condition {
    @Override
    public int size() {
      return saturated((long) part.size() + 1);
    }
  }

  /** A {@code let}, where it is used. */
  record Named(Span span, String name, Condition part) implements Condition {
    @Override
    public int size() {
      return saturated((long) part.size() + 1);
    }
  }

  record Constant(Span span, boolean value) implements Condition {
    @Override
    public int size() {
      return 1;
    }
  }

  record Atom(Span span, Test test) implements Condition {
    @Override
    public int size() {
      return 1;
    }
  }

  private static int sizeOf(List<Condition> parts) {
    long size = 1;
    for (Condition part : parts) {
      size += part.size();
    }
    return saturated(size);
  }

  private static int saturated(long size) {
    return (int) Math.min(size, Integer.MAX_VALUE);
  }
}
