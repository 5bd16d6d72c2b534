package dev.assay.convert.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlOutputTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "No", "ON", "off", "y", "N", "true", "False", "null", "NULL", "~", "1", "010", "1e3",
      "0x1", "0o7", "+1", "-1", ".5", ".inf", ".nan", "1_000", "2020-01-01", "12:30:00", "=", "<<", "- a", "? a", ": a",
      "a: b", "a #b", "#a", "%a", "@a", "`a", "&a", "*a", "!a", "|a", ">a", "'a", "\"a", "[a]", "{a}", "a,b", " a", "a ",
      "a:", "a b ", "---", "...", "ä"})
  void a_text_that_could_be_something_else_stands_in_quotes(String text) {
    assertThat(YamlOutput.INSTANCE.escapePlainText(text)).isEqualTo("'" + text.replace("'", "''") + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "yesterday", "src_ip|cidr", "id.orig_h", "https://example.com/a", "Possible DNS (DoT)",
      "attack.t1573.001", "nullable", "e3"})
  void other_texts_stand_as_they_are(String text) {
    assertThat(YamlOutput.INSTANCE.escapePlainText(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a\\u0000b|\"a\\x00b\"", "\\u0085|\"\\x85\"",
      "\\u2028|\"\\u2028\"", "\\ufeff|\"\\ufeff\"", "\\u0009\"\\u005c|\"\\t\\\"\\\\\""})
  void what_cannot_stand_in_single_quotes_is_escaped(String text, String expected) {
    StringBuilder unescaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escape = text.startsWith("\\u", i);
      unescaped.append(escape ? (char) Integer.parseInt(text.substring(i + 2, i + 6), 16) : text.charAt(i));
      i += escape ? 5 : 0;
    }
    assertThat(YamlOutput.INSTANCE.escapePlainText(unescaped.toString())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\n\n  b\nc: d", "\n a", "a\n", " a\nb", "a\tb\nc", "a\r\nb", "one: 'line'", "# a\n- b"})
  void a_block_reads_back(String text) {
    String document = "a:\n    k: " + new Templates(YamlOutputTest.class, YamlOutput.INSTANCE)
        .render("block.ftl", Map.of("text", YamlOutput.INSTANCE.block(text, 8)));

    Node.Mapping root = (Node.Mapping) Document.read(new SourceText("a.yaml", document), Limits.HANDWRITTEN)
        .root().orElseThrow();
    assertThat(((Node.Mapping) root.value("a").orElseThrow()).text("k")).contains(text);
  }

  @Test
  void a_comment_stays_on_its_line() {
    String line = new Templates(YamlOutputTest.class, YamlOutput.INSTANCE)
        .render("block.ftl", Map.of("text", YamlOutput.INSTANCE.comment("a\nb\u0085c\rd")));

    assertThat(line.strip()).isEqualTo("a b c d");
  }
}
