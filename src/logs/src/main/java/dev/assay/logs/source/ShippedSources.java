package dev.assay.logs.source;

import dev.assay.core.diagnostic.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The definitions on the class path, in folders named after the sources. */
final class ShippedSources {
  private static final String FOLDER = "/dev/assay/logs/sources/";
  private static final List<String> IDS = List.of("palo-alto/ngfw-csv", "palo-alto/ngfw-cef", "palo-alto/ngfw-leef",
      "zeek/json", "zeek/tsv", "cisco/firepower-syslog", "cisco/asa-syslog", "cisco/firepower-json",
      "cisco/meraki-syslog", "cisco/meraki-dashboard", "sonicwall/firewall", "dell/sonicwall");
  private static final Map<String, String> LIBRARIES =
      Map.of("/Parsers/System/Shared/Syslog Headers", "shared/syslog-headers.txt");

  private ShippedSources() {}

  static void addTo(SourceCatalog.Builder builder) {
    LIBRARIES.forEach((path, resource) -> builder.parser(path, text(resource)));
    for (String id : IDS) {
      if (has(id + "/parser.txt")) {
        builder.parser("/Parsers/Assay/" + id, text(id + "/parser.txt"));
      }
      if (has(id + "/mappings.yaml")) {
        builder.mappings(text(id + "/mappings.yaml"));
      }
      builder.shipped(text(id + "/source.yaml"));
    }
  }

  /** A source may use the parser and the log mappings of another. */
  private static boolean has(String resource) {
    return ShippedSources.class.getResource(FOLDER + resource) != null;
  }

  private static SourceText text(String resource) {
    try (InputStream in = ShippedSources.class.getResourceAsStream(FOLDER + resource)) {
      return new SourceText("assay:sources/" + resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
