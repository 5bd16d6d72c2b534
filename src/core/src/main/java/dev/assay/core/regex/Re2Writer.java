package dev.assay.core.regex;

import java.util.List;
import java.util.Optional;

/**
 * Writes what a pattern in Java's dialect means as a pattern for RE2 that finds the same texts. Both engines then look
 * for a way through the same sequence of sets; which of several ways they prefer does not matter for whether there is
 * one. Refused is what RE2 cannot say, and repetition of what can be empty, where Java stops early.
 *
 * <p>Java's {@code $} also matches before a final line end, but not between {@code \r} and {@code \n}. At the end of a
 * pattern, RE2 can take that line end itself, unless the match might end with the {@code \r}.
 */
final class Re2Writer {
  private static final int LONGEST_REPEAT = 1000;
  private static final String FINAL_LINE_END = "(?:\\r\\n|[\\n\\r\\x{85}\\x{2028}\\x{2029}])?\\z";

  private final StringBuilder text = new StringBuilder();
  private boolean refused;

  private Re2Writer() {}

  static Optional<String> write(Node node) {
    Re2Writer writer = new Re2Writer();
    writer.write(node, true, false);
    return writer.refused ? Optional.empty() : Optional.of(writer.text.toString());
  }

  /**
   * @param last whether nothing follows the node in the pattern
   * @param behindReturn whether the match so far may end with {@code \r}
   */
  private void write(Node node, boolean last, boolean behindReturn) {
    if (node instanceof Node.Chars chars) {
      refused |= chars.set().isEmpty();
      Re2Class.write(chars.set(), text);
    } else if (node instanceof Node.Sequence sequence) {
      writeSequence(sequence.parts(), last, behindReturn);
    } else if (node instanceof Node.Choice choice) {
      writeChoice(choice.alternatives(), last, behindReturn);
    } else if (node instanceof Node.Repeat repeat) {
      writeRepeat(repeat);
    } else {
      writeAnchor((Node.Anchor) node, last && !behindReturn);
    }
  }

  private void writeSequence(List<Node> parts, boolean last, boolean behindReturn) {
    boolean behind = behindReturn;
    for (int i = 0; i < parts.size(); i++) {
      boolean choice = parts.get(i) instanceof Node.Choice;
      text.append(choice ? "(?:" : "");
      write(parts.get(i), last && i == parts.size() - 1, behind);
      text.append(choice ? ")" : "");
      behind = mayEndWithReturn(parts.get(i), behind);
    }
  }

  private void writeChoice(List<Node> alternatives, boolean last, boolean behindReturn) {
    for (int i = 0; i < alternatives.size(); i++) {
      text.append(i == 0 ? "" : "|");
      boolean choice = alternatives.get(i) instanceof Node.Choice;
      text.append(choice ? "(?:" : "");
      write(alternatives.get(i), last, behindReturn);
      text.append(choice ? ")" : "");
    }
  }

  private void writeRepeat(Node.Repeat repeat) {
    int min = repeat.min();
    int max = repeat.max();
    refused |= repeat.body().isNullable() && !(min == 0 && max == 1);
    refused |= min > LONGEST_REPEAT || max > LONGEST_REPEAT;
    boolean simple = repeat.body() instanceof Node.Chars;
    text.append(simple ? "" : "(?:");
    write(repeat.body(), false, true);
    text.append(simple ? "" : ")");
    if (max == Node.Repeat.UNBOUNDED) {
      text.append(min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}");
    } else {
      text.append(min == 0 && max == 1 ? "?" : min == max ? "{" + min + "}" : "{" + min + "," + max + "}");
    }
    text.append(repeat.lazy() ? "?" : "");
  }

  private void writeAnchor(Node.Anchor anchor, boolean mayTakeLineEnd) {
    switch (anchor) {
      case TEXT_START -> text.append("\\A");
      case TEXT_END -> text.append("\\z");
      case FINAL_LINE_END -> {
        refused |= !mayTakeLineEnd;
        text.append(FINAL_LINE_END);
      }
      case FOREIGN -> refused = true;
    }
  }

  /**
   * Whether a match may end with {@code \r} here and could not go on over a following {@code \n}. A run of a set that
   * has {@code \n} could, so that {@code $} matches at the very end whenever the text after the run is {@code \n}.
   */
  private static boolean mayEndWithReturn(Node node, boolean before) {
    if (node instanceof Node.Chars chars) {
      return chars.set().contains('\r');
    }
    if (node instanceof Node.Sequence sequence) {
      boolean behind = before;
      for (Node part : sequence.parts()) {
        behind = mayEndWithReturn(part, behind);
      }
      return behind;
    }
    if (node instanceof Node.Choice choice) {
      return choice.alternatives().stream().anyMatch(alternative -> mayEndWithReturn(alternative, before));
    }
    if (node instanceof Node.Repeat repeat) {
      boolean endless = repeat.max() == Node.Repeat.UNBOUNDED;
      if (endless && repeat.body() instanceof Node.Chars chars && chars.set().contains('\n')) {
        return false;
      }
      return repeat.min() == 0 && before || mayEndWithReturn(repeat.body(), true);
    }
    return node != Node.Anchor.TEXT_START && before;
  }
}
