package dev.assay.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
  private static final String PLAIN = "[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

  @ParameterizedTest
  @ValueSource(strings = {
    "", "-", "+", ".", "1.", ".5", "1e", "1e+", "e5", " 1", "1 ", "1\n", "0x10", "1f", "1d", "1L", "NaN", "Infinity",
    "-Infinity", "1_000", "1,000", "--1", "1.2.3", "1e5.0", "\u0661", "\uff11", "1e5e5"
  })
  void otherTextsAreNoNumbers(String text) {
    assertThat(Numerals.isNumber(text)).isFalse();
    assertThat(Numerals.isWhole(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, true", "-0, true", "+7, true", "007, true", "9223372036854775807, true", "-9223372036854775808, true",
    "9223372036854775808, false", "-9223372036854775809, false", "+9223372036854775808, false",
    "99999999999999999999999, false", "00000000000000000000000000001, true", "1.0, false", "1e3, false"
  })
  void aWholeNumberHasNoFractionAndFits(String text, boolean whole) {
    assertThat(Numerals.isNumber(text)).isTrue();
    assertThat(Numerals.isWhole(text)).isEqualTo(whole);
  }

  @Test
  void wholeNumbersAreNotRoundedInComparisons() {
    assertThat(Numerals.compare(9007199254740993L, 9007199254740992.0)).isPositive();
    assertThat(Numerals.compare(Long.MAX_VALUE, 0x1p63)).isNegative();
    assertThat(Numerals.compare(Long.MIN_VALUE, -0x1p63)).isZero();
    assertThat(Numerals.compare(0L, -0.0)).isZero();
    assertThat(Numerals.compare(0.0, -0.0)).isZero();
    assertThat(Numerals.compare(-1L, -1.5)).isPositive();
    assertThat(Numerals.compare(Long.MAX_VALUE, Double.POSITIVE_INFINITY)).isNegative();
    assertThat(Numerals.compare(Long.MIN_VALUE, Double.NEGATIVE_INFINITY)).isPositive();
  }

  @Property(tries = 1000)
  void readsWhatTheGrammarSays(@ForAll("nearlyNumbers") String text) {
    assertThat(Numerals.isNumber(text)).isEqualTo(text.matches(PLAIN));
  }

  @Property(tries = 1000)
  void readsTheValueThatBigDecimalReads(@ForAll("numbers") String text) {
    BigDecimal expected = new BigDecimal(text);
    assertThat(Numerals.parseDecimal(text)).isEqualTo(expected.doubleValue());
    boolean integer = text.matches("[+-]?[0-9]+") && new BigInteger(text).bitLength() < 64;
    assertThat(Numerals.isWhole(text)).isEqualTo(integer);
    if (integer) {
      assertThat(Numerals.parseWhole(text)).isEqualTo(expected.longValueExact());
    }
  }

  @Property(tries = 1000)
  void comparesByExactValue(@ForAll long a, @ForAll("doubles") double b, @ForAll("doubles") double c) {
    BigDecimal exact = new BigDecimal(b);
    assertThat(Numerals.compare(a, b)).isEqualTo(new BigDecimal(a).compareTo(exact));
    assertThat(Numerals.compare((long) b, b)).isEqualTo(new BigDecimal((long) b).compareTo(exact));
    assertThat(Numerals.compare((long) b + 1, b)).isEqualTo(new BigDecimal((long) b + 1).compareTo(exact));
    assertThat(Numerals.compare(b, c)).isEqualTo(exact.compareTo(new BigDecimal(c)));
  }

  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        Arbitraries.doubles().between(-100, 100),
        Arbitraries.longs().map(Long::doubleValue),
        Arbitraries.longs().between(1L << 52, 1L << 55).map(Long::doubleValue));
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.of("0", "1", "42", "+", "-", ".", "e", "E", " ", "x", "f").list().ofMaxSize(8)
        .map(parts -> String.join("", parts)).withoutEdgeCases();
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> sign = Arbitraries.of("", "+", "-");
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(22);
    Arbitrary<String> fraction = Arbitraries.of("", "", ".0", ".5", ".25000", ".0000001", ".99999999999999999999");
    Arbitrary<String> exponent = Arbitraries.of("", "", "", "e0", "E5", "e-7", "e+300", "e-400");
    return Combinators.combine(sign, digits, fraction, exponent)
        .as((s, d, f, e) -> s + d + f + e).withoutEdgeCases();
  }
}
