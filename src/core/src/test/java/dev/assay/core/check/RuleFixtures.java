package dev.assay.core.check;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.schema.Schema;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.core.syntax.Clause;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Literal;
import dev.assay.core.syntax.Name;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleDeclaration;
import dev.assay.core.syntax.RuleFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checked rules for tests, from text or from trees. */
public final class RuleFixtures {
  private RuleFixtures() {}

  /** The rules of a text that must be without errors. */
  public static List<CheckedRule> rules(String text) {
    CheckedRules checked = check(text);
    if (checked.hasErrors()) {
      throw new AssertionError(messages(checked.diagnostics()));
    }
    return checked.rules();
  }

  /** A match rule of one line: its condition. */
  public static CheckedRule when(String condition) {
    return rules("rule r when " + condition + " severity 1 signal on srcDevice_ip").get(0);
  }

  public static CheckedRules check(String text) {
    ReadRules read = new AssayRuleReader().read(new SourceText("test.rule", text));
    CheckedRules checked = RuleChecker.check(List.of(read), CheckOptions.of(Schema.cloudSiem()));
    List<Diagnostic> all = new ArrayList<>(read.diagnostics());
    all.addAll(checked.diagnostics());
    return new CheckedRules(checked.rules(), all);
  }

  private static List<String> messages(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(diagnostic -> diagnostic.code().id() + " " + diagnostic.message()
        + diagnostic.span().map(span -> " at " + span).orElse("")).toList();
  }

  /** A match rule out of trees. */
  public static CheckedRule rule(String slug, Map<String, Expression> lets, Expression when) {
    CheckedRules checked = RuleChecker.check(
        List.of(new ReadRules(file(slug, lets, when), List.of())), CheckOptions.of(Schema.cloudSiem()));
    if (checked.hasErrors()) {
      throw new AssertionError(messages(checked.diagnostics()) + " in " + when);
    }
    return checked.rules().get(0);
  }

  static RuleFile file(String slug, Map<String, Expression> lets, Expression when) {
    Span span = new SourceText("tree.rule", "").span(0, 0);
    List<Clause> clauses = new ArrayList<>();
    lets.forEach((name, value) -> clauses.add(new Clause.LetClause(span, new Name(span, name), value)));
    clauses.add(new Clause.WhenClause(span, when));
    clauses.add(new Clause.SeverityClause(span,
        new Clause.SeveritySource.Constant(span, new Literal.Number(span, BigDecimal.ONE))));
    clauses.add(new Clause.SignalClause(span, List.of(new Clause.EntitySelector(span,
        new Expression.Path(span, new Name(span, "srcDevice_ip"), List.of()), Optional.empty())),
        Optional.empty(), Optional.empty(), Optional.empty()));
    RuleDeclaration declaration = new RuleDeclaration(span, new Name(span, slug), Optional.empty(), clauses);
    return new RuleFile(span.source(), List.of(declaration), List.of());
  }
}
