package dev.assay.logs.read;

import dev.assay.logs.time.Reception;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whole lines of each source: those of the tests here, and those of the cases of the shipped rules. */
final class VendorLines {
  static final Reception RECEPTION =
      new Reception(Optional.of(Instant.parse("2027-01-01T00:00:00Z")), Optional.of(ZoneOffset.UTC));
  private static final Path CASES = Path.of("..", "..", "tests");
  private static final Map<String, List<String>> OWN = Map.ofEntries(
      Map.entry("palo-alto/ngfw-csv",
          List.of(Samples.HEADER + Samples.traffic(117), Samples.threat(123), Samples.traffic(65))),
      Map.entry("palo-alto/ngfw-cef",
          List.of(Samples.HEADER + Samples.CEF, Samples.CEF_FORWARDED, Samples.CEF_THREAT)),
      Map.entry("palo-alto/ngfw-leef", List.of(Samples.HEADER + Samples.LEEF, Samples.LEEF_THREAT)),
      Map.entry("zeek/json", List.of(Samples.CONN, Samples.PLAIN_CONN, Samples.PLAIN_SSL)),
      Map.entry("zeek/tsv", List.of(Samples.TSV_HEADER + Samples.TSV_CONN)),
      Map.entry("cisco/firepower-syslog", CiscoSamples.SYSLOG), Map.entry("cisco/asa-syslog", CiscoSamples.ASA),
      Map.entry("cisco/firepower-json", List.of(CiscoSamples.STREAMED)),
      Map.entry("cisco/meraki-syslog", MerakiLines.VENDOR), Map.entry("cisco/meraki-dashboard", MerakiLines.DASHBOARD),
      Map.entry("sonicwall/firewall", SonicWallLines.VENDOR), Map.entry("dell/sonicwall", SonicWallLines.VENDOR),
      Map.entry("record", List.of("{\"_record\":\"a.log:1\",\"_source\":\"zeek/json\",\"timestamp\":1715678493482,"
          + "\"srcDevice_ip\":\"10.20.30.41\",\"dstPort\":853,\"ipProtocol\":\"tcp\","
          + "\"listMatches\":[\"proxy_servers_dst\"],\"fields\":{\"id.resp_p\":\"853\"}}")));
  private static final Map<String, List<String>> ALL = all();

  private VendorLines() {}

  static Set<String> sources() {
    return ALL.keySet();
  }

  /** The lines of a source, each of which gives a record; one of Zeek's own logs comes with the header above it. */
  static List<String> of(String source) {
    return ALL.get(source);
  }

  private static Map<String, List<String>> all() {
    Map<String, Set<String>> lines = new TreeMap<>();
    OWN.forEach((source, own) -> lines.put(source, new LinkedHashSet<>(own)));
    for (Path log : logs()) {
      String header = "";
      for (String line : text(log).split("\\R")) {
        header = line.startsWith("#") ? header + line + "\n" : header;
        for (Reading reading : Logs.read("x.log", (header + line).getBytes(), Optional.empty(), RECEPTION)) {
          if (reading instanceof Reading.OfRecord found) {
            String source = found.source().id();
            lines.get(source).add(source.equals("zeek/tsv") ? header + line : line);
          }
        }
      }
    }
    lines.get("dell/sonicwall").addAll(lines.get("sonicwall/firewall"));
    Map<String, List<String>> all = new TreeMap<>();
    lines.forEach((source, each) -> all.put(source, List.copyOf(each)));
    return all;
  }

  private static List<Path> logs() {
    try (Stream<Path> files = Files.walk(CASES)) {
      return new ArrayList<>(files.filter(file -> file.toString().matches(".*\\.(?:log|json|jsonl|ndjson)"))
          .filter(file -> !file.endsWith("expected.json")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
