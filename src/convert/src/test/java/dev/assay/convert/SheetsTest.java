package dev.assay.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.export.Fact;
import dev.assay.convert.export.Target;
import dev.assay.convert.export.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What refusals and differences point at is there: a line for each fact, and no line for none. */
class SheetsTest {
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]*)\">");
  private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\[([a-z-]+)]");

  static List<Target> targets() {
    return Targets.find().all();
  }

  @Test
  void there_are_targets() {
    assertThat(targets()).extracting(Target::name).contains("sumo", "sumo-search", "terraform");
  }

  @ParameterizedTest
  @MethodSource("targets")
  void the_sheet_has_a_line_for_each_fact_and_no_other(Target target) throws IOException {
    String sheet = Files.readString(Path.of("../../docs/targets/" + target.name() + ".md"));

    assertThat(anchors(sheet)).containsExactlyInAnyOrderElementsOf(target.sheet().stream().map(Fact::id).toList());
    assertThat(target.sheet()).allSatisfy(
        fact -> assertThat(fact.place()).isEqualTo("docs/targets/" + target.name() + ".md#" + fact.id()));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void each_line_has_a_source(Target target) throws IOException {
    String sheet = Files.readString(Path.of("../../docs/targets/" + target.name() + ".md"));

    assertThat(sheet.lines().filter(line -> ANCHOR.matcher(line).find() && line.startsWith("|")))
        .allSatisfy(line -> assertThat(sourceOf(line)).isNotBlank());
    assertThat(undefinedLinks(sheet)).isEmpty();
  }

  @Test
  void what_these_tests_look_for() {
    String sheet = """
        # T
        | line | what | source |
        | <a id="a"></a>`a` | x | [s][s] |
        | <a id="b"></a>`b` | x |  |
        """;

    assertThat(anchors(sheet)).containsExactly("a", "b");
    assertThat(sheet.lines().skip(2).map(SheetsTest::sourceOf)).containsExactly("[s][s]", "");
    assertThat(undefinedLinks(sheet)).containsExactly("s");
    assertThat(undefinedLinks(sheet + "\n[s]: https://example.com\n")).isEmpty();
  }

  private static List<String> anchors(String sheet) {
    return ANCHOR.matcher(sheet).results().map(result -> result.group(1)).toList();
  }

  /** The last cell of a row. */
  private static String sourceOf(String row) {
    String[] cells = row.split("(?<!\\\\)\\|", -1);
    return cells[cells.length - 2].strip();
  }

  private static List<String> undefinedLinks(String sheet) {
    List<String> undefined = new ArrayList<>();
    Matcher links = LINK.matcher(sheet);
    for (MatchResult link : links.results().toList()) {
      if (!sheet.contains("\n[" + link.group(1) + "]: ")) {
        undefined.add(link.group(1));
      }
    }
    return undefined;
  }
}
