package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
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

/** Where a copy of the content catalog is: its own parsers and mappings make the same records of what vendor says. */
class MerakiSonicWallCorpusTest {
  /**
   * Names and numbers of the definitions themselves; the catalog says vendor and product by a number only, and the size
   * of a file at a place where it is no mapping of a field.
   */
  private static final Set<String> ASIDE = Set.of("metadata_parser", "metadata_mapperName", "metadata_mapperUid",
      "metadata_vendor", "metadata_product", "timestamp", "file_size");
  /** The parser for Meraki names a transform it does not have, which makes it unusable here. */
  private static final String MISSING_TRANSFORM = "VARIABLE_TRANSFORM:Site-to-Site = Site-to-Site";
  private static final Reception RECEPTION = new Reception(
      Optional.of(Instant.parse("2024-05-14T10:00:00Z")), Optional.of(ZoneOffset.UTC));

  private static SourceCatalog theirs;

  @BeforeAll
  static void find() throws IOException {
    Optional<Path> folder = Corpus.folder();
    Assumptions.assumeTrue(folder.isPresent(), "no copy of the content catalog");
    SourceCatalog.Builder builder = SourceCatalog.builder(Schema.cloudSiem());
    Corpus.parsers(folder.get()).forEach((path, text) -> builder.parser(path,
        new SourceText(path, text.text().replace(MISSING_TRANSFORM, ""))));
    theirs = builder.mappings(Corpus.text(folder.get(), "mappings.json")).build().catalog();
  }

  @Test
  void merakiSyslog() throws IOException {
    same("/Parsers/System/Cisco/Cisco Meraki", "cisco/meraki-syslog", MerakiLines.VENDOR, "meraki", "meraki.log");
  }

  @Test
  void merakiDashboard() throws IOException {
    same("/Parsers/System/Cisco/Cisco Meraki C2C", "cisco/meraki-dashboard", MerakiLines.DASHBOARD,
        "meraki_dashboard", "dashboard.log");
  }

  @Test
  void sonicWall() throws IOException {
    same("/Parsers/System/SonicWall/SonicWall Firewall", "sonicwall/firewall", SonicWallLines.VENDOR,
        "sonicwall", "sonicwall.log");
    same("/Parsers/System/Dell/Dell SonicWall", "dell/sonicwall", SonicWallLines.VENDOR,
        "dell_sonicwall", "sonicwall.log");
  }

  private static void same(String path, String source, List<String> samples, String cases, String log)
      throws IOException {
    List<String> lines = new ArrayList<>(samples);
    lines.addAll(ofCases(cases, log));
    for (String line : lines) {
      List<Reading> our = read(Logs.CATALOG, source, line);
      boolean extension = Logs.records(our).stream().anyMatch(record -> record.fidelity().label().equals("extension"));
      List<Reading> their = read(theirs, path, line);
      if (extension) {
        assertThat(Logs.records(their)).as("an extension: %s", line).isEmpty();
      } else {
        assertThat(Logs.records(their)).as("%s of %s", Logs.findings(their), line).hasSize(1);
        same(Logs.records(our).get(0), Logs.records(their).get(0), line);
      }
    }
    System.out.println(source + ": " + lines.size() + " lines read as " + path + " reads them");
  }

  private static void same(Record our, Record their, String line) {
    for (var field : Schema.cloudSiem().fields()) {
      if (!ASIDE.contains(field.name()) && !field.name().equals("fields")) {
        assertThat(Logs.text(our, field.name())).as("%s of %s", field.name(), line)
            .isEqualTo(Logs.text(their, field.name()));
      }
    }
  }

  /** The lines of the cases beside this module. */
  private static List<String> ofCases(String prefix, String log) throws IOException {
    Path tests = Path.of("").toAbsolutePath().resolve("../../tests/dot_activity").normalize();
    List<String> lines = new ArrayList<>();
    try (Stream<Path> folders = Files.list(tests)) {
      for (Path folder : folders.sorted().toList()) {
        if (folder.getFileName().toString().startsWith(prefix + "_") && Files.exists(folder.resolve(log))) {
          lines.addAll(Files.readAllLines(folder.resolve(log)));
        }
      }
    }
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private static List<Reading> read(SourceCatalog catalog, String source, String line) {
    return Logs.read(catalog, Enrichment.standard(), Logs.WHOLE, "x.log", line.getBytes(StandardCharsets.UTF_8),
        Optional.of(source), RECEPTION);
  }
}
