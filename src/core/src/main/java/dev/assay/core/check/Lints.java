package dev.assay.core.check;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.record.Kind;
import dev.assay.core.record.Value;
import dev.assay.core.syntax.Expression.TextOperator;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds conditions that are sound but hardly meant. */
final class Lints {
  /** Fields whose values differ in case from system to system: paths, command lines, hosts and users. */
  private static final Pattern CASELESS = Pattern.compile(
      "(?i).*(commandLine|baseImage|file_path|file_basename|hostname|username|authDomain|queryDomain|fqdn)");

  private final Scope scope;
  private final Set<Condition> visitedLets = Collections.newSetFromMap(new IdentityHashMap<>());

  private Lints(Scope scope) {
    this.scope = scope;
  }

  static void check(CheckedRule rule, Scope scope) {
    Lints lints = new Lints(scope);
    if (rule.logic() instanceof Logic.Chain chain) {
      for (Logic.Step step : chain.steps()) {
        if (step instanceof Logic.Step.OfCondition own) {
          lints.condition(own.condition());
        }
      }
    } else {
      lints.condition(rule.when());
    }
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      all.parts().forEach(this::condition);
      parts(all.parts(), true);
    } else if (condition instanceof Condition.AnyOf any) {
      any.parts().forEach(this::condition);
      parts(any.parts(), false);
    } else if (condition instanceof Condition.Named named) {
      if (visitedLets.add(named.part())) {
        condition(named.part());
      }
    } else if (condition instanceof Condition.Not not) {
      negation(not);
      condition(not.part());
    } else if (condition instanceof Condition.Atom atom) {
      atom(atom);
    } else if (condition instanceof Condition.Constant constant) {
      scope.report(constant.value() ? CheckCode.ALWAYS_TRUE : CheckCode.ALWAYS_FALSE, constant.span(),
          "this part is always " + constant.value(), "leave it out");
    }
  }

  /** Looks for parts said twice, and for a part beside its own negation. */
  private void parts(List<Condition> parts, boolean all) {
    Map<Object, Condition> seen = new HashMap<>();
    Map<Object, Condition> negated = new HashMap<>();
    for (Condition part : parts) {
      boolean not = part instanceof Condition.Not;
      Object key = key(not ? ((Condition.Not) part).part() : part);
      if (key == null) {
        continue;
      }
      Condition earlier = (not ? negated : seen).putIfAbsent(key, part);
      if (earlier != null) {
        scope.report(Diagnostic.of(CheckCode.REPEATED_PART, part.span(), "this part is said twice")
            .note(earlier.span(), "first said here").help("leave one of them out"));
      }
      Condition opposite = (not ? seen : negated).get(key);
      if (opposite != null) {
        scope.report(Diagnostic.of(all ? CheckCode.ALWAYS_FALSE : CheckCode.ALWAYS_TRUE, part.span(),
            all ? "a record cannot satisfy this part and its opposite" : "every record satisfies this part or its "
                + "opposite").note(opposite.span(), "the opposite"));
      }
    }
  }

  /** What makes two parts the same; null for those not compared. */
  private static Object key(Condition part) {
    if (part instanceof Condition.Atom atom) {
      return atom.test();
    }
    return part instanceof Condition.Named named ? named.name() : null;
  }

  private void negation(Condition.Not not) {
    if (!(not.part() instanceof Condition.Atom atom)) {
      return;
    }
    Optional<String> field = Optional.empty();
    String literal = "false";
    if (atom.test() instanceof Test.Holds holds) {
      field = Optional.of(holds.subject().describe());
    } else if (atom.test() instanceof Test.Compare compare && compare.as() == CompareAs.TRUTH
        && compare.right() instanceof Operand.Constant constant && constant.value() instanceof Value.Truth truth) {
      field = Optional.of(compare.left().describe());
      literal = Boolean.toString(!truth.value());
    }
    if (field.isPresent()) {
      scope.report(CheckCode.NEGATED_NULLABLE, not.span(), "also true when `" + field.get() + "` is missing",
          "write `" + field.get() + " = " + literal + "`, or add `and " + field.get() + " is not null`");
    }
  }

  private void atom(Condition.Atom atom) {
    Test test = atom.test();
    if (test instanceof Test.Compare compare) {
      caseOf(atom, compare.left(), compare.as() == CompareAs.TEXT && compare.order() == Test.Order.EQUAL
          ? List.of(compare.right()) : List.of(), "=~");
      fixed(atom, compare);
    } else if (test instanceof Test.OneOf oneOf && oneOf.as() == CompareAs.TEXT) {
      caseOf(atom, oneOf.subject(), oneOf.values(), "in~");
    } else if (test instanceof Test.OfText text && !text.ignoreCase()) {
      caseOf(atom, text.subject(), text.values(), text.operator().keyword() + "~");
    } else if (test instanceof Test.Like like && !like.ignoreCase()) {
      caseOf(atom, like.subject(), like.patterns().stream()
          .<Operand>map(glob -> new Operand.Constant(new Value.Text(glob.toString()))).toList(),
          TextOperator.LIKE.keyword() + "~");
    } else if (test instanceof Test.Between between) {
      range(atom, between);
    } else if (test instanceof Test.Includes includes) {
      lists(atom, includes);
    }
  }

  /** Whoever keeps match lists beside the rules means one of them; {@code column:…} and {@code threat} are no lists. */
  private void lists(Condition.Atom atom, Test.Includes includes) {
    if (scope.lists().isEmpty() || !includes.subject().describe().equals("listMatches")) {
      return;
    }
    includes.values().stream().map(Lints::textOf).flatMap(Optional::stream)
        .filter(name -> scope.list(name).isEmpty() && !name.startsWith("column:") && !name.equals("threat"))
        .forEach(name -> scope.report(CheckCode.UNKNOWN_LIST, atom.span(), "there is no match list '" + name + "'",
            Suggestions.nearest(name, scope.lists()).map(near -> "did you mean '" + near + "'?")
                .orElse("put it beside the others, even if it is empty here")));
  }

  private void caseOf(Condition.Atom atom, Operand subject, List<Operand> values, String operator) {
    List<String> shouting = values.stream().map(Lints::textOf).flatMap(Optional::stream)
        .filter(text -> !text.equals(text.toLowerCase(Locale.ROOT))).toList();
    if (isLower(subject) && !values.isEmpty() && shouting.size() == values.size()) {
      scope.report(CheckCode.CONSTANT_COMPARISON, atom.span(), "`" + subject.describe() + "` has no capitals, and '"
          + shouting.get(0) + "' has", "write the text in small letters");
      return;
    }
    boolean caseless = subject instanceof Operand.OfField field && CASELESS.matcher(field.field()).matches();
    boolean letters = values.stream().map(Lints::textOf).flatMap(Optional::stream)
        .anyMatch(text -> text.codePoints().anyMatch(Character::isLetter));
    if (caseless && letters) {
      scope.report(CheckCode.CASE_SENSITIVE, atom.span(), "systems write `" + subject.describe()
          + "` in capitals and small letters alike, and this comparison tells them apart",
          "write `" + operator + "` to ignore case");
    }
  }

  private static boolean isLower(Operand operand) {
    return operand instanceof Operand.OfFunction call
        && (call.function() == Function.LOWER || call.function() == Function.TO_LOWER_CASE);
  }

  private static Optional<String> textOf(Operand operand) {
    return operand instanceof Operand.Constant constant && constant.value().kind() == Kind.TEXT
        ? Optional.of(constant.value().text()) : Optional.empty();
  }

  /** No record decides a comparison of a constant with a constant, and hardly one of a field with itself. */
  private void fixed(Condition.Atom atom, Test.Compare compare) {
    if (compare.left() instanceof Operand.Constant && compare.right() instanceof Operand.Constant) {
      scope.report(CheckCode.CONSTANT_COMPARISON, atom.span(), "this compares two constants, so no record decides it",
          "one side should be a field");
    } else if (compare.left().equals(compare.right())) {
      scope.report(CheckCode.CONSTANT_COMPARISON, atom.span(), "this compares `" + compare.left().describe()
          + "` with itself", "to ask whether it is there, write `" + compare.left().describe() + " is not null`");
    }
  }

  private void range(Condition.Atom atom, Test.Between between) {
    if (between.as() == CompareAs.NUMBER && between.low() instanceof Operand.Constant low
        && between.high() instanceof Operand.Constant high
        && Double.parseDouble(low.value().text()) > Double.parseDouble(high.value().text())) {
      scope.report(CheckCode.ALWAYS_FALSE, atom.span(), "no number is in this range", "write the smaller end first");
    }
  }
}
