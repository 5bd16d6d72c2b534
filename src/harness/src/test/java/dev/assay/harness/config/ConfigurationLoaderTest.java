package dev.assay.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Printed;
import dev.assay.core.schema.FieldType;
import dev.assay.harness.Folder;
import dev.assay.harness.file.PathNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {
  @TempDir
  Path temporary;

  private Folder folder;

  @BeforeEach
  void folder() throws IOException {
    folder = new Folder(temporary.toRealPath());
  }

  @Test
  void withoutAFileTheDefaultsHold() {
    folder.folder("rules");
    assertThat(loaded().listing()).isEqualTo("""
        rules: [rules]                                                  # default
        tests: tests                                                    # default
        generated: generated                                            # default
        lists: lists                                                    # default
        networks.internal: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16]  # default
        normalize.hostnames: false                                      # default
        normalize.usernames: false                                      # default
        normalize.domains: []                                           # default
        parsers: []                                                     # default
        taxonomies: []                                                  # default
        tuning: tuning                                                  # default
        settings.suppression: 72h                                       # default
        settings.counterReset: keep                                     # default
        settings.counterScope: selector                                 # default
        settings.lateness: 0s                                           # default
        requireCases: both                                              # default
        requireProvenance: false                                        # default
        targets: [sumo, terraform, sigma]                               # default
        """);
  }

  @Test
  void everyKeyCanBeWritten() {
    folder.folder("detections/linux").folder("cases").folder("lists").folder("parsers").folder("tune")
        .file("assay.yaml", """
            version: 1
            rules: [detections]
            tests: cases
            generated: out
            lists: lists
            networks: {internal: [10.1.0.0/16, fd00::/8]}
            normalize: {hostnames: true, domains: [CORP, corp.example.com], secondary: {partner: [PARTNER]}}
            parsers: [parsers]
            tuning: tune
            schema:
              fields: {myField: string, ports: 'array[string]'}
            settings:
              suppression: 12h
              counterReset: clear
              counterScope: joint
              lateness: 90s
            requireCases: {detections: one, detections/linux: none}
            targets: [sigma]
            """);
    Configuration configuration = loaded();
    assertThat(configuration.listing()).contains(
        "rules: [detections]", "# assay.yaml:2\n", "settings.lateness: 90s", "# assay.yaml:16\n", "normalize.hostnames: true", "normalize.usernames: false",
        "normalize.domains: [CORP, corp.example.com]", "normalize.secondary.partner: [PARTNER]", "# assay.yaml:7\n",
        "requireCases.detections/linux: none");
    assertThat(configuration.settings().lateness().value()).isEqualTo(Duration.ofSeconds(90));
    assertThat(configuration.schema().field("myField").orElseThrow().type()).isEqualTo(FieldType.STRING);
    assertThat(configuration.requireCases().of(folder.path().resolve("detections/linux/a.rule")).value())
        .isEqualTo(CaseRequirement.NONE);
    assertThat(configuration.requireCases().of(folder.path().resolve("detections/b.rule")).value())
        .isEqualTo(CaseRequirement.ONE);
    assertThat(configuration.requireCases().of(folder.path().resolve("c.rule")).value())
        .isEqualTo(CaseRequirement.BOTH);
  }

  @Test
  void theNearestFileUpwardsHolds() {
    folder.folder("a/rules").folder("a/b/c").file("assay.yaml", "rules: 1").file("a/assay.yaml", "targets: []");
    LoadedConfiguration loaded = ConfigurationLoader.load(folder.path().resolve("a/b/c"), names());
    assertThat(loaded.configuration().orElseThrow().root()).isEqualTo(folder.path().resolve("a"));
  }

  @Test
  void whatExtendsAddsAndReplaces() {
    folder.folder("team/lists").folder("mine/rules").folder("team/rules")
        .file("team/assay.yaml", """
            rules: [rules]
            lists: lists
            settings: {suppression: 1h, lateness: 5m}
            schema: {fields: {a: string, b: int}}
            targets: [sumo, sigma]
            """)
        .file("mine/assay.yaml", """
            extends: ../team/assay.yaml
            rules: [rules]
            settings: {suppression: 2h}
            schema: {fields: {b: long}}
            targets: [terraform]
            """);
    Configuration configuration =
        ConfigurationLoader.load(folder.path().resolve("mine"), names()).configuration().orElseThrow();
    assertThat(configuration.rules().value()).containsExactly(folder.path().resolve("mine/rules"));
    assertThat(configuration.lists().value()).isEqualTo(folder.path().resolve("team/lists"));
    assertThat(configuration.lists().origin()).isEqualTo("team/assay.yaml:2");
    assertThat(configuration.settings().suppression().shown()).isEqualTo("2h");
    assertThat(configuration.settings().suppression().origin()).isEqualTo("mine/assay.yaml:3");
    assertThat(configuration.settings().lateness().origin()).isEqualTo("team/assay.yaml:3");
    assertThat(configuration.fields().get("a").value()).isEqualTo(FieldType.STRING);
    assertThat(configuration.fields().get("b").value()).isEqualTo(FieldType.LONG);
    assertThat(configuration.targets().value()).containsExactly("terraform");
    assertThat(configuration.files()).hasSize(2);
  }

  @Test
  void circlesAreSeen() {
    folder.folder("rules").file("assay.yaml", "extends: b.yaml").file("b.yaml", "extends: assay.yaml");
    assertThat(problems()).isEqualTo("H005 b.yaml:1:10 «assay.yaml»: assay.yaml in the end extends itself");
  }

  @Test
  void whatIsExtendedMustBeThere() {
    folder.folder("rules").file("assay.yaml", "extends: b.yaml");
    assertThat(problems()).isEqualTo("H006 assay.yaml:1:10 «b.yaml»: there is no file b.yaml");
    folder.file("assay.yaml", "extends: /etc/passwd");
    assertThat(problems()).startsWith("H006 assay.yaml:1:10 «/etc/passwd»: `/etc/passwd` is no configuration");
  }

  @Test
  void slipsAreNamed() {
    folder.folder("rules").file("assay.yaml", """
        ruels: [rules]
        settings: {supression: 1h, lateness: 5, counterReset: maybe}
        targets: sumo
        networks: {internal: [10.0.0.0/33]}
        schema: {fields: {x: text}}
        version: 2
        frobnicate: yes
        """);
    assertThat(problems()).isEqualTo("""
        Y009 assay.yaml:1:1 «ruels»: unknown key `ruels`
          help: did you mean `rules`?
        Y009 assay.yaml:2:12 «supression»: unknown key `supression`
          help: did you mean `suppression`?
        Y011 assay.yaml:2:38 «5»: found the number 5 where a length of time such as 90s, 5m, 72h or 30d is wanted
        Y011 assay.yaml:2:55 «maybe»: found the text 'maybe' where one of keep, clear is wanted
        Y011 assay.yaml:3:10 «sumo»: found the text 'sumo' where a list of targets is wanted
        Y011 assay.yaml:4:23 «10.0.0.0/33»: found the text '10.0.0.0/33' where a network such as 10.0.0.0/8 or fc00::/7 is wanted
        Y011 assay.yaml:5:22 «text»: found the text 'text' where one of string, int, long, float, double, boolean, array[string], map[string]string, struct is wanted
        Y011 assay.yaml:6:10 «2»: found the number 2 where the number 1 is wanted
        Y009 assay.yaml:7:1 «frobnicate»: unknown key `frobnicate`
          help: keys here are version, extends, rules, tests, generated, lists, networks, normalize, parsers, taxonomies, tuning, schema, settings, requireCases, requireProvenance, targets""");
  }

  @Test
  void whatNormalizesNamesIsChecked() {
    folder.folder("rules").file("assay.yaml", """
        normalize:
          hostnames: maybe
          usernames: CORP
          domain: [corp.example.com]
          domains: [corp.example.com, 'CORP\\jdoe', .example.com]
        """);
    assertThat(problems()).isEqualTo("""
        Y011 assay.yaml:2:14 «maybe»: found the text 'maybe' where true or false is wanted
        Y011 assay.yaml:3:14 «CORP»: found the text 'CORP' where true or false is wanted
        Y009 assay.yaml:4:3 «domain»: unknown key `domain`
          help: did you mean `domains`?
        Y011 assay.yaml:5:31 «'CORP\\jdoe'»: found the text 'CORP\\jdoe' where a domain such as corp.example.com or CORP is wanted
        Y011 assay.yaml:5:44 «.example.com»: found the text '.example.com' where a domain such as corp.example.com or CORP is wanted""");
    folder.file("assay.yaml", """
        normalize:
          domains: [CORP]
          secondary: {partner: [corp], 'a b': [other.test]}
        """);
    assertThat(problems()).isEqualTo("""
        H010 assay.yaml:3:25 «corp»: the domain `corp` is given twice
          help: leave one of them out; capitals make no difference
          note assay.yaml:2:13 «CORP»: first given here
        H010 assay.yaml:3:32 «'a b'»: `a b` cannot stand behind a name
          help: choose a word, such as `partner`: jdoe:partner""");
  }

  @Test
  void fieldsAreOnlyAdded() {
    folder.folder("rules").file("assay.yaml", "schema: {fields: {dstPort: string, x y: int, cs-uri.query: string}}\n");
    assertThat(problems()).isEqualTo("""
        H009 assay.yaml:1:19 «dstPort»: `dstPort` is already a field of the normalized schema, of type int
          help: remove the line; only fields that the schema lacks can be added
        H009 assay.yaml:1:36 «x y»: `x y` cannot be the name of a field
          help: a name has letters, digits and underscores, and may have dots and hyphens after the first letter""");
  }

  @Test
  void foldersOfRulesMayBeMissingUntilRulesAreWanted() {
    String help = "\n  help: create it, or name the folders that hold rules in assay.yaml, `rules: [...]`; to begin "
        + "with a rule that runs: `assay new my_rule`";
    assertThat(Printed.of(loaded().missingRules(names()))).isEqualTo("H004: there is no folder rules" + help);
    folder.folder("b").file("assay.yaml", "rules: [a, b]");
    assertThat(Printed.of(loaded().missingRules(names())))
        .isEqualTo("H004 assay.yaml:1:8 «[a, b]»: there is no folder a" + help);
    folder.folder("a");
    assertThat(loaded().missingRules(names())).isEmpty();
  }

  @Test
  void otherNamedFoldersMustBeThere() {
    folder.folder("rules").file("assay.yaml", "parsers: [mine]\nrequireCases: {rules/old: none}");
    assertThat(problems()).isEqualTo("""
        H004 assay.yaml:1:11 «mine»: there is no folder mine
        H004 assay.yaml:2:16 «rules/old»: there is no file or folder rules/old""");
  }

  @Test
  void foldersStayInside() throws IOException {
    folder.folder("elsewhere").folder("in/rules").file("in/assay.yaml", """
        tests: ../elsewhere
        generated: /tmp/x
        lists: 'C:\\lists'
        tuning: link
        """);
    Files.createSymbolicLink(folder.path().resolve("in/link"), folder.path().resolve("elsewhere"));
    LoadedConfiguration loaded = ConfigurationLoader.load(folder.path().resolve("in"), names());
    assertThat(loaded.diagnostics()).extracting(diagnostic -> diagnostic.code().id()).containsOnly("H003").hasSize(4);
  }

  @Test
  void bytesThatAreNoTextAreReported() {
    folder.folder("rules").bytes("assay.yaml", new byte[] {'#', ' ', (byte) 0xff, '\n'});
    assertThat(problems()).isEqualTo("""
        H002 assay.yaml:1:3 «»: the byte at offset 2 is not UTF-8
          help: save the file as UTF-8""");
    folder.bytes("assay.yaml", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '#', '\r', '\n'});
    assertThat(loaded().files()).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsReported() {
    LoadedConfiguration loaded = ConfigurationLoader.loadFile(folder.path().resolve("no.yaml"), names());
    assertThat(Printed.of(loaded.diagnostics())).isEqualTo("H001: there is no file no.yaml");
  }

  private Configuration loaded() {
    LoadedConfiguration loaded = ConfigurationLoader.load(folder.path(), names());
    assertThat(Printed.of(loaded.diagnostics())).isEmpty();
    return loaded.configuration().orElseThrow();
  }

  private String problems() {
    LoadedConfiguration loaded = ConfigurationLoader.load(folder.path(), names());
    assertThat(loaded.configuration()).isEmpty();
    return Printed.of(loaded.diagnostics());
  }

  private PathNames names() {
    return new PathNames(folder.path());
  }
}
