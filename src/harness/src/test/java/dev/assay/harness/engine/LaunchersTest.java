package dev.assay.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Palette;
import dev.assay.harness.report.CaseText;
import dev.assay.harness.report.Commands;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Selection;
import dev.assay.harness.task.Output;
import dev.assay.harness.task.TestTask;
import dev.assay.harness.task.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine as others run it, in processes of their own: the tree and the failures of `assay test`. */
class LaunchersTest {
  private static final String ANCHOR = "DetectionsTest";
  private static final List<String> CLASSES = List.of(System.getProperty("surefire.test.class.path",
      System.getProperty("java.class.path")).split(File.pathSeparator));
  /** Surefire brings the platform itself. */
  private static final String OF_THE_PLATFORM = ".*(junit|jqwik|opentest4j|apiguardian|surefire).*\\.jar";

  @TempDir Path folder;

  /** Cases of the same names in two rules, one of which fails. */
  @BeforeEach
  void aProjectOfWhichOneCaseFails() throws IOException {
    Detections.of(folder, "ssh_out", "telnet_out").change("rules/ssh_out.rule", "severity    3", "severity    4");
    compileAnchor();
  }

  @Test
  void theConsoleLauncherShowsTheSameTreeAndFailures() throws Exception {
    Launched ended = console("--scan-classpath", "target/test-classes");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(1);
    assertThat(Reported.byConsole(folder.resolve("out/TEST-assay.xml"))).isEqualTo(ofAssayTest());
  }

  @Test
  void surefireShowsTheSameTreeAndFailures() throws Exception {
    Launched ended = surefire();
    assertThat(ended.output()).contains("Tests run: 4, Failures: 1, Errors: 0, Skipped: 0");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(1);
    assertThat(surefireReport()).isEqualTo(ofAssayTest());
    assertThat(plain(ended.output())).contains(plain(ofAssayTest().get("ssh_out/fires")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--select-directory=tests/telnet_out/fires",
      "--select-file=tests/telnet_out/fires/traffic.log",
      "--select-unique-id=[engine:assay]/[rule:telnet_out]/[case:fires]",
      "--select-class=DetectionsTest --config=assay.cases=telnet_out/fires"})
  void theConsoleLauncherRunsOneCase(String selectors) throws Exception {
    Launched ended = console(selectors.split(" "));
    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("[         1 tests found", "telnet_out/fires ");
  }

  @Test
  void surefireRunsOneCase() throws Exception {
    Launched ended = surefire("-Dassay.cases=telnet_out/fires");
    assertThat(ended.output()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(ended.exit()).isZero();
    assertThat(surefireReport()).containsExactly(Map.entry("telnet_out/fires", Reported.PASSED));
  }

  private Launched console(String... selectors) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Launched.java(), "-cp",
        String.join(File.pathSeparator, CLASSES) + File.pathSeparator + folder.resolve("target/test-classes"),
        "org.junit.platform.console.ConsoleLauncher", "execute", "--include-engine", "assay", "--disable-banner",
        "--disable-ansi-colors", "--details", "tree", "--reports-dir", "out"));
    command.addAll(List.of(selectors));
    return Launched.in(folder, command);
  }

  /** Without an artifact of ours in a repository: the classes under test are put on the path. */
  private Launched surefire(String... options) throws IOException, InterruptedException {
    String paths = CLASSES.stream().filter(each -> !each.matches(OF_THE_PLATFORM))
        .map(each -> "<additionalClasspathElement>" + each + "</additionalClasspathElement>")
        .collect(Collectors.joining());
    String platform = CLASSES.stream().filter(each -> each.contains("junit-platform-engine-"))
        .map(each -> each.replaceAll(".*engine-(.*)\\.jar", "$1")).findFirst().orElseThrow();
    Files.writeString(folder.resolve("pom.xml"), """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.acme</groupId><artifactId>detections</artifactId><version>1</version>
          <dependencies><dependency>
            <groupId>org.junit.platform</groupId><artifactId>junit-platform-engine</artifactId>
            <version>%s</version><scope>test</scope>
          </dependency></dependencies>
          <build><plugins><plugin>
            <artifactId>maven-surefire-plugin</artifactId><version>%s</version>
            <configuration><additionalClasspathElements>%s</additionalClasspathElements></configuration>
          </plugin></plugins></build>
        </project>
        """.formatted(platform, System.getProperty("surefire.version"), paths));
    List<String> command = new ArrayList<>(List.of(Launched.maven(), "-B", "-o", "surefire:test"));
    Optional.ofNullable(System.getProperty("maven.repo.local")).ifPresent(
        repository -> command.add("-Dmaven.repo.local=" + repository));
    command.addAll(List.of(options));
    return Launched.in(folder, command);
  }

  private SortedMap<String, String> surefireReport() throws Exception {
    return Reported.bySurefire(folder.resolve("target/surefire-reports/TEST-" + ANCHOR + ".xml"), ANCHOR);
  }

  /** A compiled class that stands for the project, in the folder where tools look for such. */
  private void compileAnchor() throws IOException {
    Path source = Files.writeString(folder.resolve(ANCHOR + ".java"),
        "@dev.assay.harness.engine.AssayProject class " + ANCHOR + " {}\n");
    Path classes = Files.createDirectories(folder.resolve("target/test-classes"));
    int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp",
        String.join(File.pathSeparator, CLASSES), "-proc:none", "-d", classes.toString(), source.toString());
    assertThat(exit).isZero();
  }

  /** The cases as `assay test` runs them, and of those that fail the text that it prints. */
  private SortedMap<String, String> ofAssayTest() {
    StringBuilder said = new StringBuilder();
    Workspace workspace = new Workspace(folder, Optional.empty(), new Output() {
      @Override
      public void out(String text) {
        said.append(text);
      }

      @Override
      public void note(String text) {
        said.append(text);
      }

      @Override
      public Palette palette() {
        return Palette.PLAIN;
      }

      @Override
      public Palette paletteOfNotes() {
        return Palette.PLAIN;
      }
    }, Commands.ofCommandLine(), Map.of(), () -> 0);
    TestTask task = new TestTask(workspace, Selection.ALL, false, Optional.empty(), false);
    RunResult result = task.run();
    task.tell(result);
    SortedMap<String, String> tests = new TreeMap<>();
    for (CaseResult each : result.cases()) {
      String text = CaseText.plain().whole(each).stripTrailing();
      tests.put(each.test().rule() + "/" + each.test().name(), each.passed() ? Reported.PASSED : text);
      assertThat(said.toString().contains(text)).as(said.toString()).isEqualTo(!each.passed());
    }
    return tests;
  }

  /** Without the indentation, and what tools put before lines. */
  private static String plain(String text) {
    return text.lines().map(line -> line.replaceFirst("^\\[(?:ERROR|INFO)]", "").strip())
        .collect(Collectors.joining("\n"));
  }
}
