package dev.assay.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {
  @Test
  void nothingCommandsTheTerminal() {
    assertThat(ShownText.line("a\u001B[2J\u202Eb\n\ud800é😀")).isEqualTo("a<U+001B>[2J<U+202E>b<U+000A><U+D800>é😀");
    assertThat(ShownText.lines("a\r\nb")).isEqualTo("a<U+000D>\nb");
  }

  @Test
  void aCutPartsNoCharacter() {
    assertThat(ShownText.cut("😀😀😀", 2)).isEqualTo("😀😀…");
    assertThat(ShownText.cut("😀😀😀", 3)).isEqualTo("😀😀😀");
    assertThat(ShownText.cut("", 0)).isEmpty();
  }

  @Test
  void oneIsOne() {
    assertThat(Counted.of(1, "case") + ", " + Counted.of(0, "case")).isEqualTo("1 case, 0 cases");
  }
}
