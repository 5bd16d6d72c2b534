package dev.assay.logs.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text with {@code {{names}}} in it. */
public final class Template {
  private final List<String> literals;
  private final List<String> names;

  private Template(List<String> literals, List<String> names) {
    this.literals = List.copyOf(literals);
    this.names = List.copyOf(names);
  }

  public static Template of(String text) {
    List<String> literals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int from = 0;
    while (true) {
      int open = text.indexOf("{{", from);
      int close = open < 0 ? -1 : text.indexOf("}}", open);
      if (close < 0) {
        literals.add(text.substring(from));
        return new Template(literals, names);
      }
      literals.add(text.substring(from, open));
      names.add(text.substring(open + 2, close).strip());
      from = close + 2;
    }
  }

  boolean isEmpty() {
    return names.isEmpty() && literals.get(0).isEmpty();
  }

  boolean isConstant() {
    return names.isEmpty();
  }

  /** Whether every name has a value. */
  boolean isKnown(Run run) {
    for (String name : names) {
      if (run.value(name) == null) {
        return false;
      }
    }
    return true;
  }

  /** The text with values for names; a name without a value gives nothing. */
  String render(Run run) {
    return names.isEmpty() ? literals.get(0) : render(run::value);
  }

  /** As {@link #render(Run)}, with values from elsewhere. */
  String render(UnaryOperator<String> values) {
    StringBuilder text = new StringBuilder(literals.get(0));
    for (int i = 0; i < names.size(); i++) {
      String value = values.apply(names.get(i));
      text.append(value == null ? "" : value).append(literals.get(i + 1));
    }
    return text.toString();
  }
}
