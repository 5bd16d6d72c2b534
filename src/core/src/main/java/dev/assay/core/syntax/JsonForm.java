package dev.assay.core.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is JSON. Nothing is read out of it: what a foreign rule says there has no meaning here. */
final class JsonForm {
  private static final Pattern TOKEN = Pattern.compile(
      "[ \\t\\r\\n]*+(?:([\\[\\]{},:])"
          + "|(\"(?:[^\"\\\\\\x00-\\x1F]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\")"
          + "|(-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false|null))");

  /** A place where it stops being JSON. */
  record Mistake(int offset, String message, boolean tooDeep) {}

  private enum Wanted {
    VALUE,
    VALUE_OR_END,
    KEY,
    KEY_OR_END,
    COLON,
    COMMA_OR_END,
    NOTHING
  }

  private final String json;
  private final Deque<Character> open = new ArrayDeque<>();
  private Wanted wanted = Wanted.VALUE;

  private JsonForm(String json) {
    this.json = json;
  }

  /** The first mistake in a text that should be one JSON value; none if it is. */
  static Optional<Mistake> mistake(String json) {
    return Optional.ofNullable(new JsonForm(json).read());
  }

  private Mistake read() {
    Matcher token = TOKEN.matcher(json);
    int at = 0;
    while (token.region(at, json.length()).lookingAt()) {
      int start = Math.max(token.start(1), Math.max(token.start(2), token.start(3)));
      boolean fits = token.start(1) >= 0 ? mark(json.charAt(start)) : scalar(token.start(2) >= 0);
      if (!fits) {
        return new Mistake(start, "the JSON goes wrong here", false);
      }
      if (open.size() > Brackets.DEEPEST) {
        return new Mistake(start, "the JSON nests more than " + Brackets.DEEPEST + " deep", true);
      }
      at = token.end();
    }
    boolean complete = json.substring(at).isBlank();
    return complete && wanted == Wanted.NOTHING
        ? null : new Mistake(at, complete ? "the JSON is not closed" : "the JSON goes wrong here", false);
  }

  private boolean mark(char mark) {
    boolean valuePlace = wanted == Wanted.VALUE || wanted == Wanted.VALUE_OR_END;
    switch (mark) {
      case '{', '[' -> {
        open.push(mark);
        wanted = mark == '{' ? Wanted.KEY_OR_END : Wanted.VALUE_OR_END;
        return valuePlace;
      }
      case ':' -> {
        boolean fits = wanted == Wanted.COLON;
        wanted = Wanted.VALUE;
        return fits;
      }
      case ',' -> {
        boolean fits = wanted == Wanted.COMMA_OR_END;
        wanted = fits && open.peek() == '{' ? Wanted.KEY : Wanted.VALUE;
        return fits;
      }
      default -> {
        boolean object = mark == '}';
        boolean fits = wanted == Wanted.COMMA_OR_END && open.peek() == (object ? '{' : '[')
            || wanted == (object ? Wanted.KEY_OR_END : Wanted.VALUE_OR_END);
        if (fits) {
          open.pop();
          afterValue();
        }
        return fits;
      }
    }
  }

  private boolean scalar(boolean string) {
    if (string && (wanted == Wanted.KEY || wanted == Wanted.KEY_OR_END)) {
      wanted = Wanted.COLON;
      return true;
    }
    boolean fits = wanted == Wanted.VALUE || wanted == Wanted.VALUE_OR_END;
    afterValue();
    return fits;
  }

  private void afterValue() {
    wanted = open.isEmpty() ? Wanted.NOTHING : Wanted.COMMA_OR_END;
  }
}
