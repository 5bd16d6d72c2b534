package dev.assay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.distribution.Pipeline.Step;
import dev.assay.distribution.Shell.Ended;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The files for build servers: each fits the schema of its server, and its commands are run in a copy of the sample,
 * once as it is and once with a case that fails. What a file names as reports must be there both times.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a Unix agent")
class BuildServersTest {
  private static final Path FILES = Sample.DOCS.resolve("ci");

  @TempDir static Path home;
  @TempDir Path folder;
  private Sample sample;

  @BeforeEach
  void aCheckout() throws IOException {
    sample = Sample.in(folder).withBuiltPlugin(home);
  }

  @Test
  void github() throws Exception {
    Map<?, ?> file = yaml("github.yml");
    List<?> steps = (List<?>) in(file, "jobs", "verify", "steps");
    Path page = home.resolve("page.md");
    Shell shell = new Shell(folder).with("CI", "true").with("GITHUB_ACTIONS", "true")
        .with("GITHUB_WORKSPACE", folder.toString()).with("GITHUB_STEP_SUMMARY", page.toString());
    List<String> commands = steps.stream().map(each -> ((Map<?, ?>) each).get("run")).filter(String.class::isInstance)
        .map(String.class::cast).toList();
    assertThat(steps).filteredOn(each -> in((Map<?, ?>) each, "with", "path") != null).singleElement()
        .satisfies(upload -> assertThat(in((Map<?, ?>) upload, "with", "path")).isEqualTo("target/assay-reports"));
    passesAndFails(shell, List.of("bash", "-e", "-c"), commands, "target/assay-reports/TEST-*.xml");
    assertThat(page).content().contains("## Assay: 2 cases passed", "## Assay: 1 of 2 cases failed");
    assertThat(Sample.DOCS.resolve("sample/.github/workflows/detections.yml"))
        .hasSameTextualContentAs(FILES.resolve("github.yml"));
  }

  /** The step that the page on reports has for code scanning takes the file that checking writes. */
  @Test
  void githubTakesSarifByOneMoreStep() throws Exception {
    String page = Files.readString(Sample.DOCS.resolve("reports.md"));
    int start = page.indexOf("```yaml\n") + 8;
    List<?> steps = (List<?>) new Load(LoadSettings.builder().build())
        .loadFromString(page.substring(start, page.indexOf("```", start)));
    assertThat(steps).singleElement().satisfies(step -> {
      assertThat((String) in(step, "uses")).startsWith("github/codeql-action/upload-sarif@");
      assertThat(in(step, "with", "sarif_file")).isEqualTo("target/assay.sarif");
    });
  }

  @Test
  void gitlab() throws Exception {
    Map<?, ?> file = yaml("gitlab-ci.yml");
    Map<?, ?> job = (Map<?, ?>) file.get("detections");
    Shell shell = new Shell(folder).with("CI", "true").with("GITLAB_CI", "true")
        .with("CI_PROJECT_DIR", folder.toString());
    ((Map<?, ?>) job.get("variables")).forEach((name, value) ->
        shell.with(name.toString(), value.toString().replace("$CI_PROJECT_DIR", folder.toString())));
    List<String> commands = ((List<?>) job.get("script")).stream().map(Object::toString).toList();
    passesAndFails(shell, List.of("sh", "-e", "-c"), commands, (String) in(job, "artifacts", "reports", "junit"));
    assertThat(in(job, "artifacts", "when")).isEqualTo("always");
    assertThat((List<?>) in(job, "artifacts", "paths")).allSatisfy(path -> assertThat(folder.resolve((String) path))
        .isNotEmptyDirectory());
    assertThat((List<?>) in(job, "cache", "paths")).allSatisfy(path -> assertThat(folder.resolve((String) path))
        .isNotEmptyDirectory());
  }

  @Test
  void jenkins() throws Exception {
    List<Step> steps = Pipeline.steps(Files.readString(FILES.resolve("Jenkinsfile")));
    List<Step> commands = steps.stream().filter(step -> step.name().equals("sh")).toList();
    Shell shell = new Shell(folder);
    commands.forEach(step -> step.environment().forEach(shell::with));
    assertThat(commands).allSatisfy(step -> assertThat(step.environment()).containsEntry("CI", "true"));
    Step junit = steps.stream().filter(step -> step.name().equals("junit")).findFirst().orElseThrow();
    assertThat(steps).filteredOn(step -> !step.name().equals("sh"))
        .allSatisfy(step -> assertThat(step.section()).isEqualTo("always"));
    passesAndFails(shell, List.of("sh", "-xe", "-c"),
        commands.stream().map(step -> step.argument().toString()).toList(), (String) junit.argument());
  }

  /** @param reports the pattern by which the server finds the reports it shows */
  private void passesAndFails(Shell shell, List<String> command, List<String> scripts, String reports)
      throws IOException, InterruptedException {
    assertThat(scripts).isNotEmpty();
    for (String script : scripts) {
      shell.run(command, script).exits(0).says("1 rule, 2 cases passed");
    }
    assertThat(matching(reports)).containsExactly("TEST-telnet_outbound.xml");
    assertThat(folder.resolve("target/assay.sarif")).isNotEmptyFile();
    try (Stream<Path> written = Files.list(folder.resolve("target/assay-reports"))) {
      for (Path file : written.toList()) {
        Files.delete(file);
      }
    }
    sample.spoil();
    Ended ended = shell.run(command, String.join("\n", scripts)).exits(1);
    ended.says("FAILED telnet_outbound/fires", "missing signal", "BUILD FAILURE");
    assertThat(matching(reports)).containsExactly("TEST-telnet_outbound.xml");
  }

  private List<String> matching(String pattern) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (Stream<Path> files = Files.walk(folder.resolve("target"))) {
      return files.filter(file -> matcher.matches(folder.relativize(file))).map(file -> file.getFileName().toString())
          .sorted().toList();
    }
  }

  private static Map<?, ?> yaml(String name) throws IOException {
    return (Map<?, ?>) new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
        .loadFromString(Files.readString(FILES.resolve(name)));
  }

  private static Object in(Object tree, String... keys) {
    Object at = tree;
    for (String key : keys) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at;
  }
}
