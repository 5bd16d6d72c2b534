package dev.assay.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubJobTest {
  @TempDir Path path;

  @Test
  void elsewhereNothingIsSaid() throws IOException {
    GitHubJob job = GitHubJob.of(Map.of("CI", "true"), path);
    job.summarize(Results.ofEveryKind(), Commands.ofCommandLine());
    assertThat(job.annotations(Results.ofEveryKind())).isEmpty();
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void aLineIsAnnotatedWithoutAnythingEndingIt() {
    RunResult result = Results.ofEveryKind();
    String text = GitHubJob.of(Map.of("GITHUB_ACTIONS", "true"), path).annotations(result);
    assertThat(text.lines()).allMatch(line -> line.matches("::(error|warning|notice) .*::.+")).hasSize(6)
        .first().isEqualTo("::warning file=rules/größe%2C 50%25.rule,line=2,col=16,title=H106%3A No such rule::"
            + "there is no such thing%0Alook elsewhere");
    assertThat(text).contains("::error file=tests/dot_activity/differs/traffic.log,line=4,"
        + "title=dot_activity/differs::missing signal: ");
  }

  /** The characters that end a value or the line are the ones that GitHub's own toolkit escapes, in this order. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"100% | 100%25 | 100%25", "a,b:c | a%2Cb%3Ac | a,b:c", "%0A | %250A | %250A",
      "::error::x | %3A%3Aerror%3A%3Ax | ::error::x"})
  void textCannotLeaveItsPlace(String text, String asValue, String asData) {
    assertThat(new WorkflowCommand("error", text, text).at(text, 1).line())
        .isEqualTo("::error file=" + asValue + ",line=1,title=" + asValue + "::" + asData + "\n");
    assertThat(new WorkflowCommand("error", "a\r\nb", "a\r\n::error::b").line().strip()).doesNotContain("\r", "\n");
  }

  @Test
  void whatGitHubWouldNotShowIsCounted() {
    CaseResult[] failed = IntStream.range(0, 13).mapToObj(i -> Results.failed("c" + i, Results.MISSING))
        .toArray(CaseResult[]::new);
    List<Diagnostic> content = new ArrayList<>(Collections.nCopies(11, Results.place(HarnessCode.UNKNOWN_RULE)));
    content.addAll(Collections.nCopies(10, Diagnostic.of(HarnessCode.NO_PROVENANCE, "nobody knows")));
    GitHubJob job = GitHubJob.of(Map.of("GITHUB_ACTIONS", "true"), path);
    List<String> lines = job.annotations(Results.run(content, failed)).lines().toList();
    assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
    assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize(10);
    assertThat(lines).filteredOn(line -> line.startsWith("::notice ")).hasSize(10).last()
        .isEqualTo("::notice title=Assay::and 3 more errors, 1 more notice, 1 more warning: see the log of this step");
    assertThat(lines).last().asString().contains("3 more errors");
  }

  @Test
  void filesAreNamedFromTheRepository() {
    GitHubJob job = GitHubJob.of(Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", path.toString()),
        path.resolve("detections"));
    assertThat(job.annotations(Results.run(List.of(), Results.failed("a", Results.MISSING))))
        .startsWith("::error file=detections/tests/dot_activity/a/traffic.log,line=4,");
  }

  @Test
  void thePageOfTheJobIsAddedTo() throws IOException {
    Path page = Files.writeString(path.resolve("page.md"), "before\n");
    GitHubJob.of(Map.of("GITHUB_STEP_SUMMARY", page.toString()), path)
        .summarize(Results.run(List.of(), Results.passed("a")), Commands.ofCommandLine());
    assertThat(Files.readString(page)).startsWith("before\n## Assay: 1 case passed\n");
  }
}
