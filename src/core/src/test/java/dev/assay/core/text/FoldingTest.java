package dev.assay.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @Test
  void foldsEachCodePointAsCharacterDoesAndKeepsItsLength() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      assertThat(Folding.fold(Character.toString(c))).isEqualTo(Character.toString(Character.toLowerCase(c)));
      assertThat(Character.charCount(Character.toLowerCase(c))).isEqualTo(Character.charCount(c));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CMD.EXE, cmd.exe, true",
    "K, \u212a, true",
    "\u0130, i, true",
    "\u0131, I, false",
    "\u00df, SS, false",
    "\u00df, \u1e9e, true",
    "\u03c2, \u03c3, false",
    "\u017f, s, false",
    "\ud801\udc00, \ud801\udc28, true",
    "@, `, false",
    "[, {, false"
  })
  void knowsWhichTextsAreEqual(String a, String b, boolean expected) {
    assertThat(Folding.equals(a, b)).isEqualTo(expected);
  }

  @Test
  void aFoldedTextIsKeptAsItIs() {
    String folded = "c:\\windows\\\u00e9\ud801\udc28\ud801";
    assertThat(Folding.fold(folded)).isSameAs(folded);
  }

  @Property(tries = 1000)
  void foldsCodePointByCodePoint(@ForAll("odd") String text) {
    StringBuilder expected = new StringBuilder();
    text.codePoints().map(Character::toLowerCase).forEach(expected::appendCodePoint);
    assertThat(Folding.fold(text)).isEqualTo(expected.toString());
    assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    assertThat(Folding.hashCode(text)).isEqualTo(Folding.fold(text).hashCode());
  }

  @Property(tries = 1000)
  void testsAreThoseOfFoldedTexts(@ForAll("texts") String text, @ForAll("parts") String part) {
    String folded = Folding.fold(text);
    String foldedPart = Folding.fold(part);
    assertThat(Folding.equals(text, part)).isEqualTo(folded.equals(foldedPart));
    assertThat(Folding.contains(text, part)).isEqualTo(folded.contains(foldedPart));
    assertThat(Folding.startsWith(text, part)).isEqualTo(folded.startsWith(foldedPart));
    assertThat(Folding.endsWith(text, part)).isEqualTo(folded.endsWith(foldedPart));
  }

  @Property(tries = 1000)
  void testsOfOddTextsAreThoseOfFoldedTexts(@ForAll("odd") String before, @ForAll("odd") String part) {
    assertThat(Folding.equals(before, part)).isEqualTo(Folding.fold(before).equals(Folding.fold(part)));
    assertThat(Folding.contains(before + part + before, part))
        .isEqualTo(Folding.fold(before + part + before).contains(Folding.fold(part)));
    assertThat(Folding.endsWith(before + part, part))
        .isEqualTo(Folding.fold(before + part).endsWith(Folding.fold(part)));
  }

  @Provide
  Arbitrary<String> odd() {
    return Texts.odd(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.repetitive(8);
  }

  @Provide
  Arbitrary<String> parts() {
    return Texts.repetitive(3);
  }
}
