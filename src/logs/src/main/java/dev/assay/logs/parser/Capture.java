package dev.assay.logs.parser;

import com.google.re2j.Matcher;
import java.util.List;

/** The matches of a pattern in a text. */
final class Capture {
  private static final String FIELD = "_$FIELD_";
  private static final String VALUE = "_$VAL_";

  private final Regex regex;
  private final String text;
  private final Matcher matcher;

  Capture(Regex regex, String text) {
    this(regex, text, text);
  }

  private Capture(Regex regex, String text, CharSequence searched) {
    this.regex = regex;
    this.text = text;
    this.matcher = regex.pattern().matcher(searched);
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

  /** Puts the groups that took part under their names; pairs of field and value groups become entries of their own. */
  void into(Dictionary dictionary) {
    List<String> names = regex.names();
    boolean pairs = false;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int start = name == null ? -1 : matcher.start(i + 1);
      if (start >= 0) {
        dictionary.put(name, text.substring(start, matcher.end(i + 1)).strip());
        pairs |= name.startsWith(FIELD);
      }
    }
    if (regex.rest() != null) {
      dictionary.put(regex.rest(), text.substring(matcher.end(), restEnd()).strip());
    }
    if (pairs) {
      pair(dictionary, names);
    }
  }

  private void pair(Dictionary dictionary, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name != null && name.startsWith(FIELD) && matcher.start(i + 1) >= 0) {
        String value = dictionary.get(VALUE + name.substring(FIELD.length()));
        dictionary.put(dictionary.get(name), value == null ? "" : value);
      }
    }
    for (String name : names) {
      if (name != null && (name.startsWith(FIELD) || name.startsWith(VALUE))) {
        dictionary.remove(name);
      }
    }
  }
}
