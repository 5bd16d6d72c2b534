package dev.assay.logs.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.logs.document.Node.ListNode;
import dev.assay.logs.document.Node.MapNode;
import dev.assay.logs.document.Node.ScalarNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static ReadDocument yaml(String text) {
    return DocumentReader.read(new SourceText("x.yaml", text));
  }

  @Test
  void knowsWhereValuesStand() {
    MapNode root = (MapNode) yaml("a: 1\nb:\n  - 'x'\n  - {c: null}\n").root().orElseThrow();
    ListNode list = (ListNode) root.get("b").orElseThrow();
    assertThat(root.get("a").orElseThrow().span()).hasToString("x.yaml:1:4");
    assertThat(root.get("a").orElseThrow().span().text()).isEqualTo("1");
    assertThat(list.items().get(0).span()).hasToString("x.yaml:3:5");
    MapNode inner = (MapNode) list.items().get(1);
    assertThat(((ScalarNode) inner.get("c").orElseThrow()).isNull()).isTrue();
    assertThat(inner.entries().get("c").key()).hasToString("x.yaml:4:6");
  }

  @Test
  void readsJsonByName() {
    ReadDocument read = DocumentReader.read(new SourceText("x.json", "{\n  \"a\": [1.50, true]}"));
    ListNode list = (ListNode) ((MapNode) read.root().orElseThrow()).get("a").orElseThrow();
    assertThat(((ScalarNode) list.items().get(0)).text()).isEqualTo("1.50");
    assertThat(list.span()).hasToString("x.json:2:8");
  }

  @Test
  void takesNothingButPlainData() {
    assertThat(yaml("a: 1\na: 2").diagnostics()).singleElement()
        .satisfies(one -> assertThat(one.message()).isEqualTo("the key a is here twice"));
    assertThat(yaml("a: !!java.net.URL x").diagnostics()).hasSize(1);
    assertThat(yaml("a: &x 1\nb: *x").diagnostics()).hasSize(1);
    assertThat(yaml("a: [").diagnostics()).singleElement()
        .satisfies(one -> assertThat(one.span().orElseThrow().source().name()).isEqualTo("x.yaml"));
    assertThat(yaml("").root()).isEmpty();
  }

  @Property(tries = 300)
  void neverThrows(@ForAll String text) {
    yaml(text);
    DocumentReader.read(new SourceText("x.json", text));
  }
}
