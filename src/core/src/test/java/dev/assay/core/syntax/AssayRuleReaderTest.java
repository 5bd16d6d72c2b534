package dev.assay.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssayRuleReaderTest {
  private static RuleFile read(String text) {
    ReadRules read = new AssayRuleReader().read(new SourceText("some.rule", text));
    assertThat(read.diagnostics()).isEmpty();
    return read.file();
  }

  private static Clause clause(String text) {
    return read("rule r\n" + text).rules().get(0).clauses().get(0);
  }

  private static Expression condition(String text) {
    return ((Clause.WhenClause) clause("when " + text)).condition();
  }

  private static String text(String quoted) {
    return ((Clause.TextClause) clause("id " + quoted)).value().value();
  }

  @Test
  void readsRuleFiles() {
    AssayRuleReader reader = new AssayRuleReader();
    assertThat(reader.reads("rules/x.rule")).isTrue();
    assertThat(reader.reads("rules/x.yml")).isFalse();
  }

  @Test
  void placesAreTheAuthors() {
    RuleFile file = read("# 😀\nrule r \"t\"\nwhen 'ключ' = `a b`.c");
    RuleDeclaration rule = file.rules().get(0);
    Clause.WhenClause when = (Clause.WhenClause) rule.clauses().get(0);
    Expression.Comparison comparison = (Expression.Comparison) when.condition();

    assertThat(rule.span().text()).startsWith("rule r").endsWith(".c");
    assertThat(comparison.left().span().text()).isEqualTo("'ключ'");
    assertThat(comparison.right().span().text()).isEqualTo("`a b`.c");
    assertThat(comparison.right().span()).hasToString("some.rule:3:15");
    assertThat(file.comments()).extracting(Comment::text).containsExactly("# 😀");
  }

  @Test
  void textsSayWhatTheirQuotesAllow() {
    assertThat(text("'C:\\n\\'")).isEqualTo("C:\\n\\");
    assertThat(text("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u{1F600}\"")).isEqualTo("\"\\/\b\f\n\r\té😀");
    assertThat(text("\"\"\"\n    one\n      two\\n\n\n    three\n  \"\"\"")).isEqualTo("one\n  two\n\n\nthree");
    assertThat(text("\"\"\"\r\n  a\r\n  b\"\"\"")).isEqualTo("a\nb");
    assertThat(text("\"\"\"\n\"\"\"")).isEmpty();
    assertThat(text("\"\"\"\n  \\\"\"\" \\u{20}\n\n  \"\"\"")).isEqualTo("\"\"\"  \n");
  }

  @Test
  void operatorsBindAsWritten() {
    assertThat(condition("a or b and not c = 1 + 2 * 3")).isInstanceOfSatisfying(Expression.Or.class, or ->
        assertThat(or.operands().get(1)).isInstanceOfSatisfying(Expression.And.class, and ->
            assertThat(and.operands().get(1)).isInstanceOf(Expression.Not.class)));
    assertThat(((Expression.And) condition("a and b and c")).operands()).hasSize(3);
    assertThat(((Expression.And) condition("(a and b) and c")).operands()).hasSize(2);
    Expression.Comparison difference = (Expression.Comparison) condition("a - 1 - 2 = 3");
    assertThat(((Expression.Arithmetic) difference.left()).left()).isInstanceOf(Expression.Arithmetic.class);
  }

  @Test
  void aMinusBeforeANumberBelongsToIt() {
    assertThat(((Expression.Comparison) condition("a = -5")).right()).isInstanceOfSatisfying(Literal.Number.class,
        number -> assertThat(number.value()).isEqualTo(BigDecimal.valueOf(-5)));
    assertThat(((Expression.Comparison) condition("a -5 = b")).left()).isInstanceOf(Expression.Arithmetic.class);
    assertThat(((Expression.Comparison) condition("a = -(5)")).right()).isInstanceOf(Expression.Negative.class);
  }

  @Test
  void aSlashIsAPatternOnlyAfterMatches() {
    assertThat(condition("a / b / c = 1")).isInstanceOf(Expression.Comparison.class);
    Expression.Matches matches = (Expression.Matches) condition("a not matches all (/a\\/b\\d/im, /#'\"/)");
    assertThat(matches.negated()).isTrue();
    assertThat(matches.quantifier()).isEqualTo(Expression.Quantifier.ALL);
    assertThat(matches.patterns()).extracting(pattern -> ((Literal.Regex) pattern).pattern())
        .containsExactly("a/b\\d", "#'\"");
    assertThat(condition("a matches /x/ and b / 2 > c / 3")).isInstanceOf(Expression.And.class);
  }

  @Test
  void namesMayBeWordsOfTheLanguage() {
    assertThat(condition("any = 1")).isInstanceOf(Expression.Comparison.class);
    assertThat(condition("any of them")).isInstanceOf(Expression.OfLets.class);
    assertThat(((Expression.TextTest) condition("any field contains 'x'")).subject())
        .isInstanceOf(Expression.AnyField.class);
    Expression.OfLets lets = (Expression.OfLets) condition("all of (`them`, x_*)");
    assertThat(lets.patterns()).allMatch(pattern -> pattern.name().isPresent());
    Detection.Threshold threshold = (Detection.Threshold) clause("threshold count() > 1 within 1m by entity, `entity`");
    assertThat(threshold.by().get(0)).isInstanceOf(Detection.GroupKey.Entity.class);
    assertThat(threshold.by().get(1)).isInstanceOf(Detection.GroupKey.OfField.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rule", "id", "severity", "description", "action", "application", "success", "category",
      "status", "name", "count", "first", "step", "entity", "all", "any", "by", "within", "as", "network", "java",
      "field", "of", "missing", "threshold", "signal", "times", "them", "having", "summary", "export", "except", "because"})
  void anyOtherWordIsAName(String word) {
    read("rule " + word + " when " + word + " = 1 and f." + word + "[0] in (" + word + ") or " + word
        + " let " + word + " = not " + word + " threshold count(" + word + ") > 1 within 1m by " + word
        + " chain within 1m by " + word + " step when " + word + " times 2 signal on " + word + " as " + word);
  }

  @Test
  void theCategoryAfterALogSourceIsTheRules() {
    List<Clause> clauses = read("rule r\nlogsource product \"p\"\ncategory \"c\"").rules().get(0).clauses();
    assertThat(clauses).hasSize(2);
    assertThat(((Clause.LogsourceClause) clauses.get(0)).category()).isEmpty();
  }

  @Test
  void anOriginIsKeptToTheLetter() {
    Clause.OriginClause origin = (Clause.OriginClause) clause("origin \"sumo\" { \"a}\\\"\" : [ 1,\n2 ] }");
    assertThat(origin.json()).isEqualTo("{ \"a}\\\"\" : [ 1,\n2 ] }");
  }

  @Test
  void targetsHaveHyphensHoweverTheyAreWritten() {
    Clause.ExportExceptClause exception = (Clause.ExportExceptClause) clause(
        "export except sumo-search, sumo - search, sumo-`search`, `sumo-search`, because because 'x'");
    assertThat(exception.targets()).extracting(Name::text)
        .containsExactly("sumo-search", "sumo-search", "sumo-search", "sumo-search", "because");
    assertThat(exception.targets().get(1).span().text()).isEqualTo("sumo - search");
    assertThat(exception.reason().value()).isEqualTo("x");
  }

  @Test
  void whatIsUnderstoodIsKept() {
    String text = "rule r\nid 5\nwhen a = 1\n\nrule s\nversion 2";
    ReadRules read = new AssayRuleReader().read(new SourceText("bad.rule", text));
    assertThat(read.hasErrors()).isTrue();
    assertThat(read.file().rules()).extracting(rule -> rule.slug().text()).containsExactly("r", "s");
    assertThat(read.file().rules().get(0).clauses()).singleElement().isInstanceOf(Clause.WhenClause.class);
  }
}
