package dev.assay.logs.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RegexReaderTest {
  @Property(tries = 500)
  void aGroupThatTakesTheRestIsTheSameCutOff(
      @ForAll("patterns") String pattern, @ForAll("texts") String text, @ForAll boolean multiline) {
    Regex cut = RegexReader.read(pattern, multiline, true);
    Regex whole = RegexReader.read(pattern, multiline, false);

    assertThat(cut.rest()).isEqualTo("rest");
    assertThat(whole.rest()).isNull();
    assertThat(captured(cut, text)).isEqualTo(captured(whole, text));
  }

  /** The captures of a match at the start, then of all matches that follow; null where there is none. */
  private static Map<String, String> captured(Regex regex, String text) {
    Capture capture = new Capture(regex, text);
    if (!capture.atStart()) {
      return null;
    }
    Map<String, String> keys = new LinkedHashMap<>();
    capture.forEach((key, value) -> keys.put("first " + key, value));
    while (capture.next()) {
      capture.forEach(keys::put);
    }
    return keys;
  }

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> piece = Arbitraries.of("a", "b?", "(?<x>[ab]+?)", "(?<y>a*)", "(?:a|ab)", "(?<z>\\n)?", "(b)?",
        ".", ".*?", "[^b]", "(?<w>.*)b", "\\(?", "(?:(?<v>a)|b)*");
    return Combinators.combine(piece, piece, piece).as((one, two, three) -> one + two + three + "(?<rest>.*)");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars('a', 'b', '\n', '(', 'c').ofMaxLength(8);
  }

  @Test
  void onlyAGroupAtTheEndIsCutOff() {
    assertThat(RegexReader.read("a(?<r>.*)", false).rest()).isEqualTo("r");
    assertThat(RegexReader.read("a(.*)", false).rest()).isNull();
    assertThat(RegexReader.read("a(?<r>.*)$", false).rest()).isNull();
    assertThat(RegexReader.read("a|b(?<r>.*)", false).rest()).isNull();
    assertThat(RegexReader.read("(?s)a(?<r>.*)", false).rest()).isNull();
    assertThat(RegexReader.read("(?<r>a\\(.*)", false).rest()).isNull();
    assertThat(RegexReader.read("(?:a(?<r>.*))", false).rest()).isNull();
  }
}
