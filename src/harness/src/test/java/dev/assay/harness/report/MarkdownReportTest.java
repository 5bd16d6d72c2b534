package dev.assay.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.HarnessCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** There is no schema of a page; it has the parts it should have, and nothing of a log gets out of its block. */
class MarkdownReportTest {
  private static final Pattern FENCE = Pattern.compile("(`{3,})text");

  @Test
  void outsideOfBlocksThereIsOnlyTheFrame() {
    String page = MarkdownReport.of(Results.ofEveryKind(), Commands.ofCommandLine());
    List<String> frame = frame(page);
    assertThat(frame.get(0)).isEqualTo("## Assay: 5 of 6 cases failed, 2 findings");
    assertThat(frame.subList(1, 4)).allMatch(row -> row.matches("\\|([^|]+\\|){6}"));
    assertThat(frame.subList(4, frame.size()))
        .allMatch(line -> line.matches("<details><summary>[^<>]*</summary>|</details>"));
    assertThat(frame).filteredOn(line -> line.startsWith("<details>")).hasSize(7);
    assertThat(frame).filteredOn("</details>"::equals).hasSize(7);
  }

  @Test
  void whatAPageHasNoRoomForIsCounted() {
    Diagnostic large = Diagnostic.of(HarnessCode.NO_CASES, "x".repeat(200 << 10));
    String page = MarkdownReport.of(Results.run(List.of(large, large, large, large)), Commands.ofCommandLine());
    assertThat(page).hasSizeLessThan(1 << 20).contains("\nand ").endsWith(" more.\n");
  }

  /** The lines that are not in a block, blank ones left out; every block is closed by the fence that opened it. */
  private static List<String> frame(String page) {
    List<String> frame = new ArrayList<>();
    String fence = "";
    for (String line : page.lines().toList()) {
      Matcher opens = FENCE.matcher(line);
      if (!fence.isEmpty()) {
        assertThat(line.length() > fence.length() && line.matches("`+")).as(line).isFalse();
        fence = line.equals(fence) ? "" : fence;
      } else if (opens.matches()) {
        fence = opens.group(1);
      } else if (!line.isBlank()) {
        frame.add(line);
      }
    }
    assertThat(fence).isEmpty();
    return frame;
  }
}
