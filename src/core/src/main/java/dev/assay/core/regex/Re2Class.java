package dev.assay.core.regex;

/** Writes a set of code points in RE2's syntax: a character, a class, or a class of what is not in it. */
final class Re2Class {
  private static final String SPECIAL = "\\.+*?()|[]{}^$";
  private static final String SPECIAL_IN_CLASS = "\\]^-[&";

  private Re2Class() {}

  static void write(CodePoints set, StringBuilder text) {
    if (set.equals(CodePoints.ALL)) {
      text.append("(?s:.)");
    } else if (set.size() == 1) {
      write(set.first(0), SPECIAL, text);
    } else {
      boolean negated = set.contains(Character.MAX_CODE_POINT);
      CodePoints written = negated ? set.complement() : set;
      text.append(negated ? "[^" : "[");
      for (int i = 0; i < written.ranges(); i++) {
        int first = written.first(i);
        int last = written.last(i);
        write(first, SPECIAL_IN_CLASS, text);
        if (last > first) {
          text.append(last > first + 1 ? "-" : "");
          write(last, SPECIAL_IN_CLASS, text);
        }
      }
      text.append(']');
    }
  }

  private static void write(int codePoint, String special, StringBuilder text) {
    switch (codePoint) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (codePoint >= ' ' && codePoint <= '~') {
          text.append(special.indexOf(codePoint) >= 0 ? "\\" : "").append((char) codePoint);
        } else {
          text.append("\\x{").append(Integer.toHexString(codePoint)).append('}');
        }
      }
    }
  }
}
