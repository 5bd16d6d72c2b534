package dev.assay.core.text;

/**
 * Comparison that ignores case: texts are compared after {@link Character#toLowerCase(int)} of each code point,
 * whatever the locale. So the Kelvin sign is {@code k}, but {@code ß} is not {@code ss}, and {@code ς} is not
 * {@code σ}.
 *
 * <p>Lower case has as many UTF-16 units as the original for every code point, so a text and its folded form have the
 * same offsets, and all tests here read folded units from the original without building anything. Each test is what
 * {@link String} says about the {@link #fold folded} texts. A surrogate without its partner folds to itself.
 */
public final class Folding {
  private Folding() {}

  /** The text with each code point in lower case; the same instance if nothing changes. */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (unit(text, i) != text.charAt(i)) {
        return foldFrom(text, i);
      }
    }
    return text;
  }

  public static boolean equals(String a, String b) {
    return a.length() == b.length() && matchesAt(a, 0, b);
  }

  public static boolean startsWith(String text, String prefix) {
    return text.length() >= prefix.length() && matchesAt(text, 0, prefix);
  }

  public static boolean endsWith(String text, String suffix) {
    return text.length() >= suffix.length() && matchesAt(text, text.length() - suffix.length(), suffix);
  }

  public static boolean contains(String text, String part) {
    if (part.isEmpty()) {
      return true;
    }
    char first = unit(part, 0);
    for (int i = 0; i <= text.length() - part.length(); i++) {
      if (unit(text, i) == first && matchesAt(text, i, part)) {
        return true;
      }
    }
    return false;
  }

  /** The hash code of the folded text: equal for texts that are equal here. */
  public static int hashCode(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + unit(text, i);
    }
    return hash;
  }

  /** The text has room for the part at that place. */
  private static boolean matchesAt(String text, int at, String part) {
    for (int i = 0; i < part.length(); i++) {
      if (unit(text, at + i) != unit(part, i)) {
        return false;
      }
    }
    return true;
  }

  /** The unit that the folded text has at the index. */
  private static char unit(String text, int index) {
    char c = text.charAt(index);
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return Character.isSurrogate(c) ? surrogate(text, index, c) : Character.toLowerCase(c);
  }

  private static char surrogate(String text, int index, char c) {
    if (Character.isHighSurrogate(c)) {
      boolean paired = index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
      return paired ? Character.highSurrogate(Character.toLowerCase(text.codePointAt(index))) : c;
    }
    boolean paired = index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    return paired ? Character.lowSurrogate(Character.toLowerCase(text.codePointAt(index - 1))) : c;
  }

  private static String foldFrom(String text, int start) {
    char[] folded = text.toCharArray();
    for (int i = start; i < folded.length; i++) {
      folded[i] = unit(text, i);
    }
    return new String(folded);
  }
}
