package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay run} and {@code assay explain}: what scripts and authors rely on. */
class RunTest {
  private static final String LOG = "tests/telnet_outbound/fires/traffic.log";

  @TempDir Path folder;

  @Test
  void aSignalHasTheKeysThatScriptsRelyOn() {
    Workshop workshop = Workshop.withRule(folder).change("rules/telnet_outbound.rule", "version     1",
        "id \"MATCH-X00001\"\nversion     1");
    assertThat(workshop.run("run", "--timezone", "UTC", LOG).exits(0).out()).isEqualTo("""
        {"rule":"telnet_outbound","id":"MATCH-X00001","name":"Telnet Outbound","severity":3,\
        "entity":{"type":"_ip","value":"10.20.30.41"},"timestamp":"2026-05-14T09:21:33Z",\
        "summary":"10.20.30.41 connects to 198.51.100.7","suppressed":false,"fidelity":"vendor",\
        "records":["tests/telnet_outbound/fires/traffic.log:1"],"recordCount":1,"signalId":"abea4fa053651d49"}
        """);
  }

  @Test
  void matchesNameRuleAndRecord() {
    assertThat(Workshop.withRule(folder).run("run", "--timezone", "UTC", "--matches", LOG).exits(0).out())
        .isEqualTo("{\"rule\":\"telnet_outbound\",\"record\":\"" + LOG + ":1\"}\n");
  }

  @Test
  void recordsReadBackGiveTheSameSignals() {
    Workshop workshop = Workshop.withRule(folder);
    String records = workshop.run("run", "--timezone", "UTC", "--records", LOG,
        "tests/telnet_outbound/stays_silent/traffic.log").exits(0).out();
    assertThat(records.lines()).hasSize(2).allSatisfy(line -> assertThat(line)
        .contains("\"_source\":\"palo-alto/ngfw-csv\"", "\"_fidelity\":\"vendor\"", "\"_record\":", "\"dstPort\":"));
    workshop.write("records.json", records);
    String direct = workshop.run("run", "--timezone", "UTC", LOG, "tests/telnet_outbound/stays_silent/traffic.log").out();
    assertThat(workshop.run("run", "--source", "record", "records.json").exits(0).out()).isEqualTo(direct);
    assertThat(workshop.run("run", "--source", "record", "--records", "records.json").exits(0).out())
        .isEqualTo(records);
  }

  @Test
  void standardInputIsReadWhereNoFileIsNamed() {
    Workshop workshop = Workshop.withRule(folder);
    String log = workshop.read(LOG);
    for (List<String> files : List.of(List.<String>of(), List.of("-"))) {
      List<String> arguments = new ArrayList<>(List.of("run", "--timezone", "UTC"));
      arguments.addAll(files);
      assertThat(workshop.run(Map.of(), log, arguments.toArray(String[]::new)).exits(0).out())
          .contains("\"records\":[\"-:1\"]");
    }
  }

  @Test
  void rulesCanBeNamedAndDisabledOnesLeftOut() {
    Workshop workshop = Workshop.withRule(folder).write("more/other.rule",
        "rule other severity 1 enabled false when dstPort = 23 signal on srcDevice_ip\n");
    workshop.run("run", "--timezone", "UTC", "--rules", "more", LOG).exits(0).says("\"rule\":\"other\"");
    workshop.run("run", "--timezone", "UTC", "--rules", "more", "--enabled-only", LOG).exits(0).says("0 signals");
    workshop.run("run", "--timezone", "UTC", "--rules", "more/other.rule", "--rules", "rules", LOG).exits(0)
        .says("2 signals");
  }

  @Test
  void linesThatCannotBeReadFailTheRunButNotItsOtherLines() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.write("mixed.log", "garbage\n" + workshop.read(LOG));
    workshop.run("run", "--timezone", "UTC", "mixed.log").exits(1).says("mixed.log:1", "1 record, 1 signal");
  }

  @Test
  void aTimeWithoutAZoneIsTakenForUtcAndStrictlyAFinding() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("run", LOG).exits(0).says("L411", "2026-05-14T09:21:33Z");
    workshop.run("run", "--strict", LOG).exits(1);
    workshop.run("run", "--timezone", "+02:00", LOG).exits(0).says("2026-05-14T07:21:33Z");
  }

  @Test
  void explainShowsTheTreeAndTheReason() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("explain", "telnet_outbound", "tests/telnet_outbound/stays_silent/traffic.log:1").exits(0)
        .says("the record does not satisfy the rule", "false dstPort = 23  dstPort is 443",
            "`dstPort = 23` is false: dstPort is 443, wanted = 23");
    workshop.run("explain", "telnet_outbound", LOG + ":1").exits(0).says("the record satisfies the rule");
    workshop.run("explain", "telnet_outbound", LOG + ":9").exits(1).says("gives no record");
  }

  @Test
  void fromWithinACaseEverythingIsTheSame() {
    Workshop.withRule(folder);
    Workshop inside = new Workshop(folder.resolve("tests/telnet_outbound/fires"));
    inside.run("explain", "telnet_outbound", "traffic.log:1").exits(0).says("the record satisfies the rule");
    inside.run("test").exits(0).says("2 cases passed");
    inside.run("test", ".").exits(0).says("1 case passed");
    inside.run("test", "..").exits(0).says("2 cases passed");
    inside.run("test", "../stays_silent").exits(0).says("1 case passed");
  }

  @Test
  void theOtherCommandsAnswer() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("check").exits(0).says("1 rule, nothing to say");
    workshop.run("format", "--check").exits(0).says("0 laid out otherwise");
    workshop.run("schema", "srcdevice_ip_is").exits(0).says("srcDevice_ip_isInternal", "boolean");
    workshop.run("schema", "nothing_like_it").exits(3);
    workshop.run("sources").exits(0).says("palo-alto/ngfw-csv", "zeek/json", "vendor");
    workshop.run("config").exits(0).says("settings.suppression: 72h", "# default");
    workshop.run("completion").exits(0).says("complete -F");
    workshop.run("--version").exits(0).says("assay ");
    for (String command : List.of("test", "accept", "check", "format", "new", "run", "explain", "sources", "schema",
        "config", "completion")) {
      workshop.run(command, "--help").exits(0).says("Usage: assay " + command);
    }
  }

  @Test
  void formattingTwiceChangesNothing() {
    Workshop workshop = Workshop.withRule(folder).write("rules/ugly.rule", "rule   ugly severity   1\n"
        + "when dstPort=1   # why\nsignal on srcDevice_ip");
    workshop.run("format", "--check").exits(1).says("would change rules/ugly.rule", "assay format");
    workshop.run("format").exits(0).says("changed rules/ugly.rule");
    String once = workshop.read("rules/ugly.rule");
    assertThat(once).contains("# why");
    workshop.run("format").exits(0).says("0 changed");
    assertThat(workshop.run(Map.of(), once, "format", "-").exits(0).out()).isEqualTo(once);
  }
}
