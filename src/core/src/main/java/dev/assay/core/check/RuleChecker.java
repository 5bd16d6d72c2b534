package dev.assay.core.check;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.schema.Field;
import dev.assay.core.syntax.Clause;
import dev.assay.core.syntax.Clause.FlagKey;
import dev.assay.core.syntax.Clause.TextKey;
import dev.assay.core.syntax.Detection;
import dev.assay.core.syntax.Literal;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Checks rules: each by itself, and what they say of each other. Reports everything there is in one go. */
public final class RuleChecker {
  /** In a rule that was not read whole, what is missing may only have been misspelt. */
  private static final Set<CheckCode> OF_WHAT_IS_NOT_THERE =
      EnumSet.of(CheckCode.MISSING_CLAUSE, CheckCode.UNKNOWN_LET, CheckCode.UNUSED_LET);
  private static final int MOST_OF_A_KIND = 20;

  private final CheckOptions options;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<CheckedRule> rules = new ArrayList<>();
  private final Map<String, Span> slugs = new HashMap<>();
  private final Map<String, Span> ids = new HashMap<>();

  private RuleChecker(CheckOptions options) {
    this.options = options;
  }

  /** Checks a set of rules. A rule with an error, be it one of reading, is left out of the result. */
  public static CheckedRules check(List<ReadRules> read, CheckOptions options) {
    RuleChecker checker = new RuleChecker(options);
    read.stream().flatMap(each -> each.file().rules().stream())
        .forEach(rule -> checker.slugs.putIfAbsent(rule.slug().text(), rule.slug().span()));
    for (ReadRules each : read) {
      each.file().rules().forEach(rule -> checker.rule(rule, each.isWhole(rule)));
    }
    return new CheckedRules(checker.rules, checker.diagnostics);
  }

  /** A slug names the first rule that has it; any further one is at fault. */
  private static void claimSlug(RuleDeclaration rule, Span first, Scope scope) {
    if (first != rule.slug().span()) {
      scope.report(Diagnostic.of(CheckCode.DUPLICATE_SLUG, rule.slug().span(), "there are two rules named `"
          + rule.slug().text() + "`").note(first, "the other one").help("a slug names one rule of the whole set"));
    }
  }

  private void rule(RuleDeclaration declaration, boolean whole) {
    List<Diagnostic> found = new ArrayList<>();
    boolean open = opensSchema(declaration, found);
    Scope scope = new Scope(options, open, found);
    Clauses clauses = new Clauses(declaration, scope);
    claimSlug(declaration, slugs.get(declaration.slug().text()), scope);
    clauses.many(Clause.LetClause.class).forEach(scope::defineLet);
    CheckedRule rule = checked(declaration, clauses, open);
    scope.reportUnusedLets();
    rule.metadata().id().ifPresent(id -> claimId(id, clauses, scope));
    if (!whole) {
      found.removeIf(diagnostic -> diagnostic.code() instanceof CheckCode code && OF_WHAT_IS_NOT_THERE.contains(code));
    } else if (found.stream().noneMatch(Diagnostic::isError)) {
      Lints.check(rule, scope);
      rules.add(rule);
    }
    found.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().map(Span::start).orElse(0)));
    diagnostics.addAll(bounded(found));
  }

  /** Of one kind only so many: a mistake made in a thousand places is one mistake. */
  private static List<Diagnostic> bounded(List<Diagnostic> found) {
    Map<Code, Integer> counts = new HashMap<>();
    found.forEach(diagnostic -> counts.merge(diagnostic.code(), 1, Integer::sum));
    Map<Code, Integer> told = new HashMap<>();
    List<Diagnostic> bounded = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      int number = told.merge(diagnostic.code(), 1, Integer::sum);
      int more = counts.get(diagnostic.code()) - MOST_OF_A_KIND;
      if (number < MOST_OF_A_KIND || number == MOST_OF_A_KIND && more == 0) {
        bounded.add(diagnostic);
      } else if (number == MOST_OF_A_KIND) {
        bounded.add(diagnostic.help("the same is wrong in " + more + " more places of this rule"));
      }
    }
    return bounded;
  }

  private boolean opensSchema(RuleDeclaration declaration, List<Diagnostic> found) {
    for (Clause clause : declaration.clauses()) {
      if (clause instanceof Clause.TextClause text && text.key() == TextKey.SCHEMA) {
        if (!text.value().value().equals("sigma")) {
          found.add(Diagnostic.of(CheckCode.BAD_METADATA, text.value().span(), "'" + text.value().value()
              + "' is no schema").help("`schema \"sigma\"` opens the set of fields; without it the schema is Cloud "
              + "SIEM's"));
        }
        return true;
      }
    }
    return false;
  }

  private void claimId(String id, Clauses clauses, Scope scope) {
    Span span = clauses.text(TextKey.ID).orElseThrow().value().span();
    Span earlier = ids.putIfAbsent(id, span);
    if (earlier != null) {
      scope.report(Diagnostic.of(CheckCode.DUPLICATE_ID, span, "there are two rules with the id \"" + id + "\"")
          .note(earlier, "the other one").help("an id names one rule of the whole set"));
    }
  }

  private CheckedRule checked(RuleDeclaration declaration, Clauses clauses, boolean open) {
    Scope scope = clauses.scope();
    Span head = declaration.title().map(title -> declaration.slug().span().to(title.span()))
        .orElse(declaration.slug().span());
    OperandChecker operands = new OperandChecker(scope);
    ConditionChecker conditions = new ConditionChecker(scope, operands);
    Metadata metadata = new MetadataChecker(clauses).check();
    Condition when = when(head, clauses, conditions);
    DetectionChecker detections = new DetectionChecker(scope, operands, conditions);
    Logic logic = clauses.detection().map(detections::check).orElseGet(Logic.Match::new);
    rulesNamedBy(clauses);
    conditions.checkUnusedLets();
    SeverityRule severity = clauses.one(Clause.SeverityClause.class)
        .map(clause -> new SeverityChecker(scope, operands).check(clause.source())).orElseGet(() -> {
          missing(scope, head, "severity", "say how bad it is, from 0 to 10: `severity 3`");
          return new SeverityRule.Constant(0);
        });
    OptionalLong suppression = clauses.one(Clause.SuppressionClause.class)
        .map(clause -> OptionalLong.of(suppression(clause, clauses, detections))).orElse(OptionalLong.empty());
    Optional<Clause.SignalClause> signal = clauses.one(Clause.SignalClause.class);
    if (signal.isEmpty() && !open) {
      missing(scope, head, "signal", "name the fields a signal is about: `signal on srcDevice_ip`");
    }
    TemplateChecker templates = new TemplateChecker(scope);
    return new CheckedRule(head, declaration.slug().text(),
        declaration.title().map(Literal.Text::value).orElse(declaration.slug().text()), metadata,
        flag(clauses, FlagKey.ENABLED, true), flag(clauses, FlagKey.PROTOTYPE, false), when, logic, severity,
        signal.map(clause -> selectors(clause, scope, operands)).orElse(List.of()),
        signal.flatMap(Clause.SignalClause::name).map(templates::check),
        signal.flatMap(Clause.SignalClause::summary).map(templates::check),
        signal.flatMap(Clause.SignalClause::description).map(templates::check), suppression);
  }

  private static Condition when(Span head, Clauses clauses, ConditionChecker conditions) {
    Optional<Clause.WhenClause> when = clauses.one(Clause.WhenClause.class);
    boolean chain = clauses.detection().filter(Detection.Chain.class::isInstance).isPresent();
    if (chain && when.isPresent()) {
      clauses.scope().report(CheckCode.MISPLACED_CLAUSE, when.get().span(), "the steps of a chain have conditions of "
          + "their own", "write the condition after `step when`");
    }
    if (when.isEmpty() && !chain) {
      missing(clauses.scope(), head, "when", "say which records the rule selects: `when dstPort = 853`");
    }
    return when.map(clause -> conditions.condition(clause.condition()))
        .orElseGet(() -> new Condition.Constant(head, true));
  }

  private static void missing(Scope scope, Span head, String clause, String help) {
    scope.report(CheckCode.MISSING_CLAUSE, head, "this rule has no `" + clause + "`", help);
  }

  private static boolean flag(Clauses clauses, FlagKey key, boolean otherwise) {
    return clauses.flag(key).map(clause -> clause.value().value()).orElse(otherwise);
  }

  private static long suppression(Clause.SuppressionClause clause, Clauses clauses, DetectionChecker detections) {
    long time = detections.time(clause.value(), "suppression");
    long window = clauses.detection().filter(Detection.Threshold.class::isInstance)
        .map(detection -> ((Detection.Threshold) detection).window().millis()).orElse(0L);
    if (time < window) {
      clauses.scope().report(CheckCode.SHORT_SUPPRESSION, clause.value().span(), "repeats are suppressed for less "
          + "time than the window takes", "Cloud SIEM wants at least the window");
    }
    return time;
  }

  private void rulesNamedBy(Clauses clauses) {
    clauses.detection().filter(Detection.Chain.class::isInstance).ifPresent(detection -> {
      for (Detection.Step step : ((Detection.Chain) detection).steps()) {
        if (step instanceof Detection.Step.OfRule named && !slugs.containsKey(named.rule().value())) {
          clauses.scope().report(CheckCode.UNKNOWN_RULE, named.rule().span(), "there is no rule \""
              + named.rule().value() + "\"", Suggestions.nearest(named.rule().value(), slugs.keySet())
              .map(near -> "did you mean \"" + near + "\"?").orElse("a step names a rule by its slug"));
        }
      }
    });
  }

  private static List<Selector> selectors(Clause.SignalClause signal, Scope scope, OperandChecker operands) {
    List<Selector> selectors = new ArrayList<>();
    for (Clause.EntitySelector written : signal.entities()) {
      Optional<Operand> field = operands.path(written.field());
      if (field.isEmpty()) {
        continue;
      }
      Optional<String> ownType = scope.schema().field(written.field().name().text()).flatMap(Field::entityType);
      Optional<String> type = written.type().map(name -> entityType(name.text())).or(() -> ownType);
      if (type.isEmpty()) {
        scope.report(CheckCode.NO_ENTITY_TYPE, written.span(), "`" + field.get().describe() + "` is not an entity by "
            + "itself", "say what it is: `" + field.get().describe() + " as resource`");
        continue;
      }
      Selector selector = new Selector(field.get(), type.get());
      if (selectors.contains(selector)) {
        scope.report(CheckCode.REPEATED_PART, written.span(), "`" + field.get().describe() + "` is listed twice",
            "remove one of them");
      }
      selectors.add(selector);
    }
    return selectors;
  }

  private static String entityType(String written) {
    return written.startsWith("_") ? written : "_" + written;
  }
}
