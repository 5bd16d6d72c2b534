package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalog's own parsers make the same records of whole lines; skipped where there is no copy of the catalog. */
class CatalogParsersTest {
  private static final Map<String, String> PARSERS = new TreeMap<>(Map.ofEntries(
      Map.entry("palo-alto/ngfw-csv", "Palo Alto/PAN Firewall CSV"),
      Map.entry("palo-alto/ngfw-cef", "Palo Alto/PAN Firewall CEF"),
      Map.entry("palo-alto/ngfw-leef", "Palo Alto/PAN Firewall LEEF"),
      Map.entry("zeek/json", "Zeek/Zeek"),
      Map.entry("cisco/firepower-syslog", "Cisco/Cisco Firepower Syslog"),
      Map.entry("cisco/asa-syslog", "Cisco/Cisco ASA"),
      Map.entry("cisco/firepower-json", "Cisco/Cisco Firepower JSON"),
      Map.entry("cisco/meraki-syslog", "Cisco/Cisco Meraki"),
      Map.entry("cisco/meraki-dashboard", "Cisco/Cisco Meraki C2C"),
      Map.entry("sonicwall/firewall", "SonicWall/SonicWall Firewall"),
      Map.entry("dell/sonicwall", "Dell/Dell SonicWall")));
  /** What the catalog keeps elsewhere: the names of products, and its own of parsers and mappings. */
  private static final Set<String> ASIDE = Set.of("metadata_vendor", "metadata_product", "metadata_mapperName",
      "metadata_mapperUid", "metadata_parser", "metadata_productGuid");
  private static final Reception RECEPTION =
      new Reception(Optional.of(Instant.parse("2024-06-01T00:00:00Z")), Optional.of(ZoneOffset.UTC));
  private static final List<Explained> EXPLAINED = List.of(
      new Explained("cisco/asa-syslog", "key syslog_hostname besides|no key syslog_host",
          "the host of the header is `syslog_hostname`, not `syslog_host`"),
      new Explained("cisco/asa-syslog", "key syslog_(?:priority|timestamp) besides",
          "`syslog_priority` and `syslog_timestamp` behind every kind of header"),
      new Explained("cisco/firepower-syslog", "key (?:Message|UserAgent|Classification besides|Client "
              + "besides)|no key .*, .*|threat_name|threat_category",
          "a comma ends no message and no user agent, so the key behind it is there, too; so are `threat_name` "
              + "and `threat_category`"),
      new Explained("cisco/firepower-syslog", "key syslog_\\w+ besides|no key timestamp",
          "`syslog_hostname`, `syslog_priority`, `syslog_severity` and `syslog_timestamp`, where it has "
              + "`timestamp` alone"),
      new Explained("cisco/meraki-syslog", "key syslog_version besides",
          "`syslog_version` is a key, too"),
      new Explained("cisco/meraki-syslog", "key action besides",
          "an alert with a `decision` keeps its `action`, too"),
      new Explained("(?:dell/sonicwall|sonicwall/firewall)", "key (?:id|syslog_priority) besides|no key <134>id",
          "`id` and `syslog_priority`, where it has a key `<134>id`"),
      new Explained("(?:dell/sonicwall|sonicwall/firewall)", "key appName",
          "a value in single quotes is whole, and without them"),
      new Explained("(?:dell/sonicwall|sonicwall/firewall)", "no key (?:src|dst)_port",
          "a port that is missing is no empty `src_port` or `dst_port`"),
      new Explained("palo-alto/ngfw-cef", "key request",
          "`request` has no quotes around it"),
      new Explained("palo-alto/ngfw-leef", "http_url\\w*|key Miscellaneous",
          "`Miscellaneous`, and so `http_url`, has no quotes around it for either spelling of `Subtype`"),
      new Explained("palo-alto/ngfw-leef", "no key Subtype",
          "`subtype` is the key for either spelling"),
      new Explained("palo-alto/ngfw-csv", "timestamp",
          "the time is that of the log, to the millisecond where it says it, not that of the message"),
      new Explained("palo-alto/ngfw-csv", "key \\w+ besides",
          "more columns have a key: `receive_time`, `log_action`, those of the header and those that later "
              + "versions added"),
      new Explained("palo-alto/ngfw-csv", "key (?:cloud|sctp_assoc_id|ppid|http_headers)|http_requestHeaders",
          "`cloud`, `sctp_assoc_id`, `ppid`, `http_headers` and `http_requestHeaders` of THREAT are those of "
              + "their own columns, where it takes the ones beside them"),
      new Explained("palo-alto/ngfw-csv", "key serial_number",
          "`serial_number` is that of the firewall, where it ends up with that of the user's device"),
      new Explained("palo-alto/ngfw-csv", "http_url\\w*|key http_url",
          "a doubled quote in `http_url` is one"),
      new Explained("palo-alto/ngfw-csv", "no key \\w+",
          "no `date`, no `syslog_time`, and no domain of a user that is empty"));

  private static SourceCatalog theirs;

  @BeforeAll
  static void find() throws IOException {
    Optional<Path> folder = Corpus.folder();
    Assumptions.assumeTrue(folder.isPresent(), "no copy of the content catalog");
    SourceCatalog.Builder builder = SourceCatalog.builder(Schema.cloudSiem());
    Corpus.parsers(folder.get()).forEach(builder::parser);
    theirs = builder.mappings(Corpus.text(folder.get(), "mappings.json")).build().catalog();
  }

  static Stream<String> sources() {
    return PARSERS.keySet().stream();
  }

  /**
   * A difference that is known.
   *
   * @param what a pattern for what {@link #differences} says
   * @param why as docs/sources.md says it
   */
  private record Explained(String source, String what, String why) {
    boolean explains(String from, String difference) {
      return from.matches(source) && difference.matches(what);
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void sayTheSame(String source) throws IOException {
    List<Explained> known = EXPLAINED.stream().filter(one -> source.matches(one.source())).toList();
    Set<Explained> found = new HashSet<>();
    for (String line : VendorLines.of(source)) {
      for (String difference : differences(source, line)) {
        Optional<Explained> why = known.stream().filter(one -> one.explains(source, difference)).findFirst();
        assertThat(why).as("why %s is another in %s", difference, line).isPresent();
        found.add(why.get());
      }
    }
    assertThat(found).as("differences that there are").containsExactlyInAnyOrderElementsOf(known);
    String documented = Files.readString(Path.of("..", "..", "docs", "sources.md")).replaceAll("\\s+", " ");
    assertThat(known).allSatisfy(one -> assertThat(documented).contains(one.why()));
  }

  /** The fields, and the keys of {@code fields}, that are not the same; and whether the other record has them. */
  private static Set<String> differences(String source, String line) {
    List<Record> our = read(Logs.CATALOG, source, line);
    List<Record> their = read(theirs, "/Parsers/System/" + PARSERS.get(source), line).stream()
        .filter(record -> record.fidelity() == Fidelity.VENDOR).toList();
    Set<String> differences = new TreeSet<>();
    if (our.isEmpty() || our.get(0).fidelity() == Fidelity.EXTENSION) {
      assertThat(their).as("an extension: %s", line).isEmpty();
      return differences;
    }
    assertThat(our).as("ours of %s", line).hasSize(1);
    assertThat(their).as("theirs of %s", line).hasSize(1);
    for (int slot = 0; slot < Logs.WHOLE.size(); slot++) {
      String field = Logs.WHOLE.field(slot);
      Value one = our.get(0).value(slot);
      Value two = their.get(0).value(slot);
      if (field.equals("fields")) {
        keys(((Value.Entries) one).values(), ((Value.Entries) two).values(), differences);
      } else if (!ASIDE.contains(field) && !Objects.equals(text(one), text(two))) {
        differences.add(field);
      }
    }
    return differences;
  }

  private static void keys(Map<String, Value> our, Map<String, Value> their, Set<String> differences) {
    Set<String> keys = new TreeSet<>(our.keySet());
    keys.addAll(their.keySet());
    for (String key : keys) {
      if (!their.containsKey(key)) {
        differences.add("key " + key + " besides");
      } else if (!our.containsKey(key)) {
        differences.add("no key " + key);
      } else if (!text(our.get(key)).equals(text(their.get(key)))) {
        differences.add("key " + key);
      }
    }
  }

  private static String text(Value value) {
    return value == null ? null : value.text();
  }

  private static List<Record> read(SourceCatalog catalog, String source, String line) {
    return Logs.records(Logs.read(catalog, Enrichment.standard(), Logs.WHOLE, "x.log",
        line.getBytes(StandardCharsets.UTF_8), Optional.of(source), RECEPTION));
  }
}
