package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds rules from the parse tree, without what is broken. */
final class RuleBuilder {
  private final SourceText source;
  private final Recovery recovery;
  private final Findings findings;
  private final LiteralBuilder literals;
  private final ClauseBuilder clauses;

  RuleBuilder(SourceText source, Recovery recovery, Findings findings) {
    this.source = source;
    this.recovery = recovery;
    this.findings = findings;
    this.literals = new LiteralBuilder(findings);
    this.clauses = new ClauseBuilder(literals);
  }

  List<RuleDeclaration> rules(AssayRuleParser.FileContext context) {
    return context.declaration().stream().flatMap(each -> rule(each).stream()).toList();
  }

  /** A rule; none if not even its head can be read. Its clauses are looked at all the same. */
  private Optional<RuleDeclaration> rule(AssayRuleParser.DeclarationContext context) {
    List<Clause> built = new ArrayList<>();
    Span span = literals.span(context.head().getStart());
    for (AssayRuleParser.ClauseContext clause : context.clause()) {
      if (!recovery.isBroken(clause)) {
        Clause next = clauses.clause(clause);
        categoryOfLogsource(built, next);
        Optional<Span> tooDeep = Depth.tooDeep(next);
        if (tooDeep.isPresent()) {
          tooDeep(tooDeep.get());
        } else {
          built.add(next);
        }
        span = span.to(next.span());
      }
    }
    if (recovery.isBroken(context.head())) {
      return Optional.empty();
    }
    Optional<Literal.Text> title = Optional.ofNullable(context.head().text()).map(literals::text);
    return Optional.of(new RuleDeclaration(span.to(literals.span(context.head())),
        literals.name(context.head().name()), title, built));
  }

  private void tooDeep(Span place) {
    Span start = source.span(place.start(), Math.min(place.end(), place.start() + 1));
    findings.add(Diagnostic.of(SyntaxCode.TOO_DEEP, start,
            "this expression is more than " + Brackets.DEEPEST + " levels deep")
        .help("name parts of it with `let`"));
  }

  /** A category on the line of a log source is surely meant to be the log source's. */
  private void categoryOfLogsource(List<Clause> before, Clause clause) {
    if (before.isEmpty() || !(before.get(before.size() - 1) instanceof Clause.LogsourceClause logsource)
        || !(clause instanceof Clause.TextClause text) || text.key() != Clause.TextKey.CATEGORY) {
      return;
    }
    if (source.position(logsource.span().end()).line() == clause.span().position().line()) {
      findings.add(Diagnostic.of(SyntaxCode.CATEGORY_AFTER_LOGSOURCE, clause.span(),
              "the category of a log source stands before its product and service")
          .help("write `logsource category … product …`; for the category of the rule, begin a new line"));
    }
  }
}
