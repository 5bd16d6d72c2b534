package dev.assay.core.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredLiteralTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '~', value = {
    "powershell, powershell, false",
    "a.longer.b, longer, false",
    "(?i)PowerK, powerk, true",
    "(?i)user, er, true",
    "ab(cd|ef)ghi, ghi, false",
    "xa+b, xa, false",
    "ab?cde, cde, false",
    "(abc){2}, abc, false",
    "a(?i:bc)d1, abcd1, true",
    "foo\\bbar, foobar, false",
    "\\\\\\Qa.b\\E$, \\a.b, false"
  })
  void isTheLongestRunOfLiterals(String pattern, String literal, boolean ignoreCase) {
    assertThat(re2(pattern)).contains(new RequiredLiteral(literal, ignoreCase));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '~', value = {"a|b", "(abc)?", "(abc)*", "[ab]+", "(?i)s", "(?i)\u00e9", "\\pL"})
  void isAbsentWhereNothingIsRequired(String pattern) {
    assertThat(re2(pattern)).isEmpty();
  }

  @Test
  void isFoundBesideWhatCannotBeTranslated() {
    assertThat(java("\\bmimikatz\\b")).contains(new RequiredLiteral("mimikatz", false));
    assertThat(java("(?i)(?!x)cmd\\.exe")).contains(new RequiredLiteral("cmd.exe", true));
    assertThat(java("(?x)a b c")).isEmpty();
  }

  @Property(tries = 1000)
  void isInEachTextThatRe2Finds(@ForAll("shared") String pattern, @ForAll boolean i, @ForAll("texts") String text) {
    Set<Regex.Flag> flags = i ? EnumSet.of(Regex.Flag.IGNORE_CASE) : Set.of();
    if (Regex.re2(pattern, flags) instanceof RegexResult.Compiled compiled) {
      assertIsInWhatIsFound(compiled.regex(), text);
    }
  }

  @Property(tries = 1000)
  void isInEachTextThatJavaFinds(@ForAll("java") String pattern, @ForAll("texts") String text) {
    if (Regex.java(pattern, 1_000_000) instanceof RegexResult.Compiled compiled) {
      assertIsInWhatIsFound(compiled.regex(), text);
    }
  }

  private static void assertIsInWhatIsFound(Regex regex, String text) {
    if (regex.search(text) == Regex.Search.FOUND) {
      assertThat(regex.requiredLiteral().map(literal -> literal.isIn(text)).orElse(true)).as(regex.pattern()).isTrue();
    }
  }

  @Provide
  Arbitrary<String> shared() {
    return Patterns.shared();
  }

  @Provide
  Arbitrary<String> java() {
    return Patterns.java();
  }

  @Provide
  Arbitrary<String> texts() {
    return Patterns.texts();
  }

  private static Optional<RequiredLiteral> re2(String pattern) {
    return ((RegexResult.Compiled) Regex.re2(pattern, Set.of())).regex().requiredLiteral();
  }

  private static Optional<RequiredLiteral> java(String pattern) {
    return ((RegexResult.Compiled) Regex.java(pattern, 1000)).regex().requiredLiteral();
  }
}
