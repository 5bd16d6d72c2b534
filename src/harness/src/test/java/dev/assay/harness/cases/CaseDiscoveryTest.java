package dev.assay.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Printed;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.harness.Folder;
import dev.assay.harness.config.CaseRequirement;
import dev.assay.harness.config.CaseRequirements;
import dev.assay.harness.config.ConfigurationLoader;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.golden.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseDiscoveryTest {
  private static final String SILENT = GoldenFile.text(List.of());
  private static final String FIRES = GoldenFile.text(List.of(Signals.signal("10.0.0.5", "2024-05-01T12:00:00Z")));

  @TempDir
  Path temporary;

  private Folder folder;

  @BeforeEach
  void folder() throws IOException {
    folder = new Folder(temporary.toRealPath());
  }

  @Test
  void aCaseIsReadWhole() {
    folder.file("tests/dot_activity/out/case.yaml", """
        description: DoT to an external resolver
        logs:
          traffic.log: {source: palo-alto/ngfw-csv, received: 2024-05-01T12:00:00Z, timezone: Europe/Berlin}
          events.json: {source: auto}
        lists:
          dns_servers: {column: DstIp, items: [9.9.9.9, 853]}
        networks: {internal: [10.0.0.0/8]}
        settings: {suppression: 1h}
        also_fires: [other]
        """)
        .file("tests/dot_activity/out/traffic.log", "x").file("tests/dot_activity/out/more.log.gz", "x")
        .file("tests/dot_activity/out/events.json", "{}").file("tests/dot_activity/out/expected.json", FIRES)
        .file("tests/dot_activity/out/.DS_Store", "");
    CaseTree tree = discover();
    assertThat(problems(tree)).isEmpty();
    TestCase only = tree.cases().get(0);
    assertThat(only.id()).isEqualTo("dot_activity/out");
    assertThat(only.isRunnable()).isTrue();
    assertThat(only.logs()).extracting(CaseLog::name).containsExactly("events.json", "more.log.gz", "traffic.log");
    assertThat(only.logs().get(0).source()).isEmpty();
    assertThat(only.logs().get(2).source().orElseThrow().value()).isEqualTo("palo-alto/ngfw-csv");
    assertThat(only.expected().orElseThrow()).hasSize(1);
    assertThat(only.file().orElseThrow().lists().get(0).items()).extracting(item -> item.value())
        .containsExactly("9.9.9.9", "853");
  }

  @Test
  void nothingToTestIsAFinding() {
    assertThat(problems(discover())).isEqualTo("""
        H101: there is no case in tests
          help: a case is a folder tests/<rule>/<case> with case.yaml, logs and expected.json""");
  }

  @Test
  void holesInACaseAreFindings() {
    folder.file("tests/dot_activity/a/a.log", "x").file("tests/dot_activity/a/expected.json", SILENT)
        .file("tests/dot_activity/b/case.yaml", "description: b\nlogs: {no.log: {}, ../c/c.log: {}}")
        .file("tests/dot_activity/b/b.log", "x").file("tests/dot_activity/b/notes.txt", "x")
        .file("tests/dot_activity/b/deep/x.log", "x")
        .file("tests/dot_activity/c/case.yaml", "description: c").file("tests/dot_activity/c/expected.json", SILENT)
        .file("tests/dot_activity/d/case.yaml", "desciption: d").file("tests/dot_activity/d/d.log", "x")
        .file("tests/dot_activity/d/expected.json", "[]")
        .file("tests/dot_activity/e/case.yaml", "description: ' '");
    assertThat(problems(discover())).isEqualTo("""
        H108: there is no file tests/dot_activity/a/case.yaml
          help: say in it what the case shows: `description: ...`
        H107: nothing reads tests/dot_activity/b/deep
          help: the files of a case lie in one folder
        H110 tests/dot_activity/b/case.yaml:2:8 «no.log»: there is no log `no.log` in this case
          help: did you mean `b.log`?
        H003 tests/dot_activity/b/case.yaml:2:20 «../c/c.log»: `../c/c.log` is no file beside case.yaml
          help: the logs of a case lie in its folder
        H107: nothing reads tests/dot_activity/b/notes.txt
          help: a log that does not end in .log has to be named under `logs` in case.yaml
        H201: there is no golden tests/dot_activity/b/expected.json
          help: run `assay accept dot_activity/b` and look at what it writes
        H202: tests/dot_activity/c/expected.json has no log that could give its signals
        Y009 tests/dot_activity/d/case.yaml:1:1 «desciption»: unknown key `desciption`
          help: did you mean `description`?
        Y010 tests/dot_activity/d/case.yaml:1:1 «desciption: d»: the key `description` is missing
          help: description: What the case shows.
        Y011 tests/dot_activity/d/expected.json:1:1 «[]»: found a list where a golden is wanted
        Y011 tests/dot_activity/e/case.yaml:1:14 «' '»: found the text ' ' where a text that is not empty is wanted
        H109: tests/dot_activity/e has no log""");
  }

  @Test
  void slipsInTheNamesOfFilesAreNamed() {
    folder.file("tests/dot_activity/a/Case.yaml", "description: a").file("tests/dot_activity/a/a.log", "x")
        .file("tests/dot_activity/a/expected.json", SILENT)
        .file("tests/dot_activity/b/case.yaml", "description: b\nlogs: {trafic.log: {}, more.log: {}}")
        .file("tests/dot_activity/b/traffic.log", "x").file("tests/dot_activity/b/more.log.gz", "x")
        .file("tests/dot_activity/b/expect.json", SILENT).file("tests/other/c/case.yml", "description: c")
        .file("tests/other/c/c.log", "").file("tests/other/c/expected.json", SILENT);
    assertThat(problems(discover())).isEqualTo("""
        H108: there is no file tests/dot_activity/a/case.yaml
          help: rename Case.yaml, which lies there
        H110 tests/dot_activity/b/case.yaml:2:8 «trafic.log»: there is no log `trafic.log` in this case
          help: did you mean `traffic.log`?
        H110 tests/dot_activity/b/case.yaml:2:24 «more.log»: there is no log `more.log` in this case
          help: `more.log.gz` is there; name it so
        H107: nothing reads tests/dot_activity/b/expect.json
          help: did you mean `expected.json`?
        H201: there is no golden tests/dot_activity/b/expected.json
          help: run `assay accept dot_activity/b` and look at what it writes
        H108: there is no file tests/other/c/case.yaml
          help: rename case.yml, which lies there""");
  }

  @Test
  void holesBetweenCasesAreFindings() {
    folder.file("tests/dot_activty/a/expected.json", SILENT).file("tests/readme.txt", "x")
        .file("tests/dot_activity/expected.json", SILENT).file("tests/dot_activity/stray.log", "x");
    assertThat(problems(discover())).isEqualTo("""
        H202: tests/dot_activity/expected.json lies outside of any case
        H107: nothing reads tests/dot_activity/stray.log
        H111: tests/dot_activity has no case
        H107: nothing reads tests/readme.txt
        H106: there is no rule `dot_activty` for the cases in tests/dot_activty
          help: did you mean `dot_activity`?""");
  }

  @Test
  void aFolderWithoutItsRuleIsNotToBeThrownAway() {
    whole("old_name/fires", FIRES);
    assertThat(problems(discover())).isEqualTo("""
        H106: there is no rule `old_name` for the cases in tests/old_name
          help: name the folder after its rule; rules without a folder of cases are dot_activity, other, third""");
    whole("dot_activity/fires", FIRES);
    whole("other/fires", FIRES);
    assertThat(problems(discover())).isEqualTo("""
        H106: there is no rule `old_name` for the cases in tests/old_name
          help: was it renamed to `third`? move tests/old_name to tests/third""");
    folder.file("tests/thrid/readme.txt", "");
    assertThat(problems(discover())).isEqualTo("""
        H106: there is no rule `old_name` for the cases in tests/old_name
          help: name the folder after its rule; rules without a folder of cases are third
        H106: there is no rule `thrid` for the cases in tests/thrid
          help: was it renamed to `third`? move tests/thrid to tests/third""");
  }

  @Test
  void whileRulesCannotBeReadFoldersAreTheirs() {
    whole("unread/fires", FIRES);
    folder.file("tests/untested.txt", "also_unread\n");
    CaseTree tree = CaseDiscovery.discover(folder.path().resolve("tests"), new KnownRules(Set.of("other"), false),
        new PathNames(folder.path()));
    assertThat(problems(tree)).isEmpty();
    assertThat(tree.of("unread")).hasSize(1);
  }

  @Test
  void linksMayNotLeaveTheirFolder() throws IOException {
    folder.file("secret.log", "x").file("tests/dot_activity/a/case.yaml", "description: a")
        .file("tests/dot_activity/a/a.log", "x").file("tests/dot_activity/a/expected.json", SILENT);
    Files.createSymbolicLink(folder.path().resolve("tests/dot_activity/a/b.log"), folder.path().resolve("secret.log"));
    Files.createSymbolicLink(folder.path().resolve("tests/dot_activity/b"), folder.path());
    Files.createSymbolicLink(folder.path().resolve("tests/other"), folder.path());
    assertThat(problems(discover())).isEqualTo("""
        H003: tests/dot_activity/a/b.log is a link that leaves the case
        H003: tests/dot_activity/b is a link that leaves tests/dot_activity
        H003: tests/other is a link that leaves tests""");
  }

  @Test
  void rulesMustBeSeenFiringAndSilent() {
    whole("dot_activity/fires", FIRES);
    whole("other/silent", SILENT);
    assertThat(complete(CaseRequirement.BOTH)).isEqualTo("""
        H103 rules/r.rule:1:1 «dot_activity»: the rule `dot_activity` has no case in which it stays silent
          help: add a folder tests/dot_activity/<case> with case.yaml and a log on which it stays silent; `assay accept` writes its golden (requireCases is both, default)
        H102 rules/r.rule:2:1 «other»: the rule `other` has no case in which it fires
          help: add a folder tests/other/<case> with case.yaml and a log on which it fires; `assay accept` writes its golden (requireCases is both, default)
        H104 rules/r.rule:3:1 «third»: the rule `third` has no case
          help: add a folder tests/third/<case> with case.yaml and a log; `assay accept` writes its golden (requireCases is both, default)""");
    assertThat(complete(CaseRequirement.ONE)).startsWith("H104").doesNotContain("H102", "H103");
    assertThat(complete(CaseRequirement.NONE)).isEmpty();
  }

  @Test
  void untestedRulesAreAllowedWhileTheyAreListed() {
    whole("dot_activity/fires", FIRES);
    whole("dot_activity/silent", SILENT);
    whole("other/silent", SILENT);
    folder.file("tests/untested.txt", "# for now\r\nthird  # soon\r\n\r\n  other\r\ndot_activity\r\nfourth");
    assertThat(complete(CaseRequirement.BOTH)).isEqualTo("""
        H105 tests/untested.txt:5:1 «dot_activity»: the rule `dot_activity` has the cases it must have
          help: remove the line; this list may only shrink
        H106 tests/untested.txt:6:1 «fourth»: there is no rule `fourth`
          help: remove the line""");
  }

  private void whole(String id, String golden) {
    folder.file("tests/" + id + "/case.yaml", "description: shown").file("tests/" + id + "/a.log", "x")
        .file("tests/" + id + "/expected.json", golden.replace("dot_activity", id.substring(0, id.indexOf('/'))));
  }

  private String complete(CaseRequirement requirement) {
    CaseTree tree = discover();
    assertThat(problems(tree)).isEmpty();
    SourceText source = new SourceText("rules/r.rule", "dot_activity\nother\nthird\n");
    List<TestedRule> rules = List.of("dot_activity", "other", "third").stream().map(slug -> {
      int at = source.text().indexOf(slug);
      return new TestedRule(slug, folder.path().resolve("rules/r.rule"), source.span(at, at + slug.length()));
    }).toList();
    folder.folder("rules").file("assay.yaml",
        requirement == CaseRequirement.BOTH ? "" : "requireCases: " + requirement.label());
    CaseRequirements requirements = ConfigurationLoader.load(folder.path(), new PathNames(folder.path()))
        .configuration().orElseThrow().requireCases();
    return Printed.of(Completeness.check(rules, true, tree, requirements));
  }

  private CaseTree discover() {
    return CaseDiscovery.discover(folder.path().resolve("tests"), Set.of("dot_activity", "other", "third"),
        new PathNames(folder.path()));
  }

  private static String problems(CaseTree tree) {
    return Stream.concat(
        tree.cases().stream().flatMap(each ->
        Stream.concat(each.diagnostics().stream(), each.goldenDiagnostics().stream())), tree.diagnostics().stream())
        .map(Printed::of).collect(Collectors.joining("\n"));
  }
}
