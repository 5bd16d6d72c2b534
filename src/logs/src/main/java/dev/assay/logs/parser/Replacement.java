package dev.assay.logs.parser;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;

/** What stands in for a match: a template in which {@code $1} is a group and a backslash takes the next as it is. */
final class Replacement {
  /** A literal template, or a group where {@code template} is null. */
  private record Piece(Template template, int group) {}

  private final List<Piece> pieces = new ArrayList<>();

  /** @throws IllegalArgumentException with a message for the author where a group is not in the pattern */
  Replacement(String text, int groups) {
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        literal.append(text.charAt(++i));
      } else if (c == '$' && i + 1 < text.length() && Character.digit(text.charAt(i + 1), 10) >= 0) {
        int group = Character.digit(text.charAt(++i), 10);
        if (group > groups) {
          throw new IllegalArgumentException("the pattern has no group " + group);
        }
        pieces.add(new Piece(Template.of(literal.toString()), 0));
        pieces.add(new Piece(null, group));
        literal.setLength(0);
      } else {
        literal.append(c);
      }
    }
    pieces.add(new Piece(Template.of(literal.toString()), 0));
  }

  void append(StringBuilder out, Matcher matcher, Run run) {
    for (Piece piece : pieces) {
      String text = piece.template() == null ? matcher.group(piece.group()) : piece.template().render(run);
      out.append(text == null ? "" : text);
    }
  }
}
