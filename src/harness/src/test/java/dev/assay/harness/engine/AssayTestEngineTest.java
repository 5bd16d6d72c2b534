package dev.assay.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.assay.harness.report.CaseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class AssayTestEngineTest {
  private static final List<String> ALL = List.of("ssh_out/fires", "ssh_out/stays_silent", "telnet_out/fires",
      "telnet_out/stays_silent");

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Detections detections;

  @BeforeEach
  void twoRulesThatPass() throws IOException {
    detections = Detections.of(folder, "ssh_out", "telnet_out");
  }

  @Test
  void aRuleIsAContainerAndACaseATest() {
    EngineExecutionResults results = run();
    results.testEvents().assertStatistics(numbers -> numbers.started(4).succeeded(4));
    assertThat(tests(results)).isEqualTo(ALL);
    assertThat(file(event(results, "ssh_out/fires"))).isEqualTo("tests/ssh_out/fires/case.yaml:1");
    Event rule = results.containerEvents().started().stream()
        .filter(each -> each.getTestDescriptor().getDisplayName().equals("ssh_out")).findFirst().orElseThrow();
    assertThat(event(results, "ssh_out/fires").getTestDescriptor().getParent()).contains(rule.getTestDescriptor());
    assertThat(file(rule)).isEqualTo("rules/ssh_out.rule:" + line("rules/ssh_out.rule", "rule "));
    assertThat(event(results, "ssh_out/fires").getTestDescriptor().getTags()).contains(TestTag.create("severity-3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tests/ssh_out/fires/case.yaml", "tests/ssh_out/fires/traffic.log",
      "tests/ssh_out/fires/expected.json"})
  void aFileOfACaseIsTheCase(String name) {
    assertThat(tests(run(selectFile(detections.path(name).toFile())))).containsExactly("ssh_out/fires");
  }

  @Test
  void foldersAndRulesAreTheirCases() {
    assertThat(tests(run(selectFile(detections.path("rules/ssh_out.rule").toFile()))))
        .containsExactly("ssh_out/fires", "ssh_out/stays_silent");
    assertThat(tests(run(selectDirectory(detections.path("tests/telnet_out").toFile()))))
        .containsExactly("telnet_out/fires", "telnet_out/stays_silent");
    assertThat(tests(run(selectDirectory(detections.path("tests/telnet_out/fires").toFile()))))
        .containsExactly("telnet_out/fires");
    assertThat(tests(run(selectDirectory(folder.toFile())))).isEqualTo(ALL);
    assertThat(tests(run(selectDirectory(elsewhere.toFile())))).isEmpty();
  }

  @Test
  void anIdIsWhatItNames() {
    UniqueId rule = UniqueId.forEngine("assay").append("rule", "telnet_out");
    assertThat(tests(run(selectUniqueId(rule)))).containsExactly("telnet_out/fires", "telnet_out/stays_silent");
    assertThat(tests(run(selectUniqueId(rule.append("case", "fires"))))).containsExactly("telnet_out/fires");
    assertThat(tests(run(selectUniqueId(UniqueId.forEngine("assay"))))).isEqualTo(ALL);
  }

  @Test
  void parametersNarrowAndRunSideBySide() {
    EngineExecutionResults results = EngineTestKit.engine("assay")
        .configurationParameter("assay.project", folder.toString())
        .configurationParameter("assay.cases", "ssh_out, telnet_out/fires")
        .configurationParameter("assay.parallel", "true").execute();
    assertThat(tests(results)).containsExactlyInAnyOrder("ssh_out/fires", "ssh_out/stays_silent", "telnet_out/fires");
  }

  @Test
  void aFailureSaysWhatTheTerminalSays() throws IOException {
    detections.change("rules/ssh_out.rule", "severity    3", "severity    4");
    EngineExecutionResults results = run();
    results.testEvents().assertStatistics(numbers -> numbers.succeeded(3).failed(1));
    String expected = CaseText.plain().whole(detections.run().failed().get(0)).stripTrailing();
    assertThat(problems(results)).singleElement().asString().startsWith(expected).contains("expected 3, got 4");
  }

  @Test
  void aRuleThatDoesNotLoadFailsWithAllItsCases() throws IOException {
    detections.change("rules/ssh_out.rule", "dstPort", "dstPrt");
    EngineExecutionResults results = run(selectDirectory(detections.path("tests/ssh_out").toFile()));
    results.testEvents().assertStatistics(numbers -> numbers.started(2).failed(2));
    results.containerEvents().assertStatistics(numbers -> numbers.failed(1));
    assertThat(problems(results)).anySatisfy(text -> assertThat(text).contains("error[R101]", "dstPrt"))
        .anySatisfy(text -> assertThat(text).contains("not run: the rule does not load"));
  }

  @Test
  void noCasesAndNoProjectAreFailures() throws IOException {
    Detections empty = new Detections(elsewhere);
    assertThat(problems(run(empty))).singleElement().asString().contains("H004");
    Files.createDirectory(empty.path("rules"));
    assertThat(problems(run(empty))).hasSize(2).anySatisfy(text -> assertThat(text).contains("H101"));
    assertThat(problems(EngineTestKit.engine("assay").configurationParameter("assay.project", folder.toString())
        .configurationParameter("assay.cases", "nothing").execute())).singleElement().asString().contains("H008");
  }

  @Test
  void anAnchorStandsForTheProject() {
    EngineExecutionResults results = run(selectClass(Anchor.class), selectClass(Other.class),
        selectClass(String.class));
    assertThat(tests(results)).isEqualTo(ALL);
    UniqueId id = event(results, "ssh_out/fires").getTestDescriptor().getUniqueId();
    assertThat(tests(run(selectUniqueId(id)))).containsExactly("ssh_out/fires");
    assertThat(tests(run(selectUniqueId(id.removeLastSegment())))).containsExactly("ssh_out/fires",
        "ssh_out/stays_silent");
    assertThat(tests(run(selectClass(String.class)))).isEmpty();
  }

  @Test
  void aSuiteRunsTheCasesOnceThoughTheEngineIsAskedForItsClassToo() {
    assertThat(tests(run(selectClass(Whole.class)))).isEmpty();
    assertThat(EngineTestKit.engine("junit-platform-suite").selectors(selectClass(Whole.class))
        .configurationParameter("assay.project", folder.toString()).execute().testEvents().succeeded().count())
        .isEqualTo(4);
  }

  @AssayProject
  static class Anchor {}

  /** Stands for the same project. */
  @AssayProject
  static class Other {}

  @Suite
  @IncludeEngines("assay")
  @AssayProject
  @ConfigurationParameter(key = "assay.parallel", value = "false")
  static class Whole {}

  private EngineExecutionResults run(DiscoverySelector... selectors) {
    return run(detections, selectors);
  }

  private static EngineExecutionResults run(Detections detections, DiscoverySelector... selectors) {
    return EngineTestKit.engine("assay").configurationParameter("assay.project", detections.folder().toString())
        .selectors(selectors).execute();
  }

  private static List<String> tests(EngineExecutionResults results) {
    return results.testEvents().started().map(AssayTestEngineTest::name).toList();
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName();
  }

  private static Event event(EngineExecutionResults results, String name) {
    return results.testEvents().started().filter(event -> name(event).equals(name)).findFirst().orElseThrow();
  }

  private static List<String> problems(EngineExecutionResults results) {
    return Stream.concat(results.testEvents().failed().stream(), results.containerEvents().failed().stream())
        .map(event -> event.getPayload(TestExecutionResult.class).orElseThrow()
            .getThrowable().orElseThrow().getMessage()).toList();
  }

  private String file(Event event) {
    TestSource source = event.getTestDescriptor().getSource().orElseThrow();
    FileSource file = (FileSource) source;
    return folder.relativize(file.getFile().toPath()) + ":" + file.getPosition().orElseThrow().getLine();
  }

  private int line(String name, String beginning) {
    try {
      List<String> lines = Files.readAllLines(detections.path(name));
      return 1 + lines.indexOf(lines.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
