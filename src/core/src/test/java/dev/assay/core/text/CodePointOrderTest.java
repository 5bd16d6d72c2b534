package dev.assay.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {

  @Test
  void privateUseComesBeforeTheSupplementaryPlanes() {
    assertThat(CodePointOrder.compare("\ue000", "\ud83d\ude00")).isNegative();
    assertThat("\ue000".compareTo("\ud83d\ude00")).isPositive();
  }

  @Property(tries = 1000)
  void comparesTheSequencesOfCodePoints(
      @ForAll("texts") String start, @ForAll("texts") String a, @ForAll("texts") String b) {
    int expected = Arrays.compare((start + a).codePoints().toArray(), (start + b).codePoints().toArray());
    assertThat(Integer.signum(CodePointOrder.compare(start + a, start + b))).isEqualTo(Integer.signum(expected));
  }

  @Property(tries = 500)
  void isTheOrderOfUtf8(@ForAll String a, @ForAll String b) {
    byte[] x = a.getBytes(StandardCharsets.UTF_8);
    byte[] y = b.getBytes(StandardCharsets.UTF_8);
    if (new String(x, StandardCharsets.UTF_8).equals(a) && new String(y, StandardCharsets.UTF_8).equals(b)) {
      int expected = Arrays.compareUnsigned(x, y);
      assertThat(Integer.signum(CodePointOrder.compare(a, b))).isEqualTo(Integer.signum(expected));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.odd(3);
  }
}
