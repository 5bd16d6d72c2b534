package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A table of small rules, events and verdicts, most of them by Sigma's own implementation, the rest decided. */
class SigmaSemanticsTest {
  @Test
  void everyVerdictOfTheTableIsReached() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Node row : table().items()) {
      Node.Mapping vector = (Node.Mapping) row;
      String expected = vector.text("expect").orElseThrow();
      counts.merge(expected, 1, Integer::sum);
      String found = verdict(vector);
      if (!found.equals(expected)) {
        wrong.add(vector.text("id").orElseThrow() + ": " + found);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(counts).isEqualTo(Map.of("true", 64, "false", 36, "error", 7));
  }

  private static String verdict(Node.Mapping vector) {
    SigmaDocuments read = Rules.detection(vector.text("detection").orElseThrow());
    if (read.rules().isEmpty()) {
      assertThat(read.diagnostics()).anyMatch(Diagnostic::isError);
      return "error";
    }
    SigmaEvent event = Events.of(vector.value("event").orElseThrow());
    return switch (new SigmaInterpreter(read.rules().get(0)).verdict(event)) {
      case HOLDS -> "true";
      case FAILS -> "false";
      case UNDECIDED -> "undecided";
    };
  }

  private static Node table() throws IOException {
    try (InputStream in = SigmaSemanticsTest.class.getResourceAsStream("sigma-semantics.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Document.read(new SourceText("sigma-semantics.json", text), Limits.HANDWRITTEN).root().orElseThrow();
    }
  }
}
