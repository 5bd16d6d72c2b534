package dev.assay.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.SourceText;
import org.junit.jupiter.api.Test;

/** Each character of a literal's value leads back to what the author wrote for it. */
class LiteralTextTest {
  @Test
  void aRawTextIsAsItIsWritten() {
    assertThat(written("'a\\b'", 0)).isEqualTo("a");
    assertThat(written("'a\\b'", 1)).isEqualTo("\\");
    assertThat(written("'a\\b'", 2)).isEqualTo("b");
  }

  @Test
  void anEscapeIsOneCharacter() {
    String text = "\"a\\n\\u0041\\u{1F600}z\"";
    assertThat(written(text, 1)).isEqualTo("\\n");
    assertThat(written(text, 2)).isEqualTo("\\u0041");
    assertThat(fragment(text).span(3, 5).text()).isEqualTo("\\u{1F600}");
    assertThat(written(text, 5)).isEqualTo("z");
  }

  @Test
  void aSlashInARegexIsWrittenWithABackslash() {
    Literal.Regex regex = (Literal.Regex) expression("action matches /a\\/b\\d/i", Expression.Matches.class)
        .patterns().get(0);
    assertThat(regex.pattern()).isEqualTo("a/b\\d");
    assertThat(LiteralText.of(regex).span(1, 2).text()).isEqualTo("\\/");
    assertThat(LiteralText.of(regex).span(3, 5).text()).isEqualTo("\\d");
  }

  @Test
  void whereTheWayIsNotKnownAllIsTheWholeLiteral() {
    Literal.Text block = new Literal.Text(new SourceText("x", "abc").span(0, 3), "other text", Literal.Quote.RAW);
    assertThat(LiteralText.of(block).span(0, block.value().length()).text()).isEqualTo("abc");
  }

  @Test
  void decodedTextLeadsThroughTheHostsEscapes() {
    SourceText host = new SourceText("rules.json", "{\"e\": \"a = \\u0027x\\u0027\"}");
    int[] offsets = {7, 8, 9, 10, 11, 17, 18, 24};
    SourceFragment decoded = SourceFragment.decoded(host, "a = 'x'", offsets);
    assertThat(decoded.span(4, 7).text()).isEqualTo("\\u0027x\\u0027");
    assertThat(SourceFragment.whole(host).span(1, 4).text()).isEqualTo("\"e\"");
  }

  private static String written(String literal, int at) {
    return fragment(literal).span(at, at + 1).text();
  }

  private static SourceFragment fragment(String literal) {
    return LiteralText.of((Literal.Text) expression("action = " + literal, Expression.Comparison.class).right());
  }

  private static <T extends Expression> T expression(String text, Class<T> type) {
    ReadRules read = new AssayRuleReader().read(new SourceText("t.rule", "rule r when " + text));
    assertThat(read.diagnostics()).isEmpty();
    return type.cast(((Clause.WhenClause) read.file().rules().get(0).clauses().get(0)).condition());
  }
}
