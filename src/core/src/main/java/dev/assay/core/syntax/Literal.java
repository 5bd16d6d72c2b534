package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;

/** A constant as written. */
public sealed interface Literal extends Expression {

  /** How a text was quoted: {@code '…'}, {@code "…"} or {@code """…"""}. */
  enum Quote {
    RAW,
    ESCAPED,
    BLOCK
  }

  record Text(Span span, String value, Quote quote) implements Literal {}

  record Number(Span span, BigDecimal value) implements Literal {}

  record Truth(Span span, boolean value) implements Literal {}

  /** A length of time: {@code 5m} is an amount of five minutes. */
  record Duration(Span span, long amount, Unit unit) implements Literal {
    public long millis() {
      return unit.unit.toMillis(amount);
    }
  }

  /** A regular expression between slashes, with {@code \/} already read as a slash. */
  record Regex(Span span, String pattern, String flags) implements Literal {}

  /** {@code [a, b]}, as an argument of {@code hasThreatMatch}. */
  record Elements(Span span, java.util.List<Expression> values) implements Literal {
    public Elements {
      values = java.util.List.copyOf(values);
    }
  }

  /** Units of durations. */
  enum Unit {
    SECONDS("s", TimeUnit.SECONDS),
    MINUTES("m", TimeUnit.MINUTES),
    HOURS("h", TimeUnit.HOURS),
    DAYS("d", TimeUnit.DAYS);

    private final String letter;
    private final TimeUnit unit;

    Unit(String letter, TimeUnit unit) {
      this.letter = letter;
      this.unit = unit;
    }

    public String letter() {
      return letter;
    }
  }
}
