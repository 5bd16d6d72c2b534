package dev.assay.core.regex;

/** How RE2 writes single characters, and which characters they stand for. */
abstract class Re2Characters extends PatternReader {
  static final String USE_JAVA = "; matches java '…' knows Java's dialect, which can";
  /** The engine does not come back from folding these: they fold to other letters, which do not fold to them. */
  private static final CodePoints UNFOLDABLE = CodePoints.range(0x1c80, 0x1c88);

  Re2Characters(String pattern) {
    super(pattern);
  }

  @Override
  final CodePoints literal(int codePoint) throws Unreadable {
    if (!ignoreCase) {
      return CodePoints.of(codePoint);
    }
    CodePoints set = withAllCases(codePoint, codePoint, at - Character.charCount(codePoint));
    return set == null ? CodePoints.ALL : set;
  }

  @Override
  final CodePoints dot() {
    return CodePoints.of('\n').complement();
  }

  /** The range with what RE2 folds to it; {@code null} unless it is ASCII. */
  final CodePoints withAllCases(int first, int last, int start) throws Unreadable {
    if (first <= UNFOLDABLE.last(0) && last >= UNFOLDABLE.first(0) && !(first <= 'A' && last >= 0x1044f)) {
      throw new Unreadable("case cannot be ignored for U+1C80 to U+1C88; write (?-i:…) around them", start);
    }
    if (last >= 0x80) {
      return null;
    }
    CodePoints set = JavaClasses.withBothCases(CodePoints.range(first, last));
    set = set.contains('k') ? set.or(CodePoints.of(0x212a)) : set;
    return set.contains('s') ? set.or(CodePoints.of(0x17f)) : set;
  }

  /** Reads the character that an escape stands for, with the cursor behind the backslash. */
  final int escaped(int start) throws Unreadable {
    if (!more()) {
      throw new Unreadable("a backslash at the end stands for nothing; write \\\\ for the character", start);
    }
    int c = next();
    if (c >= '1' && c <= '9' && !(c <= '7' && more() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '7')) {
      throw new Unreadable("RE2 cannot refer back to a group" + USE_JAVA, start);
    }
    return switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c - '0');
      case 'x' -> {
        boolean braced = lookingAt('{');
        at += braced ? 1 : 0;
        yield hexadecimal(braced ? 0 : 2);
      }
      case 'a' -> 0x07;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0b;
      case 'Z' -> throw new Unreadable("RE2 has no \\Z; write \\z for the end of the text", start);
      case 'u' -> throw new Unreadable("RE2 has no \\u; write \\x{…} for a character by its number", start);
      case 'G', 'R', 'X', 'h', 'k' -> throw new Unreadable("RE2 has no \\" + (char) c + USE_JAVA, start);
      default -> {
        if (c < 0x80 && Character.isLetterOrDigit(c)) {
          throw new Unreadable("\\" + (char) c + " has no meaning; write \\\\ for a backslash", start);
        }
        yield c;
      }
    };
  }

  private int octal(int first) {
    int value = first;
    for (int i = 0; i < 2 && more() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '7'; i++) {
      value = value * 8 + pattern.charAt(at++) - '0';
    }
    return value;
  }
}
