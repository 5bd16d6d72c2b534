package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.schema.Schema;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.mapping.MappingReader;
import dev.assay.logs.mapping.ReadMappings;
import dev.assay.logs.parser.ParserLibrary;
import dev.assay.logs.parser.ReadParser;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of the public content catalog is understood; skipped where there is no copy of it. */
class CorpusTest {
  private static final List<String> FIELDS =
      List.of("ipProtocol", "srcDevice_ip", "srcPort", "dstDevice_ip", "dstPort", "action", "user_username",
          "device_hostname", "application", "bytesIn", "bytesOut", "packetsIn", "success");
  /** What loads today; a change may only raise it. */
  private static final int PARSERS_AT_LEAST = 249;

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
  void loadsParsers() throws Exception {
    ParserLibrary library = new ParserLibrary(Corpus.parsers(folder));
    Map<String, Integer> unsupported = new TreeMap<>();
    int usable = 0;
    for (String path : library.paths()) {
      ReadParser read = library.read(path).orElseThrow();
      List<Diagnostic> errors = read.diagnostics().stream().filter(Diagnostic::isError).toList();
      usable += errors.isEmpty() ? 1 : 0;
      errors.forEach(error -> unsupported.merge(error.code().id() + " " + error.message(), 1, Integer::sum));
    }
    System.out.println("parsers of the catalog that load: " + usable + " of " + library.paths().size());
    unsupported.forEach((message, times) -> System.out.println("  " + times + " x " + message));
    assertThat(usable).isGreaterThanOrEqualTo(PARSERS_AT_LEAST);
  }

  @Test
  void loadsMappings() throws Exception {
    ReadMappings read = MappingReader.read(Corpus.text(folder, "mappings.json"), Schema.cloudSiem());
    Map<String, Integer> said = new TreeMap<>();
    read.diagnostics().forEach(one -> said.merge(one.code().id() + " " + one.message(), 1, Integer::sum));
    said.forEach((message, times) -> System.out.println("  " + times + " x " + message));
    assertThat(read.mappings()).hasSizeGreaterThanOrEqualTo(1613);
    assertThat(read.diagnostics()).filteredOn(Diagnostic::isError).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void itsPaloAltoParserSaysTheSame() throws Exception {
    same("/Parsers/System/Palo Alto/PAN Firewall CSV",
        Samples.HEADER + Samples.traffic(117).replace("+02:00", "+00:00"));
    same("/Parsers/System/Palo Alto/PAN Firewall CSV", Samples.HEADER + Samples.traffic(65));
  }

  @Test
  void itsZeekParserSaysTheSame() throws Exception {
    same("/Parsers/System/Zeek/Zeek", Samples.CONN);
  }

  private void same(String path, String line) throws Exception {
    SourceCatalog.Builder builder = SourceCatalog.builder(Schema.cloudSiem());
    Corpus.parsers(folder).forEach(builder::parser);
    SourceText mappings = Corpus.text(folder, "mappings.json");
    SourceCatalog theirs = builder.mappings(mappings).build().catalog();
    Reception reception = new Reception(Optional.of(Instant.parse("2024-05-14T09:22:00Z")),
        Optional.of(ZoneOffset.UTC));
    Layout layout = Layout.of(FIELDS);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    List<Reading> their =
        Logs.read(theirs, Enrichment.standard(), layout, "x.log", bytes, Optional.of(path), reception);
    List<Reading> our =
        Logs.read(Logs.CATALOG, Enrichment.standard(), layout, "x.log", bytes, Optional.empty(), reception);
    assertThat(Logs.records(their)).as("findings: %s", Logs.findings(their)).hasSize(1);
    Record one = Logs.records(their).get(0);
    Record two = Logs.records(our).get(0);
    for (String field : FIELDS) {
      assertThat(Logs.text(two, field)).as(field).isEqualTo(Logs.text(one, field));
    }
    assertThat(one.time() / 1000).isEqualTo(two.time() / 1000);
  }

  @Test
  void reportsWhatIsNotSupportedAtItsPlace() {
    ParserLibrary library = new ParserLibrary(Map.of("/x", new SourceText("x.txt", "[parser]\nFORMAT = XML\nROOT_TAG = a\n")));
    Diagnostic diagnostic = library.read("/x").orElseThrow().diagnostics().get(0);
    assertThat(diagnostic.code()).isEqualTo(LogCode.PARSER_ATTRIBUTE_UNSUPPORTED);
    assertThat(diagnostic.span().orElseThrow()).hasToString("x.txt:3:1");
  }
}
