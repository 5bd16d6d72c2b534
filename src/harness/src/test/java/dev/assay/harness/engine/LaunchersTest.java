package dev.assay.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.harness.cases.TestCase;
import dev.assay.harness.report.CaseText;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The engine as others run it, in processes of their own: the same tests and the same failures as the runner's. */
class LaunchersTest {
  private static final int PATIENCE = 180;
  private static final String CLASSES = System.getProperty("surefire.test.class.path",
      System.getProperty("java.class.path"));

  @TempDir Path folder;
  private Detections detections;

  /** What a process printed, and how it ended. */
  private record Ended(int exit, String output) {}

  @BeforeEach
  void aProjectOfWhichOneCaseFails() throws IOException {
    detections = Detections.of(folder, "ssh_out", "telnet_out")
        .change("rules/ssh_out.rule", "severity    3", "severity    4");
  }

  @Test
  void theConsoleLauncherShowsTheSameTreeAndFailures() throws Exception {
    Ended ended = console("--scan-classpath", anchor().toString());
    assertThat(ended.exit()).as(ended.output()).isEqualTo(1);
    assertThat(reported(folder.resolve("out/TEST-assay.xml"))).isEqualTo(expected());
    for (CaseResult failed : here().failed()) {
      assertThat(ended.output().replaceAll("(?m)^ +", ""))
          .contains(CaseText.plain().whole(failed).replaceAll("(?m)^ +", "").strip());
    }
  }

  @Test
  void oneCaseIsOneTest() throws Exception {
    Ended ended = console("--select-directory", "tests/telnet_out/fires");
    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(reported(folder.resolve("out/TEST-assay.xml"))).containsOnlyKeys("fires");
  }

  @Test
  void surefireShowsTheSameTestsAndFailures() throws Exception {
    Ended ended = surefire(Files.createDirectories(folder.resolve("target")), "");
    assertThat(ended.output()).contains("Tests run: 4, Failures: 1, Errors: 0, Skipped: 0",
        "severity: expected 3, got 4");
    assertThat(ended.exit()).isEqualTo(1);
    Path report = folder.resolve("target/surefire-reports/TEST-DetectionsTest.xml");
    assertThat(reported(report)).isEqualTo(expected());
  }

  @Test
  void surefireRunsOneCase() throws Exception {
    Ended ended = surefire(Files.createDirectories(folder.resolve("target")), "assay.cases = telnet_out/fires");
    assertThat(ended.output()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(ended.exit()).isZero();
  }

  private Ended console(String... selectors) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", CLASSES + System.getProperty("path.separator") + folder.resolve("target/test-classes"),
        "org.junit.platform.console.ConsoleLauncher", "execute", "--include-engine", "assay", "--disable-banner",
        "--disable-ansi-colors", "--details", "tree", "--reports-dir", "out"));
    command.addAll(List.of(selectors));
    return run(command);
  }

  /** Without a repository of ours: the classes under test are put on the path. */
  private Ended surefire(Path target, String parameters) throws IOException, InterruptedException {
    assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(bin -> Files.isExecutable(Path.of(bin, "mvn"))),
        "no mvn on the path");
    anchor();
    StringBuilder paths = new StringBuilder();
    Arrays.stream(CLASSES.split(System.getProperty("path.separator")))
        .filter(each -> !each.matches(".*(junit|jqwik|opentest4j|apiguardian|surefire).*\\.jar"))
        .forEach(each -> paths.append("<additionalClasspathElement>").append(each)
            .append("</additionalClasspathElement>"));
    String version = Arrays.stream(CLASSES.split(System.getProperty("path.separator")))
        .filter(each -> each.contains("junit-platform-engine-"))
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
            <configuration>
              <additionalClasspathElements>%s</additionalClasspathElements>
              <properties><configurationParameters>%s</configurationParameters></properties>
            </configuration>
          </plugin></plugins></build>
        </project>
        """.formatted(version, System.getProperty("surefire.version"), paths, parameters));
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-o", "surefire:test"));
    if (System.getProperty("maven.repo.local") != null) {
      command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    }
    return run(command);
  }

  /** A compiled class that stands for the project, in the folder where tools look for such. */
  private Path anchor() throws IOException {
    Path source = Files.writeString(folder.resolve("DetectionsTest.java"),
        "@dev.assay.harness.engine.AssayProject class DetectionsTest {}\n");
    Path classes = Files.createDirectories(folder.resolve("target/test-classes"));
    int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", CLASSES, "-proc:none",
        "-d", classes.toString(), source.toString());
    assertThat(exit).isZero();
    return classes;
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as(Files.readString(output)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private RunResult here() {
    return detections.run(folder);
  }

  /** The tests of each name, and how many of them fail. */
  private TreeMap<String, List<Boolean>> expected() {
    TreeMap<String, List<Boolean>> tests = new TreeMap<>();
    for (CaseResult result : here().cases()) {
      TestCase test = result.test();
      tests.computeIfAbsent(test.name(), name -> new ArrayList<>()).add(result.passed());
    }
    tests.values().forEach(each -> each.sort(null));
    return tests;
  }

  private static TreeMap<String, List<Boolean>> reported(Path report) throws Exception {
    NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile())
        .getElementsByTagName("testcase");
    TreeMap<String, List<Boolean>> tests = new TreeMap<>();
    for (int i = 0; i < found.getLength(); i++) {
      Element test = (Element) found.item(i);
      boolean failed = test.getElementsByTagName("failure").getLength() > 0;
      tests.computeIfAbsent(test.getAttribute("name"), name -> new ArrayList<>()).add(!failed);
    }
    tests.values().forEach(each -> each.sort(null));
    return tests;
  }
}
