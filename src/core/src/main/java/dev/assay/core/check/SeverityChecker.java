package dev.assay.core.check;

import dev.assay.core.diagnostic.Span;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Clause.SeverityCase;
import dev.assay.core.syntax.Clause.SeveritySource;
import dev.assay.core.syntax.Literal;
import dev.assay.core.text.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Checks where a rule's severity comes from. */
final class SeverityChecker {
  private static final SeverityRule NONE = new SeverityRule.Constant(0);

  private final Scope scope;
  private final OperandChecker operands;
  private final ComparisonChecker comparisons;

  SeverityChecker(Scope scope, OperandChecker operands) {
    this.scope = scope;
    this.operands = operands;
    this.comparisons = new ComparisonChecker(scope, operands, new ValueChecker(scope, operands));
  }

  SeverityRule check(SeveritySource source) {
    if (source instanceof SeveritySource.Constant constant) {
      return new SeverityRule.Constant(severity(constant.value()));
    }
    if (source instanceof SeveritySource.FromField from) {
      OptionalInt otherwise = from.otherwise().map(this::severity).map(OptionalInt::of).orElse(OptionalInt.empty());
      return operands.path(from.field()).filter(field -> mayBeNumber(field, from.field().span()))
          .<SeverityRule>map(field -> new SeverityRule.FromField(field, otherwise)).orElse(NONE);
    }
    SeveritySource.Mapping mapping = (SeveritySource.Mapping) source;
    Optional<Operand> field = operands.path(mapping.field());
    return field.<SeverityRule>map(operand -> new SeverityRule.Mapping(operand, cases(mapping, operand))).orElse(NONE);
  }

  private boolean mayBeNumber(Operand field, Span span) {
    FieldType type = field.type();
    if (field instanceof Operand.OfField && type == FieldType.STRING) {
      scope.report(CheckCode.SEVERITY_FROM_TEXT, span, "`" + field.describe() + "` is a text, and gives a severity "
          + "only where it holds a number", "map its values: `severity of " + field.describe()
          + " ('high' -> 8, else 3)`");
    } else if (!type.isNumeric() && type != FieldType.STRING && type != FieldType.ANY) {
      scope.report(CheckCode.TYPE_MISMATCH, span, "a severity is a number, and this is of type " + type.label(),
          type == FieldType.BOOLEAN ? "map its values: `severity of " + field.describe() + " ('true' -> 5, else 1)`"
              : "name a field that holds a number");
      return false;
    }
    return true;
  }

  private List<SeverityRule.Case> cases(SeveritySource.Mapping mapping, Operand field) {
    List<SeverityRule.Case> cases = new ArrayList<>();
    boolean decided = false;
    for (SeverityCase written : mapping.cases()) {
      if (decided) {
        scope.report(CheckCode.BAD_SEVERITY, written.span(), "nothing gets past `else`", "move `else` to the end");
        break;
      }
      decided = written instanceof SeverityCase.Else;
      oneCase(written, field).ifPresent(cases::add);
    }
    return cases;
  }

  private Optional<SeverityRule.Case> oneCase(SeverityCase written, Operand field) {
    int severity = severity(written.severity());
    if (written instanceof SeverityCase.Equal equal) {
      return equal(equal, field, severity);
    }
    if (written instanceof SeverityCase.Range range) {
      if (range.low().value().compareTo(range.high().value()) > 0) {
        scope.report(CheckCode.BAD_SEVERITY, range.span(), "no number is in this range", "write the smaller end first");
      }
      return Optional.of(new SeverityRule.Case.Range(
          number(range.low()), number(range.high()), severity));
    }
    return Optional.of(written instanceof SeverityCase.Missing
        ? new SeverityRule.Case.Missing(severity) : new SeverityRule.Case.Else(severity));
  }

  /** A text that is a numeral compares as a number, as in Cloud SIEM: 4 is 4.0. */
  private Optional<SeverityRule.Case> equal(SeverityCase.Equal equal, Operand field, int severity) {
    Optional<Value> constant = operands.constant(equal.value());
    if (constant.isEmpty()) {
      return Optional.empty();
    }
    boolean numeral = constant.get() instanceof Value.Text text && Numerals.isNumber(text.text());
    Operand value = new Operand.Constant(numeral ? numberOf(constant.get().text()) : constant.get());
    return comparisons.comparable(equal.value().span(), field, value, false)
        .map(as -> new SeverityRule.Case.Equal(as, value, severity));
  }

  private static Value numberOf(String numeral) {
    return OperandChecker.number(new BigDecimal(numeral));
  }

  private static Operand number(Literal.Number literal) {
    return new Operand.Constant(OperandChecker.number(literal.value()));
  }

  private int severity(Literal.Number literal) {
    return Numbers.whole(literal.value(), 0, 10).orElseGet(() -> {
      scope.report(CheckCode.BAD_SEVERITY, literal.span(), "a severity is a whole number from 0 to 10");
      return 0;
    });
  }
}
