package dev.assay.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.check.CheckOptions;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.Printed;
import dev.assay.core.schema.Schema;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.harness.Folder;
import dev.assay.harness.accept.AcceptPermission;
import dev.assay.harness.accept.Acceptance;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.report.AcceptanceText;
import dev.assay.harness.report.Commands;
import dev.assay.harness.report.TextReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
  private static final String DOT = """
      rule dot "DNS over TLS"
      when dstPort = 853
       and srcDevice_ip_isInternal = true
       and not user_username in~ ('guest', 'kiosk')
      severity 3
      signal on srcDevice_ip
        summary "DoT from {{srcDevice_ip}}"
      """;
  private static final String MANY = """
      rule many "Many ports"
      when dstPort > 800
      threshold count() >= 3 within 5m by entity
      severity 2
      signal on srcDevice_ip
      """;
  private static final String SILENT = GoldenFile.text(List.of());

  @TempDir
  Path temporary;

  private Folder folder;

  @BeforeEach
  void folder() throws IOException {
    folder = new Folder(temporary.toRealPath()).file("rules/dot.rule", DOT)
        .file("assay.yaml", "requireCases: none\n");
  }

  @Test
  void acceptedCasesPass() throws IOException {
    firing("dot/fires", "2024-05-01T12:00:00Z dstPort=853 srcDevice_ip_isInternal=true srcDevice_ip=10.0.0.5");
    silent("dot/silent", "2024-05-01T12:00:00Z dstPort=443");
    folder.file("assay.yaml", "");
    assertThat(report(run())).isEqualTo("""
        FAILED dot/fires: What it shows
          tests/dot/fires
          warning[H201]: there is no golden tests/dot/fires/expected.json
            = help: run `assay accept dot/fires` and look at what it writes

        1 rule, 2 cases, 1 failed, 1 source, 2 records, 0.0 s
        If this is as it should be: assay accept dot/fires
        """);
    Acceptance acceptance = Acceptance.of(run());
    assertThat(new AcceptanceText(Palette.PLAIN).of(acceptance)).isEqualTo("""
        tests/dot/fires/expected.json (new): 1 signal
          severity 3 on _ip 10.0.0.5 at 2024-05-01T12:00:00Z
        """);
    accept(acceptance);
    RunResult result = run();
    assertThat(report(result)).isEqualTo("1 rule, 2 cases passed, 1 source, 2 records, 0.0 s\n");
    assertThat(result.outcome()).isEqualTo(Outcome.FINE);
    assertThat(folder.text("tests/dot/fires/expected.json")).contains("\"a.log:1\"", "DoT from 10.0.0.5");
  }

  @Test
  void theCasesOfARuleThatCannotBeReadAreNotCalledStray() throws IOException {
    firing("dot/fires", "2024-05-01T12:00:00Z dstPort=853");
    accept(Acceptance.of(run()));
    folder.file("tests/untested.txt", "dot\n").bytes("rules/dot.rule", DOT.getBytes(StandardCharsets.UTF_16));
    assertThat(report(run())).contains("H002", "the rule does not load").doesNotContain("H101", "H106");
  }

  @Test
  void strayFilesBesideRulesAreFindings() {
    folder.file("rules/Telnet.RULE", DOT).file("rules/x.rul", DOT).file("rules/README.md", "").file("rules/.swp", "")
        .file("rules/dot.rule.bak", "").file("assay.yaml", "requireCases: none\nrules: [rules, rules]\n");
    assertThat(Printed.of(run().content())).isEqualTo("""
        H107: nothing reads rules/Telnet.RULE
          help: a rule is a file that ends in .rule
        H107: nothing reads rules/x.rul
          help: a rule is a file that ends in .rule
        H101: there is no case in tests
          help: a case is a folder tests/<rule>/<case> with case.yaml, logs and expected.json""");
  }

  @Test
  void messagesOfAFileComeInTheOrderOfTheirPlaces() {
    folder.file("rules/dot.rule", "rule a\nseverity 11\nwhen dstPrt = 1\nsignal on srcDevice_ip\nrule b\nseverity 3 4\n")
        .file("rules/early.rule", "rule c\nseverity 11\nwhen dstPort = 1\nsignal on srcDevice_ip\n");
    assertThat(run().content()).filteredOn(Diagnostic::isError)
        .extracting(each -> each.span().orElseThrow().toString())
        .containsExactly("rules/dot.rule:2:10", "rules/dot.rule:3:6", "rules/dot.rule:6:12", "rules/early.rule:2:10");
  }

  @Test
  void aMissingSignalIsExplained() throws IOException {
    String fires = "2024-05-01T12:00:00Z dstPort=853 srcDevice_ip_isInternal=true srcDevice_ip=10.0.0.5";
    firing("dot/fires", fires);
    accept(Acceptance.of(run()));
    firing("dot/fires", fires.replace("853", "8853") + " user_username=guest");
    assertThat(report(run())).contains("""
          missing signal: severity 3 on _ip 10.0.0.5 at 2024-05-01T12:00:00Z
            records: a.log:1
            does not select the record tests/dot/fires/a.log:1:
              `dstPort = 853` is false: dstPort is 8853, wanted = 853
              `not user_username in~ ('guest', 'kiosk')` is false: user_username is 'guest', wanted not one of ('guest', 'kiosk'), ignoring case
        """.indent(0)).endsWith("assay accept dot/fires\n");
  }

  @Test
  void aMissingSignalOfALostRecordIsExplainedByTheNearest() throws IOException {
    String fires = "2024-05-01T12:00:00Z dstPort=853 srcDevice_ip_isInternal=true srcDevice_ip=10.0.0.5";
    firing("dot/fires", "2024-05-01T11:00:00Z dstPort=1\n" + fires);
    accept(Acceptance.of(run()));
    firing("dot/fires", fires.replace("true", "false"));
    assertThat(report(run())).contains("""
            does not select the nearest record tests/dot/fires/a.log:1:
              `srcDevice_ip_isInternal = true` is false: srcDevice_ip_isInternal is false, wanted = true
        """.indent(0));
  }

  @Test
  void anUnexpectedSignalIsExplained() {
    silent("dot/silent", "2024-05-01T12:00:00Z dstPort=853 srcDevice_ip_isInternal=true srcDevice_ip=10.0.0.5");
    assertThat(report(run())).contains("""
          unexpected signal: severity 3 on _ip 10.0.0.5 at 2024-05-01T12:00:00Z
            records: a.log:1
            selects tests/dot/silent/a.log:1:
              `dstPort = 853` is true: dstPort is 853
              `srcDevice_ip_isInternal = true` is true: srcDevice_ip_isInternal is true
              `not user_username in~ ('guest', 'kiosk')` is true: user_username is missing
        """.indent(0));
  }

  @Test
  void aThresholdThatIsNotReachedIsSaid() throws IOException {
    folder.file("rules/many.rule", MANY);
    String line = "2024-05-01T12:00:0%dZ dstPort=900 srcDevice_ip=10.0.0.5\n";
    firing("many/fires", String.format(line.repeat(3), 1, 2, 3));
    accept(Acceptance.of(run()));
    firing("many/fires", String.format(line.repeat(2), 2, 3));
    assertThat(report(run())).contains(
        "    selects tests/many/fires/a.log:2, 2 records in all\n",
        "      wants count() >= 3 within 5m\n", "      gives signals on srcDevice_ip (10.0.0.5)\n");
  }

  @Test
  void otherRulesFireOnlyWhereTheCaseSaysSo() {
    folder.file("rules/other.rule", DOT.replace("rule dot", "rule other").replace("853", "443"));
    silent("dot/silent", "2024-05-01T12:00:00Z dstPort=443 srcDevice_ip_isInternal=true srcDevice_ip=10.0.0.5");
    assertThat(report(run())).contains("""
          another rule fires: other at tests/dot/silent/a.log:1, 1 signal
            if it should, add it to also_fires in case.yaml
        """.indent(0)).endsWith("To run these again: assay test dot/silent\n");
    folder.file("tests/dot/silent/case.yaml", "description: x\nalso_fires: [other]");
    assertThat(run().outcome()).isEqualTo(Outcome.FINE);
    folder.file("tests/dot/silent/a.log", "2024-05-01T12:00:00Z dstPort=80 srcDevice_ip_isInternal=true");
    assertThat(report(run())).contains("""
          another rule stays silent: other is listed in also_fires
            does not select the nearest record tests/dot/silent/a.log:1:
              `dstPort = 443` is false: dstPort is 80, wanted = 443
        """.indent(0));
    folder.file("tests/dot/silent/case.yaml", "description: x\nalso_fires: [othr, dot]");
    assertThat(report(run())).contains("there is no rule `othr`", "did you mean `other`?",
        "`dot` is the case's own rule");
  }

  @Test
  void recordsOfSeveralLogsMeetInOrderOfTime() throws IOException {
    folder.file("rules/many.rule", MANY);
    String line = " dstPort=900 srcDevice_ip=10.0.0.5\n";
    firing("many/fires", "2024-05-01T12:00:00Z" + line + "2024-05-01T12:04:00Z" + line);
    folder.file("tests/many/fires/b.log", "2024-05-01T12:02:00Z" + line);
    accept(Acceptance.of(run()));
    assertThat(folder.text("tests/many/fires/expected.json"))
        .containsSubsequence("\"timestamp\": \"2024-05-01T12:04:00Z\"", "a.log:1", "b.log:1", "a.log:2");
  }

  @Test
  void lateRecordsAreCounted() {
    silent("dot/silent", "2024-05-01T12:00:00Z dstPort=443\n2024-05-01T11:59:59Z dstPort=443\n");
    assertThat(report(run())).contains("2 records (1 late)");
    folder.file("assay.yaml", "requireCases: none\nsettings: {lateness: 1s}");
    assertThat(report(run())).contains("2 records, ");
  }

  @Test
  void settingsOfTheCaseHold() throws IOException {
    String line = "2024-05-01T1%d:00:00Z dstPort=853 srcDevice_ip_isInternal=true srcDevice_ip=10.0.0.5\n";
    firing("dot/fires", String.format(line.repeat(2), 1, 3));
    accept(Acceptance.of(run()));
    assertThat(folder.text("tests/dot/fires/expected.json")).contains("\"suppressed\": true");
    folder.file("tests/dot/fires/case.yaml", "description: x\nsettings: {suppression: 1h}");
    assertThat(report(run())).contains("suppressed: expected true, got false");
  }

  @Test
  void linesThatAreNoRecordsFailTheCase() {
    silent("dot/silent", "?\n2024-05-01T12:00:00Z dstPort=443");
    assertThat(report(run())).contains("this line is no record\n   --> tests/dot/silent/a.log:1:1\n");
    assertThat(Acceptance.of(run()).refused()).hasSize(1);
    assertThat(new AcceptanceText(Palette.PLAIN).of(Acceptance.of(run())))
        .isEqualTo("not accepted dot/silent: it fails for other reasons than its golden\n");
  }

  @Test
  void aRuleThatDoesNotLoadKeepsNoOtherFromRunning() {
    folder.file("rules/broken.rule", DOT.replace("rule dot", "rule broken").replace("dstPort", "dstPrt"));
    silent("dot/silent", "2024-05-01T12:00:00Z dstPort=443");
    silent("broken/silent", "2024-05-01T12:00:00Z dstPort=443");
    RunResult result = run();
    assertThat(report(result)).contains("rules/broken.rule:2:6\n", "NOT RUN 1 case of broken: the rule does not load",
        "2 rules, 2 cases, 1 failed");
    assertThat(result.outcome()).isEqualTo(Outcome.CONTENT);
  }

  @Test
  void noRulesAndNoCasesAreFindings() {
    folder.file("rules/dot.rule", "").file("rules/note.txt", "");
    assertThat(run().outcome()).isEqualTo(Outcome.CONTENT);
    folder.file("empty/rules/note.txt", "").file("empty/assay.yaml", "");
    RunResult empty = runner().run(folder.path().resolve("empty"), Selection.ALL, RunListener.NONE);
    assertThat(Printed.of(empty.content())).isEqualTo("""
        H107: nothing reads empty/rules/note.txt
          help: a rule is a file that ends in .rule
        H007: there is no rule in empty/rules
          help: a rule is a file that ends in .rule; to write one: `assay new my_rule`
        H101: there is no case in empty/tests
          help: a case is a folder empty/tests/<rule>/<case> with case.yaml, logs and expected.json""");
    assertThat(empty.outcome()).isEqualTo(Outcome.FINDINGS);
  }

  @Test
  void withoutTheFolderOfRulesNothingRuns() {
    folder.file("bare/assay.yaml", "rules: [detections]");
    RunResult bare = runner().run(folder.path().resolve("bare"), Selection.ALL, RunListener.NONE);
    assertThat(Printed.of(bare.configuration())).startsWith(
        "H004 bare/assay.yaml:1:8 «[detections]»: there is no folder bare/detections\n  help: create it, or name");
    assertThat(bare.cases()).isEmpty();
    assertThat(bare.outcome()).isEqualTo(Outcome.CONFIGURATION);
  }

  @Test
  void casesCanBeSelected() {
    silent("dot/one", "2024-05-01T12:00:00Z dstPort=443");
    silent("dot/two", "2024-05-01T12:00:00Z dstPort=443");
    folder.file("tests/stray.txt", "");
    List<String> started = new ArrayList<>();
    RunListener listener = new RunListener() {
      @Override
      public void finished(CaseResult result) {
        started.add(result.test().id());
      }
    };
    for (String name : List.of(
        "dot/two", "tests/dot/two/", folder.path() + "/tests/dot/two/case.yaml", "dot", "tests/dot", "tests/../tests")) {
      assertThat(runner().run(folder.path(), new Selection(List.of(name)), listener).outcome())
          .isEqualTo(Outcome.FINE);
    }
    assertThat(started).containsExactly("dot/two", "dot/two", "dot/two", "dot/one", "dot/two", "dot/one", "dot/two",
        "dot/one", "dot/two");
    assertThat(run().outcome()).isEqualTo(Outcome.FINDINGS);
    RunResult nothing = runner().run(folder.path(), new Selection(List.of("dot/tow")), listener);
    assertThat(Printed.of(nothing.configuration())).isEqualTo("""
        H008: there is no case `dot/tow`
          help: did you mean `dot/two`?""");
    assertThat(nothing.outcome()).isEqualTo(Outcome.CONFIGURATION);
  }

  @Test
  void whatIsElsewhereIsNotMissed() {
    silent("dot/one", "2024-05-01T12:00:00Z dstPort=443");
    silent("dot/two", "2024-05-01T12:00:00Z dstPort=443");
    RunResult some =
        runner().run(folder.path(), new Selection(List.of("dot/one", "of/another"), true), RunListener.NONE);
    assertThat(some.outcome()).isEqualTo(Outcome.FINE);
    assertThat(some.cases()).extracting(result -> result.test().id()).containsExactly("dot/one");
    assertThat(runner().run(folder.path(), new Selection(List.of("of/another"), true), RunListener.NONE).cases())
        .isEmpty();
  }

  @Test
  void goldensAreNotRewrittenUnseen() {
    assertThat(new AcceptPermission(true, true, true, false, true).refusal(name -> "--" + name)).isPresent();
    assertThat(new AcceptPermission(false, false, false, false, false).refusal(name -> "--" + name)).isPresent();
    assertThat(new AcceptPermission(false, true, false, true, false).refusal(name -> "--" + name)).isPresent();
    assertThat(new AcceptPermission(false, true, false, false, false).refusal(name -> "--" + name)).isEmpty();
    assertThat(new AcceptPermission(false, false, true, true, true).refusal(name -> "--" + name)).isEmpty();
  }

  private void firing(String id, String log) {
    folder.file("tests/" + id + "/case.yaml", "description: What it shows").file("tests/" + id + "/a.log", log);
  }

  private void silent(String id, String log) {
    firing(id, log);
    folder.file("tests/" + id + "/expected.json", SILENT);
  }

  private static void accept(Acceptance acceptance) throws IOException {
    for (Acceptance.Change change : acceptance.changes()) {
      change.write();
    }
  }

  private RunResult run() {
    return runner().run(folder.path(), Selection.ALL, RunListener.NONE);
  }

  private Runner runner() {
    return new Runner(List.of(new AssayRuleReader()), configuration ->
        new LogSetup.Prepared(new PlainLogs(), CheckOptions.of(Schema.cloudSiem()), List.of()), new PathNames(folder.path()), () -> 0);
  }

  private static String report(RunResult result) {
    return new TextReport(Palette.PLAIN, Commands.ofCommandLine(), false).of(result);
  }
}
