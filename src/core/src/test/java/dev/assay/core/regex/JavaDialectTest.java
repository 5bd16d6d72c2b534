package dev.assay.core.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaDialectTest {
  private static final long BUDGET = 1_000_000;

  @ParameterizedTest
  @CsvSource(quoteCharacter = '~', delimiter = '!', value = {
    "abc! abc",
    ".exe! [^\\n\\r\\x{85}\\x{2028}\\x{2029}]exe",
    "(?s)a.b! a(?s:.)b",
    "(?i)a1! [Aa]1",
    "a\\Qb.c\\Ed! ab\\.cd",
    "^a! \\Aa",
    "a$! a(?:\\r\\n|[\\n\\r\\x{85}\\x{2028}\\x{2029}])?\\z",
    "(a|b)+?! (?:a|b)+?",
    "[^\\w]! [^0-9A-Z_a-z]",
    "(?<name>ab){2,5}! (?:ab){2,5}",
    "\\uD83D\\uDE00! \\x{1f600}",
    "a{1000}! a{1000}",
    "(a+)+$! (?:a+)+(?:\\r\\n|[\\n\\r\\x{85}\\x{2028}\\x{2029}])?\\z",
    "[^\\\\]+$! [^\\\\]+(?:\\r\\n|[\\n\\r\\x{85}\\x{2028}\\x{2029}])?\\z"
  })
  void translates(String pattern, String re2) {
    Regex regex = compile(pattern);
    assertThat(regex.re2()).contains(re2);
    assertThat(regex.isLinear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "a(?=b)", "a(?!b)", "(?<=a)b", "(?<!a)b", "(a)\\1", "(?<n>a)\\k<n>", "a++", "(?>a|b)c", "a{1001}", "\\ba", "a\\B",
    "(?m)^a", "(?m)a$", "(?x) a", "(?u)a", "(?U)\\w", "(?d).", "\\R", "\\X", "\\Ga", "[a&&[^b]]", "[a[b]]", "\\p{L}",
    "(?i)\\p{Lower}", "$a", "(a$)*", "[\\r]$", "(?s).$", "(a?)*b", "(?:^|a){2}b", "\\uD83D", "[\\v-z]", "a{2}{3}"
  })
  void leavesToJavaWhatItCannotTranslate(String pattern) {
    Regex regex = compile(pattern);
    assertThat(regex.isLinear()).isFalse();
    for (String text : new String[] {"", "a", "b", "ab", "aab", "\ud83d\ude00", "\r\n", "a\r\n", "A"}) {
      assertThat(found(regex, text)).isEqualTo(Pattern.compile(pattern).matcher(text).find());
    }
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '~', value = {"(a, 2", "a), 0", "*a, 0", "[a, 1", "a{2, 3", "\\q, 1"})
  void rejectsWhatJavaDoes(String pattern, int latest) {
    assertThat(Regex.java(pattern, BUDGET)).isInstanceOfSatisfying(RegexResult.Rejected.class, rejected -> {
      assertThat(rejected.message()).isNotBlank();
      assertThat(rejected.offset()).isBetween(0, latest);
    });
  }

  @Test
  void stopsAtTheBudget() {
    String text = "a".repeat(1_000_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      assertThat(compile("(a|aa)+(?!.)b").search(text)).isEqualTo(Regex.Search.OVER_BUDGET);
      assertThat(compile("(a|a?)+(?=c)").search(text)).isEqualTo(Regex.Search.OVER_BUDGET);
      assertThat(compile("(a+)+$").search(text)).isEqualTo(Regex.Search.FOUND);
      assertThat(compile("(a+)+$").search(text + "b")).isEqualTo(Regex.Search.NOT_FOUND);
    });
  }

  @Test
  void stopsBeforeTheStackIsFull() {
    assertThat(Regex.java("(?:(a)|b(?=b))*c", Long.MAX_VALUE)).isInstanceOfSatisfying(
        RegexResult.Compiled.class,
        compiled -> assertThat(compiled.regex().search("a".repeat(1_000_000))).isEqualTo(Regex.Search.OVER_BUDGET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(){2000000000}\\b", "(?:(?:\\b){1000}){1000}", "(?x)(?:(?:){99999}){99999}"})
  void refusesRepetitionsOfNothing(String pattern) {
    assertThat(Regex.java(pattern, BUDGET)).isInstanceOf(RegexResult.Rejected.class);
  }

  @Property(tries = 1000)
  void aTranslationFindsTheSameTexts(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    Regex regex = compile(pattern);
    Statistics.collect(regex.isLinear() ? "translated" : "left to Java");
    assertThat(found(regex, text))
        .as("%s translated to %s", pattern, regex.re2())
        .isEqualTo(Pattern.compile(pattern).matcher(text).find());
  }

  @Provide
  Arbitrary<String> patterns() {
    return Patterns.java();
  }

  @Provide
  Arbitrary<String> texts() {
    return Patterns.texts();
  }

  private static Regex compile(String pattern) {
    return ((RegexResult.Compiled) Regex.java(pattern, BUDGET)).regex();
  }

  private static boolean found(Regex regex, String text) {
    return regex.search(text) == Regex.Search.FOUND;
  }
}
