package dev.assay.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.sumo.SumoTarget;
import dev.assay.convert.terraform.TerraformTarget;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.schema.Schema;
import dev.assay.documents.Node;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Texts of authors come out of an export as they went in, whatever they contain. */
class HostileTextTest {
  private static final CheckedRule MATCH = RuleFixtures.when("dstPort = 853");
  private static final CheckedRule THRESHOLD = RuleFixtures.rules("rule r when dstPort = 853 severity 1 "
      + "threshold count() > 2 within 5m by entity signal on srcDevice_ip").get(0);

  private final Target sumo = new SumoTarget();
  private final Target terraform = new TerraformTarget();

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> special = Arbitraries.of("\"", "\\", "\n", "\r", "\t", "$", "%", "{", "}", "${", "%{", "$${",
        "%%{", "${rule}", "%{if x}", "<#if x>", "<#--", "${'$'}{", "#{x}", "[=x]", "\\u0041", "\u0000", "\u0008",
        "\u007f", "\u0085", "\u2028", "\ufeff", "\ud800", "\udc00", "\ud83d\ude00", "e\u0301", "'", "*/", "//", "</",
        "{{action}}", "=", " ");
    return Arbitraries.oneOf(special, Arbitraries.strings().ofMinLength(1).ofMaxLength(3)).list().ofMinSize(1)
        .ofMaxSize(8).map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void cloud_siem_reads_what_was_written(@ForAll("hostile") String text) {
    Node match = Json.at(rule(sumo, MATCH, text), "fields");
    for (String name : List.of("name", "nameExpression", "summaryExpression", "descriptionExpression", "category")) {
      assertThat(Json.text(match, name)).isEqualTo(text);
    }
    assertThat(Json.texts(match, "tags")).containsExactly(text);
    assertThat(Json.text(rule(sumo, THRESHOLD, text), "fields", "description")).isEqualTo(text);

    List<Artefact> common = sumo.common(List.of(sumo.export(Exports.withTexts(MATCH, text), lists(text))), lists(text));
    Node bundled = Json.at(Json.read(common.get(0).text()), "rules", 0);
    for (String name : List.of("name", "name_expression", "summary_expression", "description_expression", "category")) {
      assertThat(Json.text(bundled, name)).isEqualTo(text);
    }
    assertThat(Json.text(Json.read(common.get(1).text()), "fields", "description")).isEqualTo(text);
    assertThat(Json.text(Json.read(common.get(2).text()), "items", 0, "value")).isEqualTo(text);
  }

  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true, label = "begins a template")
  void terraform_reads_what_was_written(@ForAll("hostile") String text) {
    Statistics.label("begins a template").collect(text.contains("${") || text.contains("%{"))
        .coverage(found -> found.check(true).percentage(share -> share > 15));
    Node match = Json.at(rule(terraform, MATCH, text), "resource", "sumologic_cse_match_rule", "r");
    for (String name : List.of("name", "name_expression", "summary_expression", "description_expression")) {
      assertThat(evaluated(Json.text(match, name))).isEqualTo(text);
    }
    assertThat(evaluated(Json.texts(match, "tags").get(0))).isEqualTo(text);
    Node threshold = Json.at(rule(terraform, THRESHOLD, text), "resource", "sumologic_cse_threshold_rule", "r");
    assertThat(evaluated(Json.text(threshold, "description"))).isEqualTo(text);

    Node list = Json.at(Json.read(terraform.common(List.of(), lists(text)).get(1).text()),
        "resource", "sumologic_cse_match_list", "l");
    assertThat(evaluated(Json.text(list, "description"))).isEqualTo(text);
    assertThat(evaluated(Json.text(list, "items", 0, "value"))).isEqualTo(text);
  }

  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true, label = "exported")
  void a_value_in_a_condition_is_the_same_for_both(@ForAll("hostile") String text) {
    CheckedRule rule = RuleFixtures.rules("rule r when action = " + quoted(text) + " severity 1 signal on srcDevice_ip")
        .get(0);
    String expression = Json.text(Json.read(
        sumo.export(rule, Exports.surroundings()).artefacts().get(0).text()), "fields", "expression");

    Export export = terraform.export(rule, Exports.surroundings());
    Statistics.label("exported").collect(!export.isRefused())
        .coverage(found -> found.check(true).percentage(share -> share > 60));
    if (!export.isRefused()) {
      assertThat(evaluated(Json.text(Json.read(export.artefacts().get(0).text()),
          "resource", "sumologic_cse_match_rule", "r", "expression"))).isEqualTo(expression);
    }
  }

  @Example
  void a_text_that_begins_something_is_no_text() {
    assertThat(evaluated("a $${x} %%{y} $$${z} $ { %")).isEqualTo("a ${x} %{y} $${z} $ { %");
    assertThatThrownBy(() -> evaluated("a ${x}")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> evaluated("a %{x}")).isInstanceOf(AssertionError.class);
  }

  private static Node rule(Target target, CheckedRule rule, String text) {
    Export export = target.export(Exports.withTexts(rule, text), Exports.surroundings());
    assertThat(export.refusals()).isEmpty();
    return Json.read(export.artefacts().get(0).text());
  }

  private static Surroundings lists(String text) {
    return new Surroundings(Schema.cloudSiem(), List.of(), List.of(new ListDefinition("l", "Ip", text, List.of(), true,
        List.of(new ListDefinition.Item(text, text, Optional.empty())))), List.of());
  }

  /** A text of the rule language, each character as an escape. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
    return quoted.append('"').toString();
  }

  /** What Terraform makes of a template that only stands for itself, as version 1.11.4 does it. */
  private static String evaluated(String template) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      boolean introduces = c == '$' || c == '%';
      if (introduces && template.startsWith("{", i + 1)) {
        throw new AssertionError("a template begins at " + i + " of " + template);
      }
      text.append(c);
      if (introduces && template.startsWith(c + "{", i + 1)) {
        text.append('{');
        i += 2;
      }
    }
    return text.toString();
  }
}
