package dev.assay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HostileDocumentTest {
  private static final Limits SMALL = new Limits(4096, 8);

  @Property(tries = 1000)
  void nothingThrows(@ForAll("documents") String text) {
    check(Document.read(new SourceText("a.yaml", text), SMALL));
    check(Document.read(new SourceText("a.json", text), SMALL));
    checkAll(Documents.read(new SourceText("a.yaml", text), SMALL));
    checkAll(Documents.read(new SourceText("a.json", text), SMALL));
  }

  private static void checkAll(Documents documents) {
    assertThat(documents.roots().isEmpty() || documents.diagnostics().isEmpty()).isTrue();
    documents.diagnostics().forEach(diagnostic -> assertThat(diagnostic.span()).isPresent());
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> pieces = Arbitraries.of("a", "b: ", ": ", "- ", "\n", "\r\n", "  ", "\t", "[", "]", "{", "}",
        ",", "'", "\"", "|", ">", "&x ", "*x", "!!int ", "!<", "%YAML 1.1\n", "---\n", "...", "? ", "#", "\0",
        "\uFEFF", "\ud800", "😀", "\u0085", "\u2028", "1e999999999", "0x", "\\u", "\\U", "\\x", "%TAG ! x",
        "\\UFFFFFFFF", "\\ud83d", "null", "<<: ", "@", "`");
    return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
  }

  @Test
  void largeOnesEndSoon() {
    List<String> hostile = List.of(
        "[".repeat(1 << 20), "{a: ".repeat(1 << 18), "- ".repeat(1 << 19), "? ".repeat(1 << 19), "'".repeat(1 << 20),
        "a: |\n " + " x\n".repeat(1 << 18), "\"" + "\\x41".repeat(1 << 18), "&a ".repeat(1 << 18),
        "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n".repeat(1000), "x".repeat(1 << 20), "[" + "x,".repeat(1 << 19));
    for (String text : hostile) {
      check(Document.read(new SourceText("a.yaml", text), Limits.HANDWRITTEN));
      check(Document.read(new SourceText("a.json", text), Limits.HANDWRITTEN));
    }
  }

  private static void check(Document document) {
    assertThat(document.root().isPresent()).isEqualTo(document.diagnostics().isEmpty());
    document.diagnostics().forEach(diagnostic -> {
      assertThat(diagnostic.message()).isNotBlank().doesNotContain("\n");
      assertThat(diagnostic.span()).isPresent();
    });
  }
}
