package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.logs.source.JsonSignature;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.SourceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code assay sources}: what it tells, and that the page about sources tells the same. */
class SourcesTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path PAGE = ROOT.resolve("docs/sources.md");

  /** What the columns of a table of cases are about: the names that cases of it have behind those of their source. */
  private static final List<List<String>> SCENARIOS = List.of(List.of("outbound_tcp"), List.of("outbound_udp"),
      List.of("inbound"), List.of("internal_resolver", "internal"), List.of("through_proxy", "listed_proxy", "proxy"),
      List.of("guest_source", "listed_guest", "guest"));

  /** The columns whose cases the rules are about. */
  private static final Set<Integer> FIRING = Set.of(0, 4);

  /** What the names of the cases of each source begin with. */
  private static final String SOURCES = "pan_ pan_cef_ pan_cef_forwarded_ pan_leef_ zeek_ zeek_tsv_ firepower_ "
      + "firepower_json_ asa_ asa_access_list_ meraki_ meraki_dashboard_ sonicwall_ dell_sonicwall_ record_";

  @TempDir Path folder;

  @Test
  void thePageHasTheTableThatTheCasesProve() throws IOException {
    String table = new Workshop(ROOT.toAbsolutePath().normalize()).run("sources", "--matrix").exits(0).out();
    assertThat(Files.readString(PAGE).replace("\r\n", "\n")).contains("\n\n" + table + "\n");
  }

  @Test
  void thePageHasTheKeysThatTellJson() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    for (Source source : SourceCatalog.shipped().sources()) {
      if (source.signature() instanceof JsonSignature json) {
        String rows = json.keySets().stream().map(keys -> String.join("` `", keys))
            .collect(Collectors.joining("` |\n| | `", "| `" + source.id() + "` | `", "` |\n"));
        assertThat(page).contains(rows);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dot_activity", "dot_activity_any_format"})
  void thePageHasARowForTheCasesOfEachSource(String rule) throws IOException {
    String page = Files.readString(PAGE);
    String table = page.substring(page.indexOf("The cases of `" + rule + "`"));
    for (String source : SOURCES.split(" ")) {
      List<String> cells = row(table, source);
      assertThat(cells).as(source).hasSizeGreaterThanOrEqualTo(SCENARIOS.size());
      for (int column = 0; column < SCENARIOS.size(); column++) {
        Path golden = golden(rule, source, SCENARIOS.get(column));
        boolean fires = Files.readString(golden).contains("\"signalId\"");
        String silent = FIRING.contains(column) ? "blind" : "silent";
        assertThat(cells.get(column)).as(golden.toString()).isEqualTo(fires ? "fires" : silent);
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

  private static Path golden(String rule, String source, List<String> names) {
    return names.stream().map(name -> ROOT.resolve("tests/" + rule + "/" + source + name + "/expected.json"))
        .filter(Files::exists).findFirst().orElseThrow(() -> new AssertionError("no case " + source + names));
  }

  /** The cells behind the name of the cases of a source. */
  private static List<String> row(String page, String cases) {
    return page.lines().filter(line -> line.startsWith("| `" + cases + "*` |")).findFirst()
        .map(line -> Stream.of(line.split("\\|")).map(String::strip).skip(2).toList()).orElse(List.of());
  }
}
