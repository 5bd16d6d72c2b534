package dev.assay.logs.parser;

import com.google.re2j.Matcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The matches of a pattern in a text. */
final class Capture {
  private static final String FIELD = "_$FIELD_";
  private static final String VALUE = "_$VAL_";

  private final Regex regex;
  private final String text;
  private final Matcher matcher;
  private final boolean pairs;

  Capture(Regex regex, String text) {
    this(regex, text, text);
  }

  private Capture(Regex regex, String text, CharSequence searched) {
    this.regex = regex;
    this.text = text;
    this.matcher = regex.pattern().matcher(searched);
    this.pairs = regex.hasPairs();
  }

  /** For a search that is taken up again and again; it may throw {@link WatchedText.Exhausted}. */
  static Capture repeated(Regex regex, String text) {
    return new Capture(regex, text, WatchedText.of(text));
  }

  boolean atStart() {
    return matcher.lookingAt();
  }

  /** Searches on from the end of the last match; an empty match ends the search. */
  boolean next() {
    int end = end();
    return end < text.length() && matcher.find(end) && matcher.end() > matcher.start();
  }

  private int end() {
    return regex.rest() == null ? matcher.end() : restEnd();
  }

  private int restEnd() {
    int newline = regex.restPastLines() ? -1 : text.indexOf('\n', matcher.end());
    return newline < 0 ? text.length() : newline;
  }

  /**
   * The groups that took part, as written in the text, under their names; a pair of groups for a field and its value
   * under the name the first of them holds.
   */
  void forEach(BiConsumer<String, String> action) {
    List<String> names = regex.names();
    Map<String, String> values = pairs ? new HashMap<>() : Map.of();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name != null && matcher.start(i + 1) >= 0) {
        if (pairs && name.startsWith(VALUE)) {
          values.put(name.substring(VALUE.length()), group(i));
        } else if (!pairs || !name.startsWith(FIELD)) {
          action.accept(name, group(i));
        }
      }
    }
    if (regex.rest() != null) {
      rest(values, action);
    }
    for (int i = 0; pairs && i < names.size(); i++) {
      String name = names.get(i);
      if (name != null && name.startsWith(FIELD) && matcher.start(i + 1) >= 0) {
        String field = group(i).strip();
        if (!field.isEmpty()) {
          action.accept(field, values.getOrDefault(name.substring(FIELD.length()), ""));
        }
      }
    }
  }

  private void rest(Map<String, String> values, BiConsumer<String, String> action) {
    String value = text.substring(matcher.end(), restEnd());
    if (pairs && regex.rest().startsWith(VALUE)) {
      values.put(regex.rest().substring(VALUE.length()), value);
    } else {
      action.accept(regex.rest(), value);
    }
  }

  private String group(int i) {
    return text.substring(matcher.start(i + 1), matcher.end(i + 1));
  }
}
