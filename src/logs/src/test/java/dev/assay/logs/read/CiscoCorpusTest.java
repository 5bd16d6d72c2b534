package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Record;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public catalog's own parsers make the same records; skipped where there is no copy of it. */
class CiscoCorpusTest {
  /** What the catalog keeps elsewhere: the names of products, and its own of parsers and mappings. */
  private static final Set<String> OWN = Set.of("metadata_vendor", "metadata_product", "metadata_mapperName",
      "metadata_mapperUid", "metadata_parser", "metadata_productGuid", "fields");
  private static final Reception RECEIVED =
      new Reception(Optional.of(Instant.parse("2024-05-14T09:30:00Z")), Optional.of(ZoneOffset.UTC));
  private static SourceCatalog theirs;

  @BeforeAll
  static void find() throws IOException {
    Optional<Path> folder = Corpus.folder();
    Assumptions.assumeTrue(folder.isPresent(), "no copy of the content catalog");
    SourceCatalog.Builder builder = SourceCatalog.builder(Schema.cloudSiem());
    Corpus.parsers(folder.get()).forEach(builder::parser);
    theirs = builder.mappings(Corpus.text(folder.get(), "mappings.json")).build().catalog();
  }

  @Test
  void firepower() throws IOException {
    Record cut = Logs.records(
        read(theirs, CiscoSamples.INTRUSION, "/Parsers/System/Cisco/Cisco Firepower Syslog")).get(0);
    assertThat(Logs.text(cut, "threat_name")).as("the message ends at its comma").isEqualTo("POLICY DNS over TLS");
    assertThat(Logs.text(cut, "threat_category")).as("the key after the comma is lost").isNull();
    List<String> lines = lines("cisco/firepower-syslog", CiscoSamples.FIREPOWER, CiscoSamples.MALWARE,
        CiscoSamples.INTRUSION.replace(", session begun", ""));
    same("/Parsers/System/Cisco/Cisco Firepower Syslog", lines);
  }

  @Test
  void asa() throws IOException {
    // It knows no names of zones, and no users behind the source of 106100.
    same("/Parsers/System/Cisco/Cisco ASA", lines("cisco/asa-syslog", CiscoSamples.BUILT,
        CiscoSamples.BUILT_USER.replace(" EDT", ""), CiscoSamples.TEARDOWN.replace("Z ftd-hq-01 :", "+00:00"),
        CiscoSamples.DENIED, CiscoSamples.DENIED_ICMP, CiscoSamples.ACCESS_LIST));
    assertThat(Logs.records(read(theirs, CiscoSamples.ACCESS_LIST_USER, "/Parsers/System/Cisco/Cisco ASA"))).isEmpty();
  }

  @Test
  void estreamer() throws IOException {
    same("/Parsers/System/Cisco/Cisco Firepower JSON", lines("cisco/firepower-json", CiscoSamples.STREAMED));
  }

  /** Lines given, and those of the cases that name the source and are not there for an extension. */
  private static List<String> lines(String source, String... given) throws IOException {
    List<String> lines = new ArrayList<>(List.of(given));
    Path cases = Path.of("../../tests/dot_activity");
    try (Stream<Path> files = Files.walk(cases)) {
      for (Path file : files.filter(path -> path.toString().endsWith("case.yaml")).sorted().toList()) {
        String text = Files.readString(file);
        if (text.contains("source: " + source + "\n") && !text.contains("as an extension")
            && !text.contains("An intrusion event on")) {
          try (Stream<Path> logs = Files.list(file.getParent())) {
            for (Path log : logs.filter(path -> path.toString().endsWith(".log")).toList()) {
              lines.addAll(Files.readAllLines(log));
            }
          }
        }
      }
    }
    return lines;
  }

  private static void same(String parser, List<String> lines) {
    assertThat(lines).hasSizeGreaterThan(7);
    for (String line : lines) {
      List<Reading> readings = read(theirs, line, parser);
      assertThat(Logs.records(readings)).as("%s: %s", line, Logs.findings(readings)).hasSize(1);
      Record their = Logs.records(readings).get(0);
      Record our = Logs.records(read(Logs.CATALOG, line, null)).get(0);
      for (int slot = 0; slot < Logs.WHOLE.size(); slot++) {
        String field = Logs.WHOLE.field(slot);
        if (!OWN.contains(field)) {
          assertThat(Logs.text(our, field)).as("%s of %s", field, line).isEqualTo(Logs.text(their, field));
        }
      }
      assertThat(our.time()).as("%s", line).isEqualTo(their.time());
    }
  }

  private static List<Reading> read(SourceCatalog catalog, String line, String source) {
    return Logs.read(catalog, Enrichment.standard(), Logs.WHOLE, "x.log", line.getBytes(StandardCharsets.UTF_8),
        Optional.ofNullable(source), RECEIVED);
  }
}
