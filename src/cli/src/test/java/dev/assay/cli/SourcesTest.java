package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay sources}: what it tells, and that the page about sources tells the same. */
class SourcesTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path PAGE = ROOT.resolve("docs/sources.md");

  @TempDir Path folder;

  @Test
  void thePageHasTheTableThatTheCasesProve() throws IOException {
    String table = new Workshop(ROOT.toAbsolutePath().normalize()).run("sources", "--matrix").exits(0).out();
    assertThat(Files.readString(PAGE).replace("\r\n", "\n")).contains("\n\n" + table + "\n");
  }

  @Test
  void thePageHasARowForEachCaseOfASourceItSpeaksOf() throws IOException {
    String page = Files.readString(PAGE);
    for (String source : List.of("pan_", "pan_cef_", "pan_cef_forwarded_", "pan_leef_", "zeek_", "zeek_tsv_")) {
      for (String scenario : List.of("outbound_tcp", "outbound_udp", "inbound", "internal_resolver", "through_proxy",
          "guest_source")) {
        Path golden = ROOT.resolve("tests/dot_activity/" + source + scenario + "/expected.json");
        boolean fires = Files.readString(golden).contains("\"signalId\"");
        assertThat(row(page, source)).as(source + scenario).hasSizeGreaterThan(5)
            .element(List.of("outbound_tcp", "outbound_udp", "inbound", "internal_resolver", "through_proxy",
                "guest_source").indexOf(scenario)).isEqualTo(fires ? "fires" : "silent");
      }
    }
  }

  @Test
  void aRuleThatFiresInNoneOfItsCasesWithASourceIsBlind() {
    Workshop workshop = Workshop.withRule(folder);
    String table = workshop.run("sources", "--matrix").exits(0).out();
    assertThat(table.lines()).anySatisfy(line -> assertThat(line).matches("\\| `palo-alto/ngfw-csv` +\\| fires +\\|"))
        .anySatisfy(line -> assertThat(line).matches("\\| `zeek/tsv` +\\| no case +\\|"));
    workshop.change("tests/telnet_outbound/stays_silent/traffic.log", "tcp", "udp");
    workshop.change("tests/telnet_outbound/fires/traffic.log", "tcp", "TCP");
    workshop.run("accept", "--all", "--yes");
    assertThat(workshop.run("sources", "--matrix").exits(0).out().lines())
        .anySatisfy(line -> assertThat(line).matches("\\| `palo-alto/ngfw-csv` +\\| blind +\\|"));
  }

  /** The cells behind the name of the cases of a source. */
  private static List<String> row(String page, String cases) {
    return page.lines().filter(line -> line.startsWith("| `" + cases + "*` |")).findFirst()
        .map(line -> Stream.of(line.split("\\|")).map(String::strip).skip(2).toList()).orElse(List.of());
  }
}
