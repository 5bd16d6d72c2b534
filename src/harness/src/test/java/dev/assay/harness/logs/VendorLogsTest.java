package dev.assay.harness.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.Printed;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.harness.Folder;
import dev.assay.harness.accept.Acceptance;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.report.Commands;
import dev.assay.harness.report.TextReport;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Runner;
import dev.assay.harness.run.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorLogsTest {
  private static final String ZEEK = """
      {"_path":"conn","ts":1714550400.5,"uid":"C1","id.orig_h":"10.0.0.5","id.orig_p":4000,"id.resp_h":"198.51.100.7",\
      "id.resp_p":853,"proto":"tcp","conn_state":"SF"}
      """;

  @TempDir
  Path temporary;

  private Folder folder;

  @BeforeEach
  void folder() throws IOException {
    folder = new Folder(temporary.toRealPath()).file("assay.yaml", "requireCases: none\n").file("rules/dot.rule", """
        rule dot "DNS over TLS"
        when dstPort = 853 and srcDevice_ip_isInternal = true and not listMatches includes 'guests'
        severity 3
        signal on srcDevice_ip
        """).file("tests/dot/zeek/case.yaml", "description: Zeek\n").file("tests/dot/zeek/conn.log", ZEEK);
  }

  @Test
  void rawLogsBecomeSignals() throws IOException {
    accept();
    assertThat(folder.text("tests/dot/zeek/expected.json"))
        .contains("\"value\": \"10.0.0.5\"", "\"timestamp\": \"2024-05-01T08:00:00.500Z\"", "\"conn.log:1\"");
    RunResult result = run();
    assertThat(report(result)).isEqualTo("1 rule, 1 case passed, 1 source, 1 record, 0.0 s\n");
    assertThat(result.sources()).containsExactly("zeek/json");
  }

  @Test
  void sharedListsAndNetworksHoldUnlessTheCaseHasItsOwn() throws IOException {
    accept();
    folder.file("lists/guests.yaml", "column: SrcIp\nitems: [10.0.0.0/24]\n");
    assertThat(report(run())).contains("`not listMatches includes 'guests'` is false: listMatches is");
    folder.file("tests/dot/zeek/case.yaml", "description: Zeek\nlists: {guests: {items: [10.9.9.9]}}\n");
    assertThat(run().outcome()).isEqualTo(Outcome.FINE);
    folder.file("tests/dot/zeek/case.yaml", """
        description: Zeek
        lists: {guests: {column: SrcIp, items: []}}
        networks: {internal: [192.168.0.0/16]}
        """);
    assertThat(report(run())).contains("`srcDevice_ip_isInternal = true` is false: srcDevice_ip_isInternal is false");
  }

  @Test
  void namesAreNormalizedWhereTheConfigurationOrTheCaseSaysSo() throws IOException {
    accept();
    String record = "{\"timestamp\":5,\"user_username\":\"CORP\\\\JDoe\"}\n";
    folder.file("rules/admin.rule", """
        rule admin "Somebody is there"
        when user_username is not null and listMatches includes 'admins'
        severity 3
        signal on user_username
        """).file("lists/guests.yaml", "column: SrcIp\nitems: []\n")
        .file("lists/admins.yaml", "column: Username\nitems: [jdoe]\n")
        .file("tests/admin/case/case.yaml", "description: A user\nlogs: {r.log: {source: record}}\n")
        .file("tests/admin/case/r.log", record);
    accept();
    assertThat(folder.text("tests/admin/case/expected.json")).doesNotContain("jdoe", "JDoe");

    folder.file("assay.yaml", "requireCases: none\nnormalize: {usernames: true, domains: [corp]}\n");
    accept();
    assertThat(folder.text("tests/admin/case/expected.json")).contains("\"value\": \"jdoe\"");

    folder.file("tests/admin/case/case.yaml", """
        description: A user
        logs: {r.log: {source: record}}
        normalize: {domains: [], secondary: {partner: [CORP]}}
        lists: {admins: {items: ['jdoe:partner']}}
        """);
    accept();
    assertThat(folder.text("tests/admin/case/expected.json")).contains("\"value\": \"jdoe:partner\"");

    folder.file("tests/admin/case/case.yaml", """
        description: A user
        logs: {r.log: {source: record}}
        normalize: {secondary: {partner: [CORP]}}
        """);
    assertThat(report(run())).contains("error[H010]: the domain `CORP` is given twice",
        "--> tests/admin/case/case.yaml:3:35", "note: first given here");
  }

  @Test
  void listsOfACaseAreChecked() throws IOException {
    accept();
    folder.file("tests/dot/zeek/case.yaml", """
        description: Zeek
        lists:
          a: {column: Src, items: [x]}
          b: {items: [x]}
          c: {column: DstIp, items: [nowhere]}
        """);
    assertThat(report(run())).contains("there is no column `Src`", "case.yaml:3:15", "there is no shared list `b`",
        "case.yaml:4:3", "`nowhere` is neither an address nor a network", "case.yaml:5:30");
  }

  @Test
  void whatCannotBeReadFailsTheCase() {
    folder.file("tests/dot/zeek/case.yaml", "description: Zeek\nlogs: {conn.log: {source: zeek/jsn}}\n")
        .file("tests/dot/zeek/other.log", "no such format\n");
    String report = report(run());
    assertThat(report).contains("error[L301]: there is no source `zeek/jsn`", "--> tests/dot/zeek/case.yaml:2:27",
        "help: did you mean `zeek/json`?", "error[L405]", "--> tests/dot/zeek/other.log:1:1");
  }

  @Test
  void linesThatCannotBeReadAreFindings() throws IOException {
    accept();
    folder.file("tests/dot/zeek/conn.log", ZEEK + "no such format\n");
    assertThat(run().outcome()).isEqualTo(Outcome.FINDINGS);
  }

  @Test
  void aLogThatGivesNoRecordProvesNothing() throws IOException {
    accept();
    for (String nothing : List.of("", "\n\n \n")) {
      folder.file("tests/dot/zeek/conn.log", nothing);
      assertThat(report(run())).contains("warning[H112]: tests/dot/zeek/conn.log gives no record");
      assertThat(run().outcome()).isEqualTo(Outcome.FINDINGS);
    }
  }

  @Test
  void timesWithoutAZoneNeedOne() throws IOException {
    folder.file("assay.yaml", "requireCases: none\nparsers: [formats]\n").file("formats/Parsers/Mine/App.txt", """
        [parser]
        REGEX = (?<when>\\S+ \\S+) (?<src>\\S+) (?<port>\\d+)
        MAPPER:vendor = Mine
        MAPPER:product = App
        MAPPER:event_id = app
        START_TIME_FIELD = when
        TIME_PARSER = yyyy-MM-dd HH:mm:ss
        """).file("formats/app.yaml", """
        mappings:
        - name: App
          input: {vendor: Mine, product: App, event_id_pattern: app}
          output: {vendor: Mine, product: App, record_type: Network}
          field_mappings: {srcDevice_ip: src, dstPort: port}
        """)
        .file("tests/dot/zeek/conn.log", "2024-05-01 10:00:00 10.0.0.5 853\n")
        .file("tests/dot/zeek/case.yaml", "description: App\nlogs: {conn.log: {source: /Parsers/Mine/App}}\n");
    assertThat(report(run())).contains("warning[L411]", "--> tests/dot/zeek/conn.log:1:1");
    folder.file("tests/dot/zeek/case.yaml",
        "description: App\nlogs: {conn.log: {source: /Parsers/Mine/App, timezone: Europe/Berlin}}\n");
    accept();
    assertThat(folder.text("tests/dot/zeek/expected.json")).contains("\"timestamp\": \"2024-05-01T08:00:00Z\"");
    assertThat(run().outcome()).isEqualTo(Outcome.FINE);
  }

  @Test
  void twoListsOfOneNameAreAnError() {
    folder.file("lists/my guests.yaml", "column: SrcIp\nitems: [10.0.0.0/24]\n")
        .file("lists/old/my_guests.csv", "column,value\nSrcIp,10.0.1.1\n");
    assertThat(Printed.of(run().content())).endsWith("""
        L504: lists/my guests.yaml and lists/old/my_guests.csv are both the match list 'my_guests'
          help: rename one of them, or put all items into one file""");
  }

  @Test
  void filesThatNothingReadsAreFindings() {
    folder.file("assay.yaml", "requireCases: none\nparsers: [formats]\n").file("formats/note.md", "")
        .file("lists/guests.txt", "");
    assertThat(Printed.of(run().content())).isEqualTo("""
        H107: nothing reads formats/note.md
          help: parsers end in .txt, log mappings in .yaml, .yml or .json
        H107: nothing reads lists/guests.txt
          help: match lists end in .yaml, .yml or .csv""");
  }

  private void accept() throws IOException {
    RunResult result = run();
    assertThat(Printed.of(result.content())).isEmpty();
    List<Acceptance.Change> changes = Acceptance.of(result).changes();
    assertThat(changes).as(report(result)).hasSize(1);
    changes.get(0).write();
  }

  private RunResult run() {
    PathNames names = new PathNames(folder.path());
    return new Runner(List.of(new AssayRuleReader()), new LogDefinitions(names), names, () -> 0)
        .run(folder.path(), Selection.ALL, RunListener.NONE);
  }

  private static String report(RunResult result) {
    return new TextReport(Palette.PLAIN, Commands.ofCommandLine(), false).of(result);
  }
}
