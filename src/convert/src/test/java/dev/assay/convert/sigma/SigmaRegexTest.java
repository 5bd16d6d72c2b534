package dev.assay.convert.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.check.Test.Pattern;
import dev.assay.core.syntax.Expression.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigmaRegexTest {
  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
      "^a|b+?(?:c){2,3}.#``#^a|b+?(?:c){2,3}.",
      "[^a-z\\]_-]#``#[^a-z\\]_\\-]", "[\\w.]+@\\S#``#[0-9A-Za-z_.]+@[^\\t\\n\\f\\r ]",
      "a$#``#a$(?!\\n)", "a$#m#a$", "^a#m#^a",
      "x{,2}#``#x\\{,2\\}", "[a[&]#``#[a\\[\\&]", "\\x41\\.\\t#``#\\x41\\.\\t"})
  void written(String pattern, String flags, String expected) {
    assertThat(SigmaRegex.write(new Pattern(Dialect.RE2, pattern, flags)).regex()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
      "\\bx#``", "(?i)x#``", "(?P<n>x)#``", "[[:alpha:]]#``", "\\pL#``", "[\\S]#``", "\\Aa#``", "ä#i", "^#m", "^x*#m",
      "$*#``", "\\Q.\\E#``", "[]a]#``", "\\xff#``"})
  void refused(String pattern, String flags) {
    assertThat(SigmaRegex.write(new Pattern(Dialect.RE2, pattern, flags)).regex()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '`', value = {"a.b#``", "a$#``", "[a[b]]#``", "[a&&b]#``", "(?<=a)b#``"})
  void refused_in_the_dialect_of_java(String pattern, String flags) {
    assertThat(SigmaRegex.write(new Pattern(Dialect.JAVA, pattern, flags)).regex()).isEmpty();
  }
}
