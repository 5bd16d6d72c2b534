package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog's own parsers read each line of our cases as ours do; skipped where there is no copy of the catalog. */
class CaseLinesCorpusTest {
  private static final Path CASES = Path.of("..", "..", "tests", "dot_activity");
  private static final List<String> FIELDS = List.of("ipProtocol", "srcDevice_ip", "srcPort", "dstDevice_ip",
      "dstPort", "action", "user_username", "device_hostname", "application", "bytesIn", "bytesOut", "packetsIn",
      "packetsOut", "cause", "success", "metadata_deviceEventId");

  @ParameterizedTest
  @CsvSource({"pan_cef_,/Parsers/System/Palo Alto/PAN Firewall CEF,palo-alto/ngfw-cef,12",
      "pan_leef_,/Parsers/System/Palo Alto/PAN Firewall LEEF,palo-alto/ngfw-leef,6"})
  void sayTheSame(String prefix, String path, String source, int least) throws Exception {
    Optional<Path> folder = Corpus.folder();
    Assumptions.assumeTrue(folder.isPresent(), "no copy of the content catalog");
    SourceCatalog.Builder builder = SourceCatalog.builder(Schema.cloudSiem());
    Corpus.parsers(folder.get()).forEach(builder::parser);
    SourceCatalog theirs = builder.mappings(Corpus.text(folder.get(), "mappings.json")).build().catalog();
    List<Path> logs = new ArrayList<>();
    try (Stream<Path> cases = Files.list(CASES)) {
      cases.filter(each -> each.getFileName().toString().startsWith(prefix))
          .forEach(each -> logs.add(each.resolve("traffic.log")));
    }
    assertThat(logs).hasSizeGreaterThanOrEqualTo(least);
    for (Path log : logs) {
      List<Record> one = read(theirs, log, path);
      List<Record> two = read(Logs.CATALOG, log, source);
      assertThat(one).hasSameSizeAs(two).isNotEmpty();
      for (int i = 0; i < one.size(); i++) {
        for (String field : FIELDS) {
          assertThat(Logs.text(two.get(i), field)).as("%s of %s", field, log).isEqualTo(Logs.text(one.get(i), field));
        }
        assertThat(two.get(i).time()).as("time of %s", log).isEqualTo(one.get(i).time());
      }
    }
  }

  private static List<Record> read(SourceCatalog catalog, Path log, String source) throws Exception {
    Reception reception =
        new Reception(Optional.of(Instant.parse("2024-05-14T20:00:00Z")), Optional.of(ZoneOffset.UTC));
    return Logs.records(Logs.read(catalog, Enrichment.standard(), Layout.of(FIELDS), "x.log", Files.readAllBytes(log),
        Optional.of(source), reception));
  }
}
