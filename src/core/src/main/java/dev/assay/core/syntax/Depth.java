package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How deep expressions go. Whoever walks them later may recurse, because the reader lets none through too deep. */
final class Depth {
  private record Level(Expression expression, int depth) {}

  private Depth() {}

  /** A place in an expression that lies deeper than allowed. */
  static Optional<Span> tooDeep(Expression expression) {
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(expression, 1));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth > Brackets.DEEPEST) {
        return Optional.of(level.expression.span());
      }
      Expressions.children(level.expression).forEach(child -> open.push(new Level(child, level.depth + 1)));
    }
    return Optional.empty();
  }

  /** A place in any expression of a clause that lies deeper than allowed. */
  static Optional<Span> tooDeep(Clause clause) {
    for (Expression expression : roots(clause)) {
      Optional<Span> place = tooDeep(expression);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private static List<Expression> roots(Clause clause) {
    if (clause instanceof Clause.LetClause let) {
      return List.of(let.value());
    }
    if (clause instanceof Clause.WhenClause when) {
      return List.of(when.condition());
    }
    return clause instanceof Detection detection ? Expressions.of(detection) : List.of();
  }
}
