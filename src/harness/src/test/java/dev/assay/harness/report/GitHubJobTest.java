package dev.assay.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
