package dev.assay.convert.sigma;

import dev.assay.core.record.Value;
import dev.assay.core.text.Numerals;
import java.math.BigDecimal;
import java.util.Optional;

/** What stands behind a field in a detection. */
public sealed interface SigmaValue {
  /** @param written as Sigma writes it, escapes and wildcards included */
  record Text(String written) implements SigmaValue {}

  record Number(String lexeme) implements SigmaValue {}

  record Truth(boolean value) implements SigmaValue {}

  record Nothing() implements SigmaValue {}

  /** The number of a constant, also where the rule says it as a text; absent if a double has no room for it. */
  static Optional<SigmaValue> number(Value constant) {
    if (constant instanceof Value.Whole whole) {
      return Optional.of(new Number(Long.toString(whole.value())));
    }
    if (constant instanceof Value.Text text && Numerals.isWhole(text.text())) {
      return Optional.of(new Number(Long.toString(Numerals.parseWhole(text.text()))));
    }
    double value = constant instanceof Value.Decimal decimal ? decimal.value()
        : Numerals.isNumber(constant.text()) ? Numerals.parseDecimal(constant.text()) : Double.NaN;
    return Double.isFinite(value) ? Optional.of(new Number(plain(value))) : Optional.empty();
  }

  /** Without an exponent, which YAML 1.1 reads as a number only in some spellings. */
  private static String plain(double value) {
    String digits = BigDecimal.valueOf(value).toPlainString();
    return digits.indexOf('.') < 0 ? digits + ".0" : digits;
  }
}
