package dev.assay.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.Folder;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  @TempDir Path path;

  @Test
  void onlyDurationsDiffer() throws IOException {
    RunResult result = Results.ofEveryKind();
    ReportOptions options = ReportOptions.ofCommandLine();
    for (Path file : Reports.write(path.resolve("a"), result, options)) {
      Reports.write(path.resolve("b"), slower(result), options);
      Folder folder = new Folder(path);
      String name = file.getFileName().toString();
      assertThat(folder.text("b/" + name).replaceAll("time=\"[^\"]*\"", ""))
          .isEqualTo(folder.text("a/" + name).replaceAll("time=\"[^\"]*\"", ""));
      Reports.write(path.resolve("a"), result, options.withoutDurations());
      Reports.write(path.resolve("b"), slower(result), options.withoutDurations());
      assertThat(path.resolve("b").resolve(name)).hasSameBinaryContentAs(path.resolve("a").resolve(name));
    }
  }

  @Test
  void whatAnEarlierRunLeftIsRemovedAndWhatOthersLeftIsNot() throws IOException {
    Folder folder = new Folder(path).file("TEST-com.acme.OtherTest.xml", "<testsuite/>");
    Reports.write(path, Results.ofEveryKind(), ReportOptions.ofCommandLine());
    assertThat(path.resolve("TEST-assay.content.xml")).exists();
    Reports.write(path, Results.run(List.of(), Results.passed("a")), ReportOptions.ofCommandLine());
    try (Stream<Path> files = Files.list(folder.path())) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
          "TEST-com.acme.OtherTest.xml", "TEST-dot_activity.xml", Reports.JSON, Reports.MARKDOWN);
    }
  }

  @Test
  void theSummaryTellsTheNumbersFirst() throws IOException {
    Reports.write(path, Results.run(List.of(), Results.passed("a"), Results.failed("b", Results.MISSING)),
        ReportOptions.ofCommandLine());
    assertThat(new Folder(path).text(Reports.MARKDOWN)).isEqualTo("""
        ## Assay: 1 of 2 cases failed

        | rules | cases | failed | sources | records | findings |
        |---:|---:|---:|---:|---:|---:|
        | 2 | 2 | 1 | 1 | 10 | 0 |

        <details><summary>dot_activity/b: What it shows</summary>

        ```text
        tests/dot_activity/b

        missing signal: severity 1 on _ip 10.0.0.5 group dstPort=853 at 2024-05-01T12:00:00Z
          records: traffic.log:3, traffic.log:4#2
          nearest record traffic.log:4
            false: dstPort = 853 (seen 443)
        ```

        </details>

        ```text
        If this is as it should be: assay accept dot_activity/b
        ```
        """);
    Reports.write(path, Results.ofEveryKind(), ReportOptions.ofCommandLine());
    assertThat(new Folder(path).text(Reports.MARKDOWN)).contains("\n````text\nwarning[H101]", "## Assay: 5 of 6 cases failed");
  }

  private static RunResult slower(RunResult result) {
    List<CaseResult> cases = result.cases().stream().map(each -> new CaseResult(each.test(), each.failures(),
        each.signals(), each.sources(), each.records(), each.late(), Duration.ofSeconds(3))).toList();
    return new RunResult(result.configuration(), result.content(), result.rules(), cases, Duration.ofSeconds(20));
  }
}
