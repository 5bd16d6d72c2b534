package dev.assay.core.regex;

/** The named sets of Java's dialect as far as they are ranges that no version of Unicode changes. */
final class JavaClasses {
  private static final CodePoints DIGIT = CodePoints.range('0', '9');
  private static final CodePoints LOWER = CodePoints.range('a', 'z');
  private static final CodePoints UPPER = CodePoints.range('A', 'Z');
  private static final CodePoints ALPHA = LOWER.or(UPPER);
  private static final CodePoints ALNUM = ALPHA.or(DIGIT);
  private static final CodePoints WORD = ALNUM.or(CodePoints.of('_'));
  private static final CodePoints SPACE = CodePoints.range('\t', '\r').or(CodePoints.of(' '));
  private static final CodePoints GRAPH = CodePoints.range('!', '~');
  private static final CodePoints HORIZONTAL = CodePoints.of(' ', '\t', 0xa0, 0x1680, 0x180e, 0x202f, 0x205f, 0x3000)
      .or(CodePoints.range(0x2000, 0x200a));
  private static final CodePoints VERTICAL = CodePoints.range('\n', '\r').or(CodePoints.of(0x85, 0x2028, 0x2029));

  private JavaClasses() {}

  /** The set that a letter behind a backslash names, or {@code null}. */
  static CodePoints escape(char letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.complement();
      case 'w' -> WORD;
      case 'W' -> WORD.complement();
      case 's' -> SPACE;
      case 'S' -> SPACE.complement();
      case 'h' -> HORIZONTAL;
      case 'H' -> HORIZONTAL.complement();
      case 'v' -> VERTICAL;
      case 'V' -> VERTICAL.complement();
      default -> null;
    };
  }

  /** The set of a property of ASCII, or {@code null} if the property depends on Unicode. */
  static CodePoints posix(String name, boolean ignoreCase) {
    return switch (name) {
      case "Lower" -> ignoreCase ? null : LOWER;
      case "Upper" -> ignoreCase ? null : UPPER;
      case "ASCII" -> CodePoints.range(0, 0x7f);
      case "Alpha" -> ALPHA;
      case "Digit" -> DIGIT;
      case "Alnum" -> ALNUM;
      case "Punct" -> CodePoints.range('!', '/').or(CodePoints.range(':', '@')).or(CodePoints.range('[', '`'))
          .or(CodePoints.range('{', '~'));
      case "Graph" -> GRAPH;
      case "Print" -> GRAPH.or(CodePoints.of(' '));
      case "Blank" -> CodePoints.of(' ', '\t');
      case "Cntrl" -> CodePoints.range(0, 0x1f).or(CodePoints.of(0x7f));
      case "XDigit" -> DIGIT.or(CodePoints.range('a', 'f')).or(CodePoints.range('A', 'F'));
      case "Space" -> SPACE;
      default -> null;
    };
  }

  /** The set with the other case of each ASCII letter in it, which is all that Java folds unasked. */
  static CodePoints withBothCases(CodePoints set) {
    CodePoints both = set;
    for (int letter = 'a'; letter <= 'z'; letter++) {
      int upper = letter - 'a' + 'A';
      if (set.contains(letter) != set.contains(upper)) {
        both = both.or(CodePoints.of(letter, upper));
      }
    }
    return both;
  }
}
