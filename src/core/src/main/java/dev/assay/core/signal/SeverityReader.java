package dev.assay.core.signal;

import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Operand;
import dev.assay.core.check.SeverityRule;
import dev.assay.core.check.SeverityRule.Case;
import dev.assay.core.check.Test.Order;
import dev.assay.core.eval.Comparison;
import dev.assay.core.eval.OperandLinker;
import dev.assay.core.eval.OperandReader;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import dev.assay.core.text.Numerals;
import java.util.OptionalInt;

/** Finds the severity of a record's signals; empty where the rule gives none, and then there is no signal. */
interface SeverityReader {
  OptionalInt read(Record record);

  static SeverityReader of(SeverityRule rule, OperandLinker operands) {
    if (rule instanceof SeverityRule.Constant constant) {
      return record -> OptionalInt.of(constant.value());
    }
    if (rule instanceof SeverityRule.FromField from) {
      OperandReader field = operands.link(from.field());
      return record -> fromField(field.read(record), from.otherwise());
    }
    SeverityRule.Mapping mapping = (SeverityRule.Mapping) rule;
    OperandReader field = operands.link(mapping.field());
    return record -> {
      Value value = field.read(record);
      return mapping.cases().stream().filter(candidate -> fits(candidate, value)).mapToInt(Case::severity).findFirst();
    };
  }

  private static OptionalInt fromField(Value value, OptionalInt otherwise) {
    if (value == null || value == Value.NULL) {
      return otherwise;
    }
    String text = value.text();
    return Numerals.isNumber(text)
        ? OptionalInt.of((int) Math.max(0, Math.min(10, Numerals.parseDecimal(text)))) : otherwise;
  }

  private static boolean fits(Case candidate, Value value) {
    if (candidate instanceof Case.Equal equal) {
      return Comparison.holds(Order.EQUAL, equal.as(), value, constant(equal.value()));
    }
    if (candidate instanceof Case.Range range) {
      return Comparison.between(CompareAs.NUMBER, value, constant(range.low()), constant(range.high()));
    }
    return candidate instanceof Case.Else || value == null || value == Value.NULL;
  }

  private static Value constant(Operand operand) {
    return ((Operand.Constant) operand).value();
  }
}
