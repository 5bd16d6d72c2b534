package dev.assay.core.regex;

/** A place in a pattern. */
abstract class PatternCursor {
  final String pattern;
  int at;

  PatternCursor(String pattern) {
    this.pattern = pattern;
  }

  final boolean more() {
    return at < pattern.length();
  }

  final boolean lookingAt(char c) {
    return at < pattern.length() && pattern.charAt(at) == c;
  }

  final boolean lookingAt(String text) {
    return pattern.startsWith(text, at);
  }

  /** The code point here, which is then behind. */
  final int next() {
    int codePoint = pattern.codePointAt(at);
    at += Character.charCount(codePoint);
    return codePoint;
  }

  /** Reads hexadecimal digits, so many or, if {@code count} is 0, up to a closing brace. */
  final int hexadecimal(int count) throws Unreadable {
    int start = at;
    int value = 0;
    while (count == 0 ? more() && !lookingAt('}') : at < start + count) {
      int digit = more() ? Character.digit(pattern.charAt(at), 16) : -1;
      if (digit < 0 || pattern.charAt(at) > 'f' || (value = value << 4 | digit) > Character.MAX_CODE_POINT) {
        throw new Unreadable("this is no number of a character in hexadecimal digits", start);
      }
      at++;
    }
    if (count == 0 && (at == start || !more())) {
      throw new Unreadable("this is no number of a character in hexadecimal digits", start);
    }
    at += count == 0 ? 1 : 0;
    return value;
  }
}
