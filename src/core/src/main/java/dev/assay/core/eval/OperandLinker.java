package dev.assay.core.eval;

import dev.assay.core.check.Operand;
import dev.assay.core.record.Kind;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Value;
import java.util.List;

/** Links operands to the slots of a layout. */
public final class OperandLinker {
  private final Layout layout;

  public OperandLinker(Layout layout) {
    this.layout = layout;
  }

  public OperandReader link(Operand operand) {
    if (operand instanceof Operand.OfField field) {
      int slot = slot(field.field());
      return record -> record.value(slot);
    }
    if (operand instanceof Operand.OfEntry entry) {
      int slot = slot(entry.field());
      return record -> switch (record.kind(slot)) {
        case MAP -> record.entry(slot, entry.key());
        case LIST -> members(record.elements(slot), entry.key());
        default -> null;
      };
    }
    if (operand instanceof Operand.OfElement element) {
      int slot = slot(element.field());
      return record -> {
        if (record.kind(slot) != Kind.LIST) {
          return null;
        }
        List<Value> elements = record.elements(slot);
        return element.index() < elements.size() ? elements.get(element.index()) : null;
      };
    }
    if (operand instanceof Operand.OfRawKey raw) {
      return record -> {
        String value = record.raw().value(raw.key());
        return value == null ? null : new Value.Text(value);
      };
    }
    if (operand instanceof Operand.Constant constant) {
      return record -> constant.value();
    }
    if (operand instanceof Operand.OfFunction call) {
      OperandReader[] arguments = call.arguments().stream().map(this::link).toArray(OperandReader[]::new);
      return record -> {
        Value[] values = new Value[arguments.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = arguments[i].read(record);
        }
        return FunctionCall.apply(call.function(), values);
      };
    }
    if (operand instanceof Operand.OfArithmetic arithmetic) {
      OperandReader left = link(arithmetic.left());
      OperandReader right = link(arithmetic.right());
      return record -> Numeric.calculate(arithmetic.operator(), left.read(record), right.read(record));
    }
    throw new IllegalArgumentException("no single value: " + operand.describe());
  }

  private int slot(String field) {
    int slot = layout.slot(field);
    if (slot < 0) {
      throw new IllegalArgumentException("the layout has no slot for " + field);
    }
    return slot;
  }

  /** A member of each structure of a list. */
  private static Value members(List<Value> elements, String key) {
    List<Value> found = elements.stream().filter(Value.Entries.class::isInstance)
        .map(element -> ((Value.Entries) element).values().get(key)).filter(value -> value != null).toList();
    return found.isEmpty() ? null : new Value.Elements(found);
  }
}
