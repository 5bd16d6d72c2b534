package dev.assay.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "*, anything, true",
    "*, \"\", true",
    "?, \"\", false",
    "\"\", \"\", true",
    "\"\", a, false",
    "*.exe, cmd.exe, true",
    "*.exe, cmd.exe.txt, false",
    "C:\\Win*\\cmd.exe, C:\\Windows\\System32\\cmd.exe, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "a?c, a\ud83d\ude00c, true",
    "a??c, a\ud83d\ude00c, false",
    "ab*ba, aba, false",
    "ab*ba, abba, true",
    "[*], *, true",
    "[*], a, false",
    "[?], ?, true",
    "[[], [, true",
    "[a], [a], true",
    "[a], a, false",
    "[], [], true",
    "[*, [anything, true",
    "\\*, \\anything, true",
    "a, A, false"
  })
  void matchesTheWholeText(String pattern, String text, boolean expected) {
    assertThat(Glob.parse(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void aRunCrossesLineEnds() {
    assertThat(Glob.parse("a*b").matches("a\r\n\u2028b")).isTrue();
    assertThat(Glob.parse("a?b").matches("a\nb")).isTrue();
  }

  @Test
  void ignoresCaseByCodePoint() {
    assertThat(Glob.parse("*\\POWERSHELL.exe").matchesIgnoringCase("c:\\PowerShell.EXE")).isTrue();
    assertThat(Glob.parse("\ud801\udc00?").matchesIgnoringCase("\ud801\udc28\u212a")).isTrue();
  }

  @Test
  void halfOfAPairIsNotFoundInIt() {
    assertThat(Glob.parse("*\udc00*").matches("\ud801\udc00")).isFalse();
    assertThat(Glob.parse("\ud801*").matches("\ud801\udc00")).isFalse();
    assertThat(Glob.parse("*\udc00").matches("\ud801\udc00")).isFalse();
    assertThat(Glob.parse("*\udc00*").matches("\ud801a\udc00")).isTrue();
  }

  @Test
  void knowsItsPieces() {
    assertThat(Glob.parse("a**[*]b?").pieces()).containsExactly(
        new Glob.Piece.Literal("a"), new Glob.Piece.AnyRun(), new Glob.Piece.Literal("*b"), new Glob.Piece.AnyOne());
    assertThat(Glob.parse("a[*]").hasWildcard()).isFalse();
    assertThat(Glob.parse("a?").hasWildcard()).isTrue();
  }

  @Test
  void noPatternTakesLong() {
    Glob glob = Glob.parse("*a".repeat(50) + "*b");
    Glob ones = Glob.parse("*" + "a?".repeat(50) + "b*" + "?a".repeat(50) + "*c");
    String text = "a".repeat(1_000_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      assertThat(glob.matches(text)).isFalse();
      assertThat(glob.matchesIgnoringCase(text)).isFalse();
      assertThat(ones.matches(text + "c")).isFalse();
    });
  }

  @Property(tries = 1000)
  void matchesAsTheDefinitionSays(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    Glob glob = Glob.parse(pattern);
    int[] points = text.codePoints().toArray();
    assertThat(glob.matches(text)).isEqualTo(matches(wanted(glob), 0, points, 0));
    int[] folded = Folding.fold(text).codePoints().toArray();
    Glob foldedGlob = Glob.parse(Folding.fold(pattern));
    assertThat(glob.matchesIgnoringCase(text)).isEqualTo(matches(wanted(foldedGlob), 0, folded, 0));
  }

  @Property(tries = 500)
  void printsAPatternThatParsesToItself(@ForAll("patterns") String pattern) {
    Glob glob = Glob.parse(pattern);
    assertThat(Glob.parse(glob.toString())).isEqualTo(glob).hasSameHashCodeAs(glob);
  }

  @Property(tries = 500)
  void aQuotedTextMatchesItselfOnly(@ForAll("patterns") String text, @ForAll("patterns") String other) {
    Glob glob = Glob.parse(Glob.quote(text));
    assertThat(glob.hasWildcard()).isFalse();
    assertThat(glob.matches(text)).isTrue();
    assertThat(glob.matches(other)).isEqualTo(text.equals(other));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of("a", "b", "B", "*", "*", "?", "[", "]", "[*]", "[?]", "[[]",
        "\ud801\udc00", "\udc00", "\ud801")
        .list().ofMaxSize(7).map(parts -> String.join("", parts)).withoutEdgeCases();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "a", "*", "?", "[", "]", "A", "\n",
        "\ud801\udc00", "\ud801\udc28", "\ud801", "\udc00")
        .list().ofMaxSize(7).map(parts -> String.join("", parts)).withoutEdgeCases();
  }

  private static final int RUN = -1;
  private static final int ONE = -2;

  private static List<Integer> wanted(Glob glob) {
    List<Integer> wanted = new ArrayList<>();
    for (Glob.Piece piece : glob.pieces()) {
      if (piece instanceof Glob.Piece.Literal literal) {
        literal.text().codePoints().forEach(wanted::add);
      } else {
        wanted.add(piece instanceof Glob.Piece.AnyRun ? RUN : ONE);
      }
    }
    return wanted;
  }

  private static boolean matches(List<Integer> wanted, int next, int[] text, int at) {
    if (next == wanted.size()) {
      return at == text.length;
    }
    if (wanted.get(next) == RUN) {
      return matches(wanted, next + 1, text, at) || at < text.length && matches(wanted, next, text, at + 1);
    }
    return at < text.length
        && (wanted.get(next) == ONE || wanted.get(next) == text[at])
        && matches(wanted, next + 1, text, at + 1);
  }
}
