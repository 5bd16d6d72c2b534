package dev.assay.convert.sumo.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How deep expressions go. Whoever walks them later may recurse, because the reader lets none through too deep. */
final class Depth {
  static final int DEEPEST = 200;

  private record Level(SumoExpression expression, int depth) {}

  private Depth() {}

  /** A part of an expression that lies deeper than allowed. */
  static Optional<SumoExpression> tooDeep(SumoExpression expression) {
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(expression, 1));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth > DEEPEST) {
        return Optional.of(level.expression);
      }
      children(level.expression).forEach(child -> open.push(new Level(child, level.depth + 1)));
    }
    return Optional.empty();
  }

  private static List<SumoExpression> children(SumoExpression expression) {
    if (expression instanceof SumoExpression.And and) {
      return and.operands();
    }
    if (expression instanceof SumoExpression.Or or) {
      return or.operands();
    }
    if (expression instanceof SumoExpression.Not not) {
      return List.of(not.operand());
    }
    if (expression instanceof SumoExpression.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    }
    if (expression instanceof SumoExpression.NullTest test) {
      return List.of(test.subject());
    }
    if (expression instanceof SumoExpression.Between between) {
      return List.of(between.subject(), between.low(), between.high());
    }
    if (expression instanceof SumoExpression.In in) {
      return Stream.concat(Stream.of(in.subject()), in.values().stream()).toList();
    }
    if (expression instanceof SumoExpression.Like like) {
      return List.of(like.subject(), like.pattern());
    }
    if (expression instanceof SumoExpression.Rlike rlike) {
      return List.of(rlike.subject(), rlike.pattern());
    }
    if (expression instanceof SumoExpression.MatchesPattern matches) {
      return List.of(matches.subject());
    }
    if (expression instanceof SumoExpression.MatchesGlob matches) {
      return List.of(matches.subject(), matches.glob());
    }
    if (expression instanceof SumoExpression.Call call) {
      return call.arguments();
    }
    if (expression instanceof SumoExpression.Elements elements) {
      return elements.values();
    }
    if (expression instanceof SumoExpression.Arithmetic arithmetic) {
      return List.of(arithmetic.left(), arithmetic.right());
    }
    return expression instanceof SumoExpression.Negative negative ? List.of(negative.operand()) : List.of();
  }
}
