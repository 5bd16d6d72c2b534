package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong ends with the right exit code and a message that tells where, what and what next. */
class MistakesTest {
  private static final String RULE = "rules/telnet_outbound.rule";
  private static final String FIRES = "tests/telnet_outbound/fires/";
  private static final String SILENT = "tests/telnet_outbound/stays_silent/";

  @TempDir Path folder;

  @Test
  void aChangedGoldenShowsTheFieldThatDiffers() {
    Workshop.withRule(folder).change(FIRES + "expected.json", "\"severity\": 3", "\"severity\": 4")
        .run("test").exits(1).says("FAILED telnet_outbound/fires", "severity: expected 4, got 3",
            "assay accept telnet_outbound/fires");
  }

  @Test
  void aSignalThatIsMissingNamesTheResponsiblePart() {
    Workshop.withRule(folder).change(RULE, "dstPort = 23", "dstPort = 2323")
        .run("test").exits(1).says("missing signal", FIRES + "traffic.log:1",
            "`dstPort = 2323` is false: dstPort is 23, wanted = 2323");
  }

  @Test
  void aSignalTooManyNamesWhatMadeItTrue() {
    Workshop.withRule(folder).change(RULE, "dstPort = 23", "dstPort in (23, 443)")
        .run("test").exits(1).says("FAILED telnet_outbound/stays_silent", "unexpected signal",
            "`dstPort in (23, 443)` is true: dstPort is 443");
  }

  @Test
  void aRuleWithoutItsSilentCaseIsAFinding() {
    Workshop.withRule(folder).delete(SILENT + "expected.json").delete(SILENT + "traffic.log")
        .delete(SILENT + "case.yaml").delete(SILENT)
        .run("test").exits(1).says("H103", "telnet_outbound", "silent");
  }

  @Test
  void aFileThatNoCaseReadsIsAFinding() {
    Workshop.withRule(folder).write(FIRES + "more.txt", "x").run("test").exits(1).says("H107", "more.txt");
  }

  @Test
  void aLogThatNoParserTakesIsAFinding() {
    Workshop.withRule(folder).write(FIRES + "other.log", "hello\n").run("test").exits(1)
        .says("other.log:1", "hello");
  }

  @Test
  void aTruncatedLineIsAFinding() {
    Workshop workshop = Workshop.withRule(folder);
    String line = workshop.read(FIRES + "traffic.log");
    workshop.write(FIRES + "traffic.log", line.substring(0, line.length() / 2)).run("test").exits(1)
        .says(FIRES + "traffic.log:1", "columns", "truncated");
  }

  @Test
  void aMisspeltFieldGetsACaretAndASuggestion() {
    Workshop.withRule(folder).change(RULE, "dstPort = 23", "dstPrt = 23").run("test").exits(2)
        .says("error[R101]", RULE + ":9:6", "^^^^^^", "did you mean `dstPort`?");
  }

  @Test
  void allErrorsOfARuleAreShownInOneGo() {
    Workshop.withRule(folder).write(RULE, """
        rule telnet_outbound "Telnet"
        severity 11
        status "good"
        when dstPrt = 23
         and ipProtocol matches /(/
         and srcDevice_ip in network '10.0.0.0/33'
        signal on srcDevice_ip
        """).run("test").exits(2).says("R124", "R123", "R101", "R108", "R109");
  }

  @Test
  void anUnknownKeyOfTheConfigurationIsRefused() {
    Workshop.withRule(folder).write("assay.yaml", "version: 1\nrule: [rules]\n").run("test").exits(3)
        .says("assay.yaml:2:1", "rule", "did you mean `rules`?");
  }

  @Test
  void aMissingRulesFolderIsAMistakeOfTheConfiguration() {
    new Workshop(folder).write("assay.yaml", "version: 1\n").run("test").exits(3)
        .says("there is no folder rules", "assay new my_rule");
  }

  @Test
  void noCasesAreAFinding() {
    new Workshop(folder).write("rules/r.rule", "rule r severity 1 when dstPort = 1 signal on srcDevice_ip\n")
        .run("test").exits(1).says("H101");
  }

  @Test
  void anUnknownCommandIsAMistakeOfTheUser() {
    new Workshop(folder).run("tset").exits(3).says("tset", "did you mean `test`?", "assay --help");
    new Workshop(folder).run("test", "--verbos").exits(3).says("--verbos", "assay test --help");
    new Workshop(folder).run().exits(3).says("assay --help");
  }

  @Test
  void unknownCasesRulesAndFilesAreNamed() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("test", "telnet_outbond").exits(3).says("did you mean `telnet_outbound`?");
    workshop.run("explain", "telnet_outbond", FIRES + "traffic.log:1").exits(3).says("did you mean telnet_outbound?");
    workshop.run("explain", "telnet_outbound", "traffic.log").exits(3).says("FILE:LINE");
    workshop.run("run", "nothing.log").exits(3).says("there is no file nothing.log");
    workshop.run("run", "--source", "zeek", FIRES + "traffic.log").exits(3).says("zeek/json");
    workshop.run("run", "--timezone", "Mars", FIRES + "traffic.log").exits(3).says("Mars");
    workshop.run("check", "nowhere").exits(3).says("there is no file or folder nowhere");
    workshop.run("test", "--config", "other.yaml").exits(3).says("other.yaml");
  }

  @Test
  void aFileIsReadOnce() {
    Workshop.withRule(folder).run("run", FIRES + "traffic.log", "./" + FIRES + "traffic.log").exits(3)
        .says("is named twice");
  }

  @Test
  void nothingIsOverwritten() {
    Workshop.withRule(folder).run("new", "telnet_outbound").exits(3).says("nothing was written", RULE);
    new Workshop(folder).run("new", "../escape").exits(3).says("slug");
    new Workshop(folder).run("new", "when").exits(3).says("'when' is a word of the rule language");
  }

  @Test
  void goldensAreSafeFromContinuousIntegrationAndFromEverythingAtOnce() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run(Map.of("CI", "true"), "", "accept", "--all", "--yes").exits(3).says("CI");
    workshop.run("accept", "--yes").exits(3).says("--all");
    workshop.run("accept", "--all").exits(3).says("--yes");
  }

  @Test
  void ruleTypesThatAreNotEvaluatedAreRefusedByName() {
    Workshop.withRule(folder).write("rules/chain.rule", """
        rule two_steps "Two steps"
        severity 1
        chain ordered within 5m by entity
          step when dstPort = 1
          step when dstPort = 2
        signal on srcDevice_ip
        """).run("test").exits(2).says("R301", "`two_steps` is a rule of the type chain");
  }

  @Test
  void hurtfulFilesEndSoonAndWithAReason() throws IOException {
    Workshop workshop = new Workshop(folder);
    String end = " signal on srcDevice_ip\n";
    workshop.write("rules/a.rule", "rule a severity 1 when dstPort = 1" + " or dstPort = 2".repeat(700_000) + end);
    soon(() -> workshop.run("check").exits(2).says("R007"));
    workshop.write("rules/a.rule", "rule a severity 1 when " + "(".repeat(100_000) + "dstPort = 1"
        + ")".repeat(100_000) + end);
    soon(() -> workshop.run("check").exits(2).says("R008"));
    workshop.write("rules/a.rule", "rule a severity 1 let b = dstPort = 1 when b" + " or b".repeat(100_000) + end);
    soon(() -> workshop.run("check").exits(2).says("R113"));
    workshop.write("rules/a.rule", "rule a severity 1 when dstPort = 1" + " or dstPort = 2".repeat(60_000) + end);
    soon(() -> workshop.run("check").exits(1).says("R207", "more places"));
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    Files.write(workshop.path("rules/a.rule"), random);
    soon(() -> workshop.run("check").exits(2).says("not UTF-8"));
  }

  @Test
  void aHurtfulExpressionTakesLinearTime() {
    Workshop workshop = new Workshop(folder).write("rules/a.rule",
        "rule a severity 1 when any field matches /(a+)+$/ signal on srcDevice_ip\n");
    workshop.write("r.json", "{\"_source\":\"x\",\"_record\":\"r:1\",\"timestamp\":1,\"srcDevice_ip\":\"10.0.0.1\","
        + "\"fields\":{\"f\":\"" + "a".repeat(1_000_000) + "b\"}}\n");
    soon(() -> workshop.run("run", "--source", "record", "r.json").exits(0).says("1 record, 0 signals"));
  }

  private static void soon(Runnable work) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), work::run);
  }

  @Test
  void aReaderThatGoesAwayEndsARunQuietly() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.write("many.log", workshop.read(FIRES + "traffic.log").repeat(2_000));
    OutputStream closed = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = CommandLineRunner.run(new String[] {"run", "--timezone", "UTC", "many.log"},
        new Terminal(closed, err, Map.of(), false, false), InputStream.nullInputStream(), folder);
    assertThat(exit).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    workshop.change(FIRES + "expected.json", "\"severity\": 3", "\"severity\": 4");
    assertThat(CommandLineRunner.run(new String[] {"test"}, new Terminal(closed, err, Map.of(), false, false),
        InputStream.nullInputStream(), folder)).as("what was found is found, whoever reads of it").isEqualTo(1);
  }

  @Test
  void outputThatCannotBeWrittenIsNotLostInSilence() {
    Workshop workshop = Workshop.withRule(folder);
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = CommandLineRunner.run(new String[] {"test"}, new Terminal(full, err, Map.of(), false, false),
        InputStream.nullInputStream(), folder);
    assertThat(exit).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
  }
}
