package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay export} and {@code assay prove}: files come, go and are looked after. */
class ExportTest {
  private static final String STALE = "help: the export is stale: `assay export`, then prove again";
  private static final String RULE = "generated/sumo/rules/telnet_outbound.json";

  @TempDir Path folder;

  @Test
  void exportsAreFreshUntilARuleChanges() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("export", "--check").exits(1).says("missing " + RULE, "To renew them: assay export");
    workshop.run("export").exits(0).says("wrote   " + RULE, "3 exports to sumo, terraform, sigma");
    workshop.run("export", "--check").exits(0).says("fresh in generated");
    String before = workshop.read(RULE);
    workshop.run("export").exits(0);
    assertThat(workshop.read(RULE)).isEqualTo(before);
    workshop.change("rules/telnet_outbound.rule", "dstPort = 23", "dstPort = 2323");
    workshop.run("export", "--check").exits(1).says("stale   " + RULE, "- ", "dstPort = 23 ", "+ ", "dstPort = 2323 ");
    assertThat(workshop.read(RULE)).isEqualTo(before);
  }

  @Test
  void whatNoRuleHasAnyMoreIsRemovedAndNothingElse() throws Exception {
    Workshop workshop = Workshop.withRule(folder);
    workshop.write("rules/other.rule",
        "rule other severity 1 when dstPort = 24 signal on srcDevice_ip export except sigma because \"a trial\"");
    workshop.run("export").exits(0).says("wrote   generated/sumo/rules/other.json");
    assertThat(workshop.read("generated/refusals.txt")).contains("sigma other\n  excepted by the rule: a trial\n");
    workshop.write("generated/mine.txt", "mine").write("generated/sumo-mine/mine.txt", "mine");
    Files.delete(workshop.path("rules/other.rule"));
    workshop.run("export").exits(0).says("removed generated/sumo/rules/other.json");
    assertThat(workshop.path("generated/sumo/rules/other.json")).doesNotExist();
    assertThat(workshop.read("generated/mine.txt")).isEqualTo("mine");
    assertThat(workshop.read("generated/sumo-mine/mine.txt")).isEqualTo("mine");
  }

  @Test
  void aRuleWithAnErrorKeepsEverythingAsItIs() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("export").exits(0);
    workshop.write("rules/broken.rule", "rule broken severity 1 when dstPort = 'x' signal on srcDevice_ip");
    workshop.run("export").exits(2).says("R104", "nothing was exported: 1 error");
    assertThat(workshop.path(RULE)).exists();
    workshop.run("prove").exits(2).says("nothing was proven: 1 error");
  }

  @Test
  void mistakesAreUsage() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("export", "--target", "sumoo").exits(3).says("there is no target `sumoo`; did you mean `sumo`?");
    workshop.write("file", "x");
    workshop.run("export", "--out", "file").exits(3).says("file is no folder");
    workshop.write("rules/odd.rule", "rule `../odd` severity 1 when dstPort = 24 signal on srcDevice_ip");
    workshop.run("export").exits(2).says("X102", "no file can be named `../odd`");
    assertThat(workshop.path("generated")).doesNotExist();
  }

  @Test
  void proofsAreWrittenDownAndHeldAgainst() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("prove").exits(0).says("predicate  proven on ", "decided ", "5 exports, 5 proven");
    String proofs = workshop.read("generated/proofs.txt");
    assertThat(proofs).contains("sumo/rules/telnet_outbound.json\n  predicate  proven\n  window     proven\n",
        "terraform/telnet_outbound.rule.tf.json\n  predicate  proven\n",
        "sigma/rules/net_firewall_telnet_outbound.yml\n  predicate  proven\n  window     unproven: ");
    workshop.run("prove", "--check").exits(0);
    workshop.write("generated/proofs.txt", proofs.replace("predicate  proven", "predicate  refuted"));
    workshop.run("prove", "--check").exits(1).says("X301: what is proven has changed");
  }

  @Test
  void aPartThatNeverDecidesIsAFinding() {
    Workshop workshop = Workshop.withRule(folder).change("rules/telnet_outbound.rule", " and dstPort = 23",
        " and (dstPort = 23 or dstPort = 23 and action = 'allow')");
    workshop.run("prove", "--target", "sumo").exits(1).says("X202", "action = 'allow'", "decided nothing");
  }

  @Test
  void ownLogSourcesGiveSigmaRulesOfTheirOwn() {
    Workshop workshop = Workshop.withRule(folder).change("assay.yaml", "version: 1", "version: 1\ntaxonomies: [names]");
    workshop.write("names/appliance.yaml", """
        name: appliance
        title: Appliance
        logsource: {product: appliance, service: flows}
        prefix: appliance_
        fields: {ipProtocol: proto, srcDevice_ip: from, dstDevice_ip: to, dstPort: port}
        """);
    workshop.run("export", "--target", "sigma").exits(0)
        .says("wrote   generated/sigma/rules/appliance_telnet_outbound.yml");
    workshop.run("prove", "--target", "sigma").exits(0).says("sigma/rules/appliance_telnet_outbound.yml");
  }

  @Test
  void whatLiesInTheFolderIsProvenAndNotWhatWouldBeWritten() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("export", "--target", "sumo").exits(0);
    workshop.change(RULE, "dstPort = 23", "dstPort = 22");
    workshop.run("prove", "--target", "sumo").exits(1).says("X201", "dstPort = 23", "sumo: ", "1 refuted", STALE);
    workshop.run("check").exits(1).says("X201", STALE);
    workshop.write(RULE, "{");
    workshop.run("prove", "--target", "sumo").exits(1).says("X203", "cannot be read back", STALE);
  }

  @Test
  void exportingToOneTargetKeepsWhatIsSaidOfTheOthers() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.run("export").exits(0);
    workshop.run("export", "--target", "sumo").exits(0);
    workshop.run("export", "--check").exits(0);
  }

  @Test
  void aSlipInAnExceptionAndATaxonomyWithAMistakeAreSaid() {
    Workshop workshop = Workshop.withRule(folder).change("rules/telnet_outbound.rule", "version     1",
        "version     1\nexport      except sgima because \"a slip\"");
    workshop.run("export").exits(1).says("X103", "there is no target `sgima`", "did you mean `sigma`?");
    workshop.run("check").exits(1).says("X103");
    workshop.change("assay.yaml", "version: 1", "version: 1\ntaxonomies: [names]").write("names/a.yaml", "extends: x\n");
    workshop.run("export").exits(2).says("names/a.yaml:1:1", "nothing was exported");
    assertThat(workshop.path("generated/sigma/rules/net_firewall_telnet_outbound.yml")).exists();
    workshop.run("check").exits(2).says("names/a.yaml:1:1");
  }

  @Test
  void privateAddressesAreInternalInCloudSiemWhateverTheConfigurationSays() {
    Workshop workshop = Workshop.withRule(folder).change("assay.yaml", "version: 1",
        "version: 1\nnetworks: {internal: [10.0.0.0/8]}");
    workshop.run("export", "--target", "sumo").exits(0).says("X101", "RFC 1918", "network-blocks");
    assertThat(workshop.path(RULE)).doesNotExist();
  }

  @Test
  void nothingIsProvenOfARuleThatSelectsNothing() {
    Workshop workshop = Workshop.withRule(folder).change("rules/telnet_outbound.rule", " and dstPort = 23",
        " and dstPort = 23 and dstPort = 24");
    workshop.run("prove", "--target", "sumo").exits(1).says("unproven: no record was found that the rule selects");
  }

  @Test
  void domainsOnAListAreFoundWithTheDotOfTheRoot() {
    Workshop workshop = withTaxonomy("{dns_queryDomain: query}")
        .write("lists/bad.yaml", "column: Domain\nitems: [evil.example, bad.test.]\n")
        .write("rules/listed.rule", "rule listed severity 1 when listMatches includes 'bad' signal on srcDevice_ip");
    workshop.run("export", "--target", "sigma").exits(0);
    assertThat(workshop.read("generated/sigma/rules/mine_listed.yml")).contains("""
                - query:
                      - 'evil.example'
                      - 'evil.example.'
                      - 'bad.test'
                      - 'bad.test.'
                - query|endswith:
                      - '.evil.example'
                      - '.evil.example.'
                      - '.bad.test'
                      - '.bad.test.'
        """);
    workshop.run("prove", "--target", "sigma").exits(0).says("sigma/rules/mine_listed.yml\n  predicate  proven on ");
    workshop.change("generated/sigma/rules/mine_listed.yml", "              - 'bad.test.'\n", "");
    workshop.run("prove", "--target", "sigma").exits(1).says("X201", "Assay: selected; sigma: not selected");
  }

  @Test
  void whatAListFindsInADerivedFieldIsACondition() {
    Workshop workshop = withTaxonomy("{http_referer: cs-referer, srcDevice_hostname: src_host}")
        .write("lists/bad.yaml", "column: Hostname\nitems: [badhost.example]\n")
        .write("rules/listed.rule", "rule listed severity 1 when listMatches includes 'bad' signal on srcDevice_ip");
    workshop.run("export", "--target", "sigma").exits(0);
    assertThat(workshop.read("generated/refusals.txt").lines().takeWhile(line -> !line.contains("# Left unsaid")))
        .contains("sigma listed", "  the match list bad is also compared with http_referer_fqdn, which Assay derives "
            + "from http_referer, and Sigma does not", "  sheet   docs/targets/sigma.md#derived-fields");
    workshop.run("prove").exits(0).says("sigma/rules/mine_listed.yml\n  predicate  proven on ");
    assertThat(workshop.read("generated/proofs.txt")).contains(
        "sigma/rules/mine_listed.yml\n  predicate  proven, under the conditions in refusals.txt\n");
  }

  @Test
  void aDerivedFieldThatALogSourceNamesIsProven() {
    Workshop workshop = withTaxonomy("{http_url: url, http_url_fqdn: host, dstPort: port}")
        .write("rules/host.rule", "rule host severity 1 when http_url_fqdn = 'evil.example' and dstPort = 443 "
            + "signal on srcDevice_ip");
    workshop.run("prove", "--target", "sigma").exits(0).says("sigma/rules/mine_host.yml\n  predicate  proven on ",
        "sigma/rules/net_connection_host.yml\n  predicate  proven on ");
  }

  @Test
  void namesThatAreNormalizedAreACondition() {
    Workshop workshop = Workshop.withRule(folder).change("assay.yaml", "version: 1", """
        version: 1
        targets: [sigma, sql, sumo, sumo-search, terraform]
        normalize: {usernames: true, domains: [CORP]}
        """)
        .write("rules/user.rule",
            "rule user severity 1 when user_username = 'jdoe' and dstPort = 22 signal on srcDevice_ip");
    workshop.run("export").exits(0);
    assertThat(workshop.read("generated/refusals.txt").lines().takeWhile(line -> !line.contains("# Left unsaid")))
        .containsSubsequence("sigma user", "  the names in user_username are normalized before the rule sees them, and "
            + "events of this log source have them as they were written",
            "  sheet   docs/targets/sigma.md#normalized-names",
            "sql user", "  sheet   docs/targets/sql.md#normalized-names",
            "sumo user", "  the names in user_username are normalized as `normalize` of the configuration says; the "
            + "tenant has to normalize them likewise", "  sheet   docs/targets/sumo.md#normalized-names",
            "sumo-search user", "  sheet   docs/targets/sumo-search.md#normalized-names",
            "terraform user", "  sheet   docs/targets/terraform.md#normalized-names")
        .doesNotContain("sumo telnet_outbound", "sigma telnet_outbound");
    workshop.change("assay.yaml", "usernames: true", "usernames: false").run("export").exits(0);
    assertThat(workshop.read("generated/refusals.txt")).doesNotContain("normalized");
  }

  /** A folder in which the log source {@code mine} has these fields, and other rules may be written. */
  private Workshop withTaxonomy(String fields) {
    return Workshop.withRule(folder).change("assay.yaml", "version: 1", "version: 1\ntaxonomies: [names]")
        .write("names/mine.yaml", "name: mine\nlogsource: {product: mine}\nprefix: mine_\nfields: " + fields + "\n");
  }
}
