package dev.assay.core.check;

import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression.ArithmeticOperator;
import java.util.List;

/** Something with a value, typed. Operands hold no spans: two that read the same are equal. */
public sealed interface Operand {

  /** The static type; {@link FieldType#ANY} where only the event can tell. */
  FieldType type();

  default Extent extent() {
    return Extent.ONE;
  }

  /** The operand in the rule language. */
  String describe();

  record OfField(String field, FieldType type) implements Operand {
    @Override
    public String describe() {
      return field;
    }
  }

  /** A member of a structure, or an entry of a map field other than {@code fields}. */
  record OfEntry(String field, String key) implements Operand {
    @Override
    public FieldType type() {
      return FieldType.ANY;
    }

    @Override
    public String describe() {
      return field + "['" + key + "']";
    }
  }

  /** An element of an array, counted from zero. */
  record OfElement(String field, int index) implements Operand {
    @Override
    public FieldType type() {
      return FieldType.STRING;
    }

    @Override
    public String describe() {
      return field + "[" + index + "]";
    }
  }

  /** {@code fields['key']}: a key of the raw event. */
  record OfRawKey(String key) implements Operand {
    @Override
    public FieldType type() {
      return FieldType.STRING;
    }

    @Override
    public String describe() {
      return "fields['" + key + "']";
    }
  }

  /** Each value of the raw event in turn. */
  record AnyRawValue() implements Operand {
    @Override
    public FieldType type() {
      return FieldType.STRING;
    }

    @Override
    public String describe() {
      return "any field";
    }
  }

  record Constant(Value value) implements Operand {
    @Override
    public FieldType type() {
      return switch (value.kind()) {
        case WHOLE -> FieldType.LONG;
        case DECIMAL -> FieldType.DOUBLE;
        case BOOLEAN -> FieldType.BOOLEAN;
        default -> FieldType.STRING;
      };
    }

    @Override
    public String describe() {
      return value instanceof Value.Text text ? "'" + text.text() + "'" : value.text();
    }
  }

  record OfFunction(Function function, List<Operand> arguments, Extent extent) implements Operand {
    public OfFunction(Function function, List<Operand> arguments) {
      this(function, List.copyOf(arguments), over(arguments));
    }

    @Override
    public FieldType type() {
      return function.result();
    }

    @Override
    public String describe() {
      return function.label() + "(" + String.join(", ", arguments.stream().map(Operand::describe).toList()) + ")";
    }
  }

  /** Whole numbers stay whole under {@code + - *} until they overflow; division is a division of doubles. */
  record OfArithmetic(ArithmeticOperator operator, Operand left, Operand right, Extent extent) implements Operand {
    public OfArithmetic(ArithmeticOperator operator, Operand left, Operand right) {
      this(operator, left, right, over(List.of(left, right)));
    }

    @Override
    public FieldType type() {
      return FieldType.DOUBLE;
    }

    @Override
    public String describe() {
      return "(" + left.describe() + " " + operator.symbol() + " " + right.describe() + ")";
    }
  }

  private static Extent over(List<Operand> parts) {
    return Extent.over(parts.stream().map(Operand::extent).toList());
  }
}
