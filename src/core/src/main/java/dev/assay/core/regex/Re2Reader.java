package dev.assay.core.regex;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads RE2's syntax: to say what is wrong with a pattern and where, to know its size before it is compiled, and to see
 * which literals it needs. Sets that depend on Unicode tables are read as any character. Of what RE2 takes, only traps
 * are refused: {@code {02}}, which RE2 reads as text, a repetition right behind flags, and code points that the engine
 * folds forever.
 */
final class Re2Reader extends Re2Characters {
  private static final Pattern NEARLY_BOUNDS = Pattern.compile("\\{(?:[0-9]*+,)?[0-9]++}");
  private static final int LONGEST_REPEAT = 1000;
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
  Node.Anchor dollar() {
    return Node.Anchor.TEXT_END;
  }

  @Override
  boolean allowsLeadingZeros() {
    return false;
  }

  @Override
  Node looseBrace() throws Unreadable {
    Matcher bounds = NEARLY_BOUNDS.matcher(pattern).region(at, pattern.length());
    if (bounds.lookingAt()) {
      throw new Unreadable(
          "RE2 reads " + bounds.group() + " as text; write {2} or {0,3} to repeat, \\{ for a brace", at);
    }
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
