package dev.assay.core.regex;

import java.util.List;

/**
 * Reads the syntax of {@code java.util.regex} as JDK 17 defines it: {@code \w \d \s} are ASCII, ignoring case folds
 * ASCII letters only, and six characters or pairs end a line. The pattern is one that Java takes. Refuses what is rare
 * or hard to get right: the flags {@code d u x U}, intersections and unions of classes, {@code \G}, {@code \N}.
 */
final class JavaReader extends JavaCharacters {
  JavaReader(String pattern) {
    super(pattern);
  }

  @Override
  void readEscape(List<Node> into) throws Unreadable {
    at++;
    CodePoints named = more() ? JavaClasses.escape(pattern.charAt(at)) : null;
    if (named != null) {
      at++;
      into.add(new Node.Chars(named));
      return;
    }
    switch (more() ? pattern.charAt(at) : 0) {
      case 'A' -> into.add(anchor(Node.Anchor.TEXT_START));
      case 'z' -> into.add(anchor(Node.Anchor.TEXT_END));
      case 'Z' -> into.add(anchor(Node.Anchor.FINAL_LINE_END));
      case 'b', 'B' -> {
        into.add(anchor(Node.Anchor.FOREIGN));
        refuseIf(lookingAt('{'));
      }
      case 'R', 'X' -> into.add(unknownText(at + 1));
      case 'k' -> {
        refuseIf(pattern.indexOf('>', at) < 0);
        into.add(unknownText(pattern.indexOf('>', at) + 1));
      }
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        into.add(unknownText(at + 1));
        while (more() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
          at++;
        }
      }
      case 'p', 'P' -> into.add(property());
      case 'Q' -> {
        at++;
        readQuoted(into);
      }
      default -> into.add(new Node.Chars(literal(escaped())));
    }
  }

  private Node anchor(Node.Anchor anchor) {
    at++;
    return anchor;
  }

  private Node unknownText(int end) {
    at = end;
    return Node.roughly(new Node.Repeat(new Node.Chars(CodePoints.ALL), 0, Node.Repeat.UNBOUNDED, false));
  }

  private Node property() throws Unreadable {
    CodePoints set = readProperty();
    return set == null ? Node.roughly(new Node.Chars(CodePoints.ALL)) : new Node.Chars(set);
  }

  /** Reads {@code p{Name}} behind a backslash; {@code null} for a property that is not ASCII's. */
  private CodePoints readProperty() throws Unreadable {
    boolean negated = lookingAt('P');
    at++;
    refuseIf(!lookingAt('{') || pattern.indexOf('}', at) < 0);
    int end = pattern.indexOf('}', at);
    CodePoints set = JavaClasses.posix(pattern.substring(at + 1, end), ignoreCase);
    at = end + 1;
    return set != null && negated ? set.complement() : set;
  }

  @Override
  Node readClass() throws Unreadable {
    at++;
    boolean negated = lookingAt('^');
    at += negated ? 1 : 0;
    refuseIf(lookingAt(']'));
    CodePoints set = CodePoints.NONE;
    boolean rough = false;
    while (!lookingAt(']')) {
      refuseIf(!more() || lookingAt('[') || lookingAt("&&") || lookingAt("\\Q"));
      CodePoints member = readMember();
      rough |= member == null;
      set = set.or(member == null ? CodePoints.ALL : member);
    }
    at++;
    return rough ? Node.roughly(new Node.Chars(CodePoints.ALL)) : new Node.Chars(negated ? set.complement() : set);
  }

  /** Reads a set, a character or a range; {@code null} for a property that is not ASCII's. */
  private CodePoints readMember() throws Unreadable {
    if (lookingAt('\\') && at + 1 < pattern.length()) {
      char c = pattern.charAt(at + 1);
      if (c == 'p' || c == 'P') {
        at++;
        return readProperty();
      }
      if (JavaClasses.escape(c) != null) {
        at += 2;
        refuseIf(lookingAt('-') && !lookingAt("-]"));
        return JavaClasses.escape(c);
      }
    }
    int first = readMemberCharacter();
    if (!lookingAt('-') || lookingAt("-]")) {
      return literal(first);
    }
    refuseIf(first == '-');
    at++;
    refuseIf(lookingAt('[') || lookingAt("&&") || lookingAt('\\') && isSetEscape());
    int last = readMemberCharacter();
    refuseIf(last < first || isSurrogate(first) || isSurrogate(last));
    CodePoints range = CodePoints.range(first, last);
    return ignoreCase ? JavaClasses.withBothCases(range) : range;
  }

  private boolean isSetEscape() {
    return at + 1 < pattern.length()
        && ("pPQ".indexOf(pattern.charAt(at + 1)) >= 0 || JavaClasses.escape(pattern.charAt(at + 1)) != null);
  }

  private int readMemberCharacter() throws Unreadable {
    refuseIf(!more());
    if (!lookingAt('\\')) {
      return next();
    }
    at++;
    return escaped();
  }

  @Override
  Node readSpecialGroup() throws Unreadable {
    int start = at - 2;
    boolean i = ignoreCase;
    boolean m = multiline;
    boolean s = dotAll;
    if (lookingAt("<=") || lookingAt("<!")) {
      at += 2;
      group(start, i, m, s);
      return Node.Anchor.FOREIGN;
    }
    if (lookingAt('<')) {
      refuseIf(pattern.indexOf('>', at) < 0);
      at = pattern.indexOf('>', at) + 1;
      return group(start, i, m, s);
    }
    if (lookingAt('=') || lookingAt('!')) {
      at++;
      group(start, i, m, s);
      return Node.Anchor.FOREIGN;
    }
    if (lookingAt('>')) {
      at++;
      return Node.roughly(group(start, i, m, s));
    }
    readFlags();
    if (lookingAt(')')) {
      at++;
      return null;
    }
    at++;
    return group(start, i, m, s);
  }

  private void readFlags() throws Unreadable {
    boolean on = true;
    while (!lookingAt(':') && !lookingAt(')')) {
      switch (more() ? pattern.charAt(at) : 0) {
        case '-' -> on = false;
        case 'i' -> ignoreCase = on;
        case 'm' -> multiline = on;
        case 's' -> dotAll = on;
        default -> refuseIf(true);
      }
      at++;
    }
  }

  @Override
  Node.Anchor dollar() {
    return Node.Anchor.FINAL_LINE_END;
  }

  @Override
  boolean allowsLeadingZeros() {
    return true;
  }

  @Override
  Node looseBrace() throws Unreadable {
    throw new Unreadable("a brace that repeats nothing", at);
  }

  @Override
  Node afterRepeat(Node.Repeat repeat) throws Unreadable {
    if (lookingAt('+')) {
      at++;
      refuseIf(isRepeat());
      return Node.roughly(repeat);
    }
    refuseIf(isRepeat());
    return repeat;
  }
}
