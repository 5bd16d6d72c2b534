package dev.assay.core.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that knows where it may be broken into lines. A {@link Group} is printed on one line if it fits; otherwise
 * its own lines are broken, and the groups inside are asked in turn.
 */
sealed interface Layout {
  Layout NOTHING = new Text("");

  /** A space, or a line break where the group around is broken. */
  Layout LINE = new Line(" ", false);

  /** Nothing, or a line break where the group around is broken. */
  Layout SOFT_LINE = new Line("", false);

  /** Always a line break. */
  Layout HARD_LINE = new Line("", true);

  /** Printed as it stands, over several lines if it has them. */
  record Text(String text) implements Layout {}

  record Line(String flat, boolean hard) implements Layout {}

  record Sequence(List<Layout> parts) implements Layout {}

  /** Lines inside are indented by so much more. */
  record Nest(int indent, Layout content) implements Layout {}

  /** Lines inside are indented to the column where the content begins. */
  record Align(Layout content) implements Layout {}

  /**
   * @param broken whether it cannot be on one line
   * @param commented whether a comment inside waits for the end of the line
   */
  record Group(Layout content, boolean broken, boolean commented) implements Layout {}

  /** A comment for the end of the line, wherever that will be. */
  record Trailing(String comment) implements Layout {}

  static Layout text(String text) {
    return new Text(text);
  }

  static Layout sequence(Layout... parts) {
    return new Sequence(List.of(parts));
  }

  static Layout group(Layout content) {
    Breaks breaks = new Breaks();
    breaks.look(content);
    return new Group(content, breaks.needed, breaks.commented);
  }

  static Layout nest(int indent, Layout content) {
    return new Nest(indent, content);
  }

  static Layout align(Layout content) {
    return new Align(content);
  }

  /** Parts with commas between, all on one line or each on its own. */
  static Layout commas(List<Layout> parts) {
    List<Layout> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      joined.add(parts.get(i));
      if (i < parts.size() - 1) {
        joined.add(text(","));
        joined.add(LINE);
      }
    }
    return new Sequence(joined);
  }

  /** A list in brackets; where it does not fit on a line, one part a line, indented. */
  static Layout bracketed(String open, List<Layout> parts, String close) {
    if (parts.isEmpty()) {
      return text(open + close);
    }
    return group(sequence(text(open), nest(2, sequence(SOFT_LINE, commas(parts))), SOFT_LINE, text(close)));
  }

  /**
   * Whether a group has to be broken: for a line break inside, or for a comment that would otherwise end up behind
   * what stands after it.
   */
  final class Breaks {
    private boolean needed;
    private boolean commented;

    private Breaks() {}

    private void look(Layout layout) {
      if (layout instanceof Sequence sequence) {
        sequence.parts.forEach(this::look);
      } else if (layout instanceof Nest nest) {
        look(nest.content);
      } else if (layout instanceof Align align) {
        look(align.content);
      } else if (layout instanceof Trailing) {
        commented = true;
      } else if (layout instanceof Line line) {
        needed |= line.hard || commented;
      } else if (layout instanceof Group group) {
        needed |= group.broken;
        commented |= group.commented;
      }
    }
  }
}
