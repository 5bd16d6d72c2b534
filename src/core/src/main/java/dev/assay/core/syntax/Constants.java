package dev.assay.core.syntax;

/** How constants, names and paths are written: what never needs more than its own line. */
final class Constants {
  private Constants() {}

  static String text(Expression expression) {
    if (expression instanceof Literal.Text text) {
      return TextForm.raw(text.value());
    }
    if (expression instanceof Literal.Number number) {
      return number.value().toString();
    }
    if (expression instanceof Literal.Truth truth) {
      return Boolean.toString(truth.value());
    }
    if (expression instanceof Literal.Duration duration) {
      return duration.amount() + duration.unit().letter();
    }
    if (expression instanceof Literal.Regex regex) {
      return TextForm.regex(regex.pattern(), regex.flags());
    }
    if (expression instanceof Expression.AnyField) {
      return "any field";
    }
    if (expression instanceof Expression.Path path) {
      return path(path);
    }
    throw new IllegalArgumentException("not a constant: " + expression.getClass().getSimpleName());
  }

  static String path(Expression.Path path) {
    StringBuilder out = new StringBuilder(Words.quoted(path.name().text()));
    for (Expression.Step step : path.steps()) {
      if (step instanceof Expression.Step.Member member) {
        out.append('.').append(Words.quoted(member.name().text()));
      } else if (step instanceof Expression.Step.Key key) {
        out.append('[').append(TextForm.raw(key.key().value())).append(']');
      } else if (step instanceof Expression.Step.Index index) {
        out.append('[').append(index.index()).append(']');
      }
    }
    return out.toString();
  }

  static String groupKey(Detection.GroupKey key) {
    if (key instanceof Detection.GroupKey.OfField field) {
      boolean entity = field.field().steps().isEmpty() && field.field().name().text().equals("entity");
      return entity ? Words.inBackticks("entity") : path(field.field());
    }
    return "entity";
  }
}
