package dev.assay.core.check;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.syntax.Clause;
import dev.assay.core.syntax.Detection;
import dev.assay.core.syntax.RuleDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The clauses of a rule by kind; of a clause given twice the first counts and the second is reported. */
final class Clauses {
  private final Scope scope;
  private final Map<Object, Clause> first = new HashMap<>();
  private final List<Clause> all;

  Clauses(RuleDeclaration rule, Scope scope) {
    this.scope = scope;
    this.all = rule.clauses();
    for (Clause clause : all) {
      Object kind = kind(clause);
      if (kind == null) {
        continue;
      }
      Clause earlier = first.putIfAbsent(kind, clause);
      if (earlier != null) {
        scope.report(Diagnostic.of(CheckCode.DUPLICATE_CLAUSE, clause.span(), "`" + label(kind)
            + "` is already given").note(earlier.span(), "first given here").help("keep one of them"));
      }
    }
  }

  /** What a rule can have only one of; null for what it may have several of. */
  private static Object kind(Clause clause) {
    if (clause instanceof Clause.LetClause || clause instanceof Clause.OriginClause
        || clause instanceof Clause.ExportExceptClause) {
      return null;
    }
    if (clause instanceof Clause.TextClause text) {
      return text.key();
    }
    if (clause instanceof Clause.TextListClause list) {
      return list.key();
    }
    if (clause instanceof Clause.FlagClause flag) {
      return flag.key();
    }
    return clause instanceof Detection ? "rule type" : clause.getClass();
  }

  private static String label(Object kind) {
    if (kind instanceof Clause.TextKey key) {
      return key.keyword();
    }
    if (kind instanceof Clause.TextListKey key) {
      return key.keyword();
    }
    if (kind instanceof Clause.FlagKey key) {
      return key.keyword();
    }
    if (kind instanceof Class<?> type) {
      return type.getSimpleName().replace("Clause", "").toLowerCase(Locale.ROOT);
    }
    return kind.toString();
  }

  Scope scope() {
    return scope;
  }

  Optional<Clause.TextClause> text(Clause.TextKey key) {
    return Optional.ofNullable((Clause.TextClause) first.get(key));
  }

  Optional<Clause.TextListClause> texts(Clause.TextListKey key) {
    return Optional.ofNullable((Clause.TextListClause) first.get(key));
  }

  Optional<Clause.FlagClause> flag(Clause.FlagKey key) {
    return Optional.ofNullable((Clause.FlagClause) first.get(key));
  }

  Optional<Detection> detection() {
    return Optional.ofNullable((Detection) first.get("rule type"));
  }

  <T extends Clause> Optional<T> one(Class<T> type) {
    return Optional.ofNullable(type.cast(first.get(type)));
  }

  <T extends Clause> List<T> many(Class<T> type) {
    List<T> found = new ArrayList<>();
    all.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
    return found;
  }
}
