package dev.assay.core.regex;

/** How Java's dialect writes single characters, and which characters they stand for. */
abstract class JavaCharacters extends PatternReader {
  private static final CodePoints LINE_ENDS = CodePoints.of('\n', '\r', 0x85, 0x2028, 0x2029);

  JavaCharacters(String pattern) {
    super(pattern);
  }

  @Override
  final CodePoints literal(int codePoint) throws Unreadable {
    refuseIf(isSurrogate(codePoint));
    CodePoints exact = CodePoints.of(codePoint);
    return ignoreCase ? JavaClasses.withBothCases(exact) : exact;
  }

  @Override
  final CodePoints dot() {
    return LINE_ENDS.complement();
  }

  /** Reads the character that an escape stands for, with the cursor behind the backslash. */
  final int escaped() throws Unreadable {
    refuseIf(!more());
    int c = next();
    int codePoint = switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 0x07;
      case 'e' -> 0x1b;
      case '0' -> octal();
      case 'x' -> lookingAt('{') ? braced() : hexadecimal(2);
      case 'u' -> utf16();
      case 'c' -> more() ? next() ^ 64 : c;
      default -> c;
    };
    refuseIf(codePoint == c && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '1' && c <= '9'));
    return codePoint;
  }

  private int octal() throws Unreadable {
    int value = 0;
    int start = at;
    while (at < start + 3 && more() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '7' && value * 8 < 0x100) {
      value = value * 8 + pattern.charAt(at++) - '0';
    }
    refuseIf(at == start);
    return value;
  }

  private int braced() throws Unreadable {
    at++;
    return hexadecimal(0);
  }

  /** Reads four digits, or twice four that make a pair of surrogates. */
  private int utf16() throws Unreadable {
    int high = hexadecimal(4);
    if (Character.isHighSurrogate((char) high) && lookingAt("\\u")) {
      at += 2;
      int low = hexadecimal(4);
      refuseIf(!Character.isLowSurrogate((char) low));
      return Character.toCodePoint((char) high, (char) low);
    }
    return high;
  }

  static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  final void refuseIf(boolean condition) throws Unreadable {
    if (condition) {
      throw new Unreadable("not read", at);
    }
  }
}
