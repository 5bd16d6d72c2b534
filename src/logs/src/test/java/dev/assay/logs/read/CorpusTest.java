package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.Schema;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import dev.assay.logs.LogCode;
import dev.assay.logs.mapping.MappingReader;
import dev.assay.logs.mapping.ReadMappings;
import dev.assay.logs.parser.ParserLibrary;
import dev.assay.logs.parser.ReadParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of the public content catalog is understood; skipped where there is no copy of it. */
class CorpusTest {
  /** The parsers of which nothing has to be said, and those that can be run; docs/limits.md tells of the others. */
  private static final int PARSERS_WITHOUT_DIAGNOSTIC = 266;
  private static final int PARSERS_USABLE = 281;
  private static final int MAPPINGS_WITHOUT_DIAGNOSTIC = 1597;
  /** The catalog's parsers for the products that dot_activity names. */
  private static final List<String> NAMED = List.of("Zeek/Zeek", "Cisco/Cisco Firepower Syslog",
      "Cisco/Cisco Firepower JSON", "Cisco/Cisco ASA", "Cisco/Cisco Meraki", "Cisco/Cisco Meraki C2C",
      "SonicWall/SonicWall Firewall", "Dell/Dell SonicWall", "Palo Alto/PAN Firewall CSV", "Palo Alto/PAN Firewall CEF",
      "Palo Alto/PAN Firewall LEEF");

  private static Path folder;

  @BeforeAll
  static void find() {
    Optional<Path> found = Corpus.folder();
    if (found.isEmpty()) {
      System.out.println("CorpusTest skipped: no shared/corpus beside the checkout, and assay.corpus is not set");
    }
    Assumptions.assumeTrue(found.isPresent(), "no copy of the content catalog");
    folder = found.get();
  }

  @Test
  void readsParsers() throws Exception {
    ParserLibrary library = new ParserLibrary(Corpus.parsers(folder));
    Map<String, Integer> said = new TreeMap<>();
    int silent = 0;
    int usable = 0;
    for (String path : library.paths()) {
      List<Diagnostic> diagnostics = library.read(path).orElseThrow().diagnostics();
      silent += diagnostics.isEmpty() ? 1 : 0;
      usable += diagnostics.stream().noneMatch(Diagnostic::isError) ? 1 : 0;
      diagnostics.forEach(one -> said.merge(one.code().id() + " " + one.message(), 1, Integer::sum));
    }
    assertThat(library.paths()).hasSize(286);
    assertThat(usable).as("%s", said).isEqualTo(PARSERS_USABLE);
    assertThat(silent).as("%s", said).isEqualTo(PARSERS_WITHOUT_DIAGNOSTIC);
    for (String name : NAMED) {
      assertThat(library.read("/Parsers/System/" + name).flatMap(ReadParser::parser)).as(name).isPresent();
    }
  }

  @Test
  void readsMappings() throws Exception {
    SourceText text = Corpus.text(folder, "mappings.json");
    ReadMappings read = MappingReader.read(text, Schema.cloudSiem());
    Node.Mapping catalog = (Node.Mapping) Document.read(text, Limits.GENERATED).root().orElseThrow();
    long told = catalog.entries().stream().map(entry -> entry.value().span())
        .filter(mapping -> read.diagnostics().stream().map(one -> one.span().orElseThrow())
            .anyMatch(span -> span.start() >= mapping.start() && span.end() <= mapping.end()))
        .count();
    assertThat(read.mappings()).hasSize(1613);
    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(catalog.entries().size() - told).as("%s", read.diagnostics()).isEqualTo(MAPPINGS_WITHOUT_DIAGNOSTIC);
  }

  @Test
  void reportsWhatIsNotSupportedAtItsPlace() {
    ParserLibrary library = new ParserLibrary(Map.of("/x",
        new SourceText("x.txt", "[parser]\nFORMAT = XML\nROOT_TAG = a\n")));
    Diagnostic diagnostic = library.read("/x").orElseThrow().diagnostics().get(0);
    assertThat(diagnostic.code()).isEqualTo(LogCode.PARSER_ATTRIBUTE_UNSUPPORTED);
    assertThat(diagnostic.span().orElseThrow()).hasToString("x.txt:3:1");
  }
}
