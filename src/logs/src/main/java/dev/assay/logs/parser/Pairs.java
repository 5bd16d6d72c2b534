package dev.assay.logs.parser;

/**
 * Takes {@code key=value} pairs apart whose values may hold blanks and equals signs of their own: a key is a word that
 * stands before an equals sign, and a value ends before the next key.
 *
 * <p>An equals sign behind anything else, as in {@code url=http://host/?a=b}, belongs to the value, because many
 * devices do not escape it. One look at each character.
 */
final class Pairs {
  /** Takes a pair; the value is as written, escapes included. */
  interface Target {
    void put(String key, String value);
  }

  private Pairs() {}

  static void read(String text, int from, Target target) {
    int word = from;
    boolean isKey = true;
    String key = null;
    int valueStart = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && isKey && i > word) {
        if (key != null) {
          target.put(key, text.substring(valueStart, Math.max(valueStart, word)).strip());
        }
        key = text.substring(word, i);
        valueStart = i + 1;
        isKey = false;
      } else if (c == ' ' || c == '\t') {
        word = i + 1;
        isKey = true;
      } else {
        isKey &= isOfKey(c);
        if (c == '\\' && i + 1 < text.length() && "\\=|".indexOf(text.charAt(i + 1)) >= 0) {
          i++;
        }
      }
    }
    if (key != null) {
      target.put(key, text.substring(valueStart).strip());
    }
  }

  private static boolean isOfKey(char c) {
    return Character.isLetterOrDigit(c) || "_.-[]:#$@/".indexOf(c) >= 0;
  }
}
