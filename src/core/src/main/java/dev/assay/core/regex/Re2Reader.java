package dev.assay.core.regex;

import java.util.List;
import java.util.Set;

/**
 * Reads RE2's syntax: to say what is wrong with a pattern and where, to know its size before it is compiled, and to see
 * which literals it needs. Sets that depend on Unicode tables are read as any character.
 */
final class Re2Reader extends PatternReader {
  private static final String USE_JAVA = "; matches java '…' knows Java's dialect, which can";
  private static final int LONGEST_REPEAT = 1000;
  /** The engine does not come back from folding these: they fold to other letters, which do not fold to them. */
  private static final CodePoints UNFOLDABLE = CodePoints.range(0x1c80, 0x1c88);
  private static final CodePoints DIGIT = CodePoints.range('0', '9');
  private static final CodePoints WORD =
      DIGIT.or(CodePoints.range('A', 'Z')).or(CodePoints.range('a', 'z')).or(CodePoints.of('_'));
  private static final CodePoints SPACE = CodePoints.of('\t', '\n', '\f', '\r', ' ');

  Re2Reader(String pattern, Set<Regex.Flag> flags) {
    super(pattern);
    ignoreCase = flags.contains(Regex.Flag.IGNORE_CASE);
    multiline = flags.contains(Regex.Flag.MULTILINE);
    dotAll = flags.contains(Regex.Flag.DOT_ALL);
  }

  @Override
  void readEscape(List<Node> into) throws Unreadable {
    int start = at++;
    char c = more() ? pattern.charAt(at) : 0;
    if (namedSet(c) != null) {
      at++;
      into.add(new Node.Chars(namedSet(c)));
    } else if (c == 'A' || c == 'z') {
      at++;
      into.add(c == 'A' ? Node.Anchor.TEXT_START : Node.Anchor.TEXT_END);
    } else if (c == 'b' || c == 'B') {
      at++;
      into.add(Node.Anchor.FOREIGN);
    } else if (c == 'Q') {
      at++;
      readQuoted(into);
    } else if (c == 'p' || c == 'P') {
      skipProperty(start);
      into.add(new Node.Chars(CodePoints.ALL));
    } else {
      into.add(new Node.Chars(literal(escaped(start))));
    }
  }

  private static CodePoints namedSet(char letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.complement();
      case 'w' -> WORD;
      case 'W' -> WORD.complement();
      case 's' -> SPACE;
      case 'S' -> SPACE.complement();
      default -> null;
    };
  }

  private void skipProperty(int start) throws Unreadable {
    at++;
    if (!more()) {
      throw new Unreadable("the name of a property is missing, as in \\p{L}", start);
    }
    if (lookingAt('{')) {
      at = pattern.indexOf('}', at);
      if (at < 0) {
        throw new Unreadable("this property is not closed by }", start);
      }
    }
    next();
  }

  /** Reads the character that an escape stands for, with the cursor behind the backslash. */
  private int escaped(int start) throws Unreadable {
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

  @Override
  Node readClass() throws Unreadable {
    int start = at++;
    boolean negated = lookingAt('^');
    at += negated ? 1 : 0;
    CodePoints set = CodePoints.NONE;
    boolean known = true;
    for (boolean first = true; first || !lookingAt(']'); first = false) {
      if (!more()) {
        throw new Unreadable("this class is not closed by ]; write \\[ for the character", start);
      }
      CodePoints member = readMember(start);
      known &= member != null;
      set = set.or(member == null ? CodePoints.NONE : member);
    }
    at++;
    return new Node.Chars(!known ? CodePoints.ALL : negated ? set.complement() : set);
  }

  /** Reads a set, a character or a range; {@code null} if which characters it has depends on Unicode tables. */
  private CodePoints readMember(int classStart) throws Unreadable {
    int start = at;
    if (lookingAt("[:") && pattern.indexOf(":]", at) >= 0) {
      at = pattern.indexOf(":]", at) + 2;
      return null;
    }
    char escape = lookingAt('\\') && at + 1 < pattern.length() ? pattern.charAt(at + 1) : 0;
    if (escape == 'p' || escape == 'P') {
      at++;
      skipProperty(start);
      return null;
    }
    if (namedSet(escape) != null) {
      at += 2;
      return namedSet(escape);
    }
    int first = readMemberCharacter(classStart);
    int last = first;
    if (lookingAt('-') && !lookingAt("-]")) {
      at++;
      last = readMemberCharacter(classStart);
      if (last < first) {
        throw new Unreadable("this range runs backwards", start);
      }
    }
    return ignoreCase ? withAllCases(first, last, start) : CodePoints.range(first, last);
  }

  private int readMemberCharacter(int classStart) throws Unreadable {
    if (!more()) {
      throw new Unreadable("this class is not closed by ]; write \\[ for the character", classStart);
    }
    return lookingAt('\\') ? escaped(at++) : next();
  }

  /** The range with what RE2 folds to it; {@code null} unless it is ASCII. */
  private CodePoints withAllCases(int first, int last, int start) throws Unreadable {
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

  @Override
  CodePoints literal(int codePoint) throws Unreadable {
    if (!ignoreCase) {
      return CodePoints.of(codePoint);
    }
    CodePoints set = withAllCases(codePoint, codePoint, at - Character.charCount(codePoint));
    return set == null ? CodePoints.ALL : set;
  }

  @Override
  Node readSpecialGroup() throws Unreadable {
    int start = at - 2;
    boolean i = ignoreCase;
    boolean m = multiline;
    boolean s = dotAll;
    if (lookingAt('=') || lookingAt('!') || lookingAt("<=") || lookingAt("<!")) {
      throw new Unreadable("RE2 cannot look ahead or behind" + USE_JAVA, start);
    }
    if (lookingAt('>')) {
      throw new Unreadable("RE2 never goes back, so it has no atomic groups; write (?:…)", start);
    }
    if (lookingAt('<') || lookingAt("P<")) {
      int end = pattern.indexOf('>', at);
      if (end < 0) {
        throw new Unreadable("the name of this group is not closed by >", start);
      }
      at = end + 1;
      return group(start, i, m, s);
    }
    boolean on = true;
    while (!lookingAt(':') && !lookingAt(')')) {
      switch (more() ? pattern.charAt(at) : 0) {
        case '-' -> on = false;
        case 'i' -> ignoreCase = on;
        case 'm' -> multiline = on;
        case 's' -> dotAll = on;
        case 'U' -> { }
        default -> throw new Unreadable("a group starts with (, (?:, (?<name> or flags of i, m, s, U", start);
      }
      at++;
    }
    at++;
    return pattern.charAt(at - 1) == ')' ? null : group(start, i, m, s);
  }

  @Override
  CodePoints dot() {
    return CodePoints.of('\n').complement();
  }

  @Override
  Node.Anchor dollar() {
    return Node.Anchor.TEXT_END;
  }

  @Override
  Node looseBrace() {
    at++;
    return new Node.Chars(CodePoints.of('{'));
  }

  @Override
  Node afterRepeat(Node.Repeat repeat) throws Unreadable {
    if (isRepeat()) {
      throw new Unreadable(lookingAt('+')
          ? "RE2 has no possessive repetition; leave out the second sign"
          : "a repetition cannot be repeated; put the first one in (?:…)", at);
    }
    if (repeat.min() > LONGEST_REPEAT || repeat.max() > LONGEST_REPEAT) {
      throw new Unreadable("RE2 repeats at most " + LONGEST_REPEAT + " times" + USE_JAVA + " more", at - 1);
    }
    return repeat;
  }
}
