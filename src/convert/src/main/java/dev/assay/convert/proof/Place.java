package dev.assay.convert.proof;

import dev.assay.core.check.Operand;
import dev.assay.core.schema.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somewhere in a record where a value can be put. */
sealed interface Place {
  FieldType type();

  record OfField(String field, FieldType type) implements Place {}

  record OfEntry(String field, String key) implements Place {
    @Override
    public FieldType type() {
      return FieldType.STRING;
    }
  }

  record OfElement(String field, int index) implements Place {
    @Override
    public FieldType type() {
      return FieldType.STRING;
    }
  }

  record OfRawKey(String key) implements Place {
    @Override
    public FieldType type() {
      return FieldType.STRING;
    }
  }

  /** The places an operand reads, each once; a raw event as a whole is read through a key of its own. */
  static List<Place> of(List<Operand> operands) {
    Map<Place, Boolean> places = new LinkedHashMap<>();
    operands.forEach(operand -> gather(operand, places));
    return List.copyOf(places.keySet());
  }

  private static void gather(Operand operand, Map<Place, Boolean> places) {
    if (operand instanceof Operand.OfField field) {
      places.put(new OfField(field.field(), field.type()), true);
    } else if (operand instanceof Operand.OfEntry entry) {
      places.put(new OfEntry(entry.field(), entry.key()), true);
    } else if (operand instanceof Operand.OfElement element) {
      places.put(new OfElement(element.field(), element.index()), true);
    } else if (operand instanceof Operand.OfRawKey raw) {
      places.put(new OfRawKey(raw.key()), true);
    } else if (operand instanceof Operand.AnyRawValue) {
      places.put(new OfRawKey("message"), true);
    } else if (operand instanceof Operand.OfFunction call) {
      call.arguments().forEach(argument -> gather(argument, places));
    } else if (operand instanceof Operand.OfArithmetic arithmetic) {
      gather(arithmetic.left(), places);
      gather(arithmetic.right(), places);
    }
  }
}
