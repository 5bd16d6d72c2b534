package dev.assay.core.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.core.regex.Regex.Flag;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Re2DialectTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '~', delimiter = '@', value = {
    "a(?=b)@ 1@ ahead",
    "a(?<!b)@ 1@ behind",
    "(a)\\1@ 3@ refer back",
    "a++@ 2@ possessive",
    "x(?>a)@ 1@ atomic",
    "ab(c@ 2@ not closed",
    "ab)c@ 2@ closes no group",
    "*a@ 0@ nothing to repeat",
    "a|*@ 2@ nothing to repeat",
    "a{2}{3}@ 4@ cannot be repeated",
    "a{1001}@ 6@ at most 1000",
    "a{02}@ 1@ as text",
    "a{,3}@ 1@ as text",
    "a{3,2}@ 1@ at least 3",
    "[a-@ 0@ not closed",
    "[z-a]@ 1@ backwards",
    "a\\@ 1@ backslash",
    "a\\q@ 1@ no meaning",
    "a\\Z@ 1@ \\z",
    "\\x{110000}@ 3@ hexadecimal",
    "\\p{Klingon}@ 0@ no class",
    "(?<n>a)(?<n>b)@ 3@ two groups",
    "(?y)a@ 0@ flags",
    "a[[:odd:]]@ 2@ no class",
    "(?<a-b>a)@ 0@ letters",
    "\\C@ 0@ no meaning"
  })
  void saysWhatIsWrongAndWhere(String pattern, int offset, String words) {
    assertThat(Regex.re2(pattern, Set.of())).isInstanceOfSatisfying(RegexResult.Rejected.class, rejected -> {
      assertThat(rejected.message()).contains(words);
      assertThat(rejected.offset()).isEqualTo(offset);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "((a{1000}){1000}){1000}", "(((x{1,100}){100}){100}){100}", "[a-z]{1000}[a-z]{1000}(a{100}){100}"
  })
  void refusesWhatWouldGrowTooLarge(String pattern) {
    assertTimeoutPreemptively(Duration.ofSeconds(5),
        () -> assertThat(Regex.re2(pattern, Set.of())).isInstanceOf(RegexResult.Rejected.class));
  }

  @Test
  void refusesDepthAndLengthWithoutFallingOver() {
    assertThat(Regex.re2("(".repeat(9_000) + ")".repeat(9_000), Set.of())).isInstanceOf(RegexResult.Rejected.class);
    assertThat(Regex.re2("a".repeat(1_000_000), Set.of())).isInstanceOf(RegexResult.Rejected.class);
    assertThat(Regex.re2("a|b".repeat(6_000), Set.of())).isInstanceOf(RegexResult.Rejected.class);
    assertThat(Regex.java("(".repeat(9_000) + ")".repeat(9_000), 1000)).isNotNull();
  }

  @Test
  void takesTimeLinearInTheText() {
    Regex regex = compile("(a+)+$");
    String text = "a".repeat(1_000_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      assertThat(regex.search(text)).isEqualTo(Regex.Search.FOUND);
      assertThat(regex.search(text + "b")).isEqualTo(Regex.Search.NOT_FOUND);
    });
  }

  @Test
  void foldsEachCodePointOrRefusesTo() {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      for (int c = 0x80; c <= Character.MAX_CODE_POINT; c += c < 0x20000 ? 1 : 0x1001) {
        String literal = "\\x{" + Integer.toHexString(c) + "}";
        boolean refused = Regex.re2(literal, EnumSet.of(Flag.IGNORE_CASE)) instanceof RegexResult.Rejected;
        assertThat(refused).isEqualTo(c >= 0x1c80 && c <= 0x1c88);
      }
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "(?i)\u1c80", "(?i)[\u1c00-\u1cff]", "(?i:a[^\\x{1c88}])", "(?i)\\Q\u1c84\\E", "(?i)[\\x{100}-\\x{ffff}]"
  })
  void refusesWhatTheEngineWouldFoldForever(String pattern) {
    assertTimeoutPreemptively(Duration.ofSeconds(5),
        () -> assertThat(Regex.re2(pattern, Set.of())).isInstanceOf(RegexResult.Rejected.class));
  }

  @Test
  void textsCannotMakeTheEngineFoldForever() {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      StringBuilder odd = new StringBuilder();
      for (int c = 0x1c80; c <= 0x1c88; c++) {
        odd.appendCodePoint(c);
      }
      for (int c = 0x80; c <= 0x500; c++) {
        Regex regex = compile("(?i)\\x{" + Integer.toHexString(c) + "}z|[\\x{" + Integer.toHexString(c) + "}q]y");
        assertThat(regex.search(odd)).isEqualTo(Regex.Search.NOT_FOUND);
      }
      assertThat(compile("(?i)[\\x{0}-\\x{10ffff}]\\pL[[:word:]]").search(odd)).isEqualTo(Regex.Search.NOT_FOUND);
    });
  }

  @Test
  void flagsStandInFront() {
    Regex regex = ((RegexResult.Compiled) Regex.re2("^a.b$", EnumSet.allOf(Flag.class))).regex();
    assertThat(regex.re2()).contains("(?ims)^a.b$");
    assertThat(regex.pattern()).isEqualTo("^a.b$");
    assertThat(regex.search("x\nA\nB\ny")).isEqualTo(Regex.Search.FOUND);
    assertThat(Flag.of('s')).contains(Flag.DOT_ALL);
    assertThat(Flag.of('x')).isEmpty();
  }

  @Property(tries = 1000)
  void readsWhatTheEngineReads(@ForAll("noise") String pattern) {
    boolean compiles;
    try {
      com.google.re2j.Pattern.compile(pattern);
      compiles = true;
    } catch (com.google.re2j.PatternSyntaxException e) {
      compiles = false;
    }
    assertThat(Regex.re2(pattern, Set.of()) instanceof RegexResult.Compiled).as(pattern).isEqualTo(compiles);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of("a", "b", "(", ")", "(?:", "(?i:", "(?P<n>", "[", "]", "^", "-", "|", "*", "+", "?", "{2}",
        "{", "}", "{2,3}", "\\d", "\\pL", "\\p{Greek}", "[:alpha:]", "\\b", "\\Qa", "\\E", ".", "$", "\\12", "\\x41")
        .list().ofMaxSize(8).map(parts -> String.join("", parts))
        .filter(pattern -> !pattern.contains("(?)")).withoutEdgeCases();
  }

  private static Regex compile(String pattern) {
    return ((RegexResult.Compiled) Regex.re2(pattern, Set.of())).regex();
  }
}
