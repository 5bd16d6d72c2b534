package dev.assay.core.check;

import dev.assay.core.diagnostic.Span;
import java.util.List;

/** A checked condition: every name resolved, every type settled, negation two-valued. */
public sealed interface Condition {
  Span span();

  Extent extent();

  /** The conditions it is made of. */
  List<Condition> parts();

  record AllOf(Span span, List<Condition> parts, Extent extent) implements Condition {
    public AllOf(Span span, List<Condition> parts) {
      this(span, List.copyOf(parts), over(parts));
    }
  }

  record AnyOf(Span span, List<Condition> parts, Extent extent) implements Condition {
    public AnyOf(Span span, List<Condition> parts) {
      this(span, List.copyOf(parts), over(parts));
    }
  }

  record Not(Span span, Condition part, Extent extent) implements Condition {
    public Not(Span span, Condition part) {
      this(span, part, over(List.of(part)));
    }

    @Override
    public List<Condition> parts() {
      return List.of(part);
    }
  }

  /** A {@code let}, where it is used. */
  record Named(Span span, String name, Condition part, Extent extent) implements Condition {
    public Named(Span span, String name, Condition part) {
      this(span, name, part, over(List.of(part)));
    }

    @Override
    public List<Condition> parts() {
      return List.of(part);
    }
  }

  record Constant(Span span, boolean value) implements Condition {
    @Override
    public Extent extent() {
      return Extent.ONE;
    }

    @Override
    public List<Condition> parts() {
      return List.of();
    }
  }

  record Atom(Span span, Test test, Extent extent) implements Condition {
    public Atom(Span span, Test test) {
      this(span, test, Extent.over(test.operands().stream().map(Operand::extent).toList()));
    }

    @Override
    public List<Condition> parts() {
      return List.of();
    }
  }

  private static Extent over(List<Condition> parts) {
    return Extent.over(parts.stream().map(Condition::extent).toList());
  }
}
