package dev.assay.core.regex;

import java.util.List;

/** What a pattern of either dialect means, as far as it matters for whether there is a match. */
sealed interface Node {
  Node EMPTY = new Sequence(List.of());

  /** One code point of a set. */
  record Chars(CodePoints set) implements Node {}

  record Sequence(List<Node> parts) implements Node {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  record Choice(List<Node> alternatives) implements Node {
    public Choice {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** @param max {@link #UNBOUNDED} if there is no limit */
  record Repeat(Node body, int min, int max, boolean lazy) implements Node {
    static final int UNBOUNDED = -1;
  }

  /** A condition on a place in the text. */
  enum Anchor implements Node {
    TEXT_START,
    TEXT_END,
    /** The end of the text, or before the line end that ends it. */
    FINAL_LINE_END,
    /**
     * A condition not modelled here, like a word boundary or a look-ahead. It also stands beside a node that only says
     * roughly what is matched: more than the pattern does, never less.
     */
    FOREIGN
  }

  /** A node that matches what this one does, and perhaps more. */
  static Node roughly(Node node) {
    return new Sequence(List.of(node, Anchor.FOREIGN));
  }

  /** Whether the node can match without taking a character. */
  default boolean isNullable() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Node::isNullable);
    }
    if (this instanceof Choice choice) {
      return choice.alternatives().stream().anyMatch(Node::isNullable);
    }
    if (this instanceof Repeat repeat) {
      return repeat.min() == 0 || repeat.body().isNullable();
    }
    return this instanceof Anchor;
  }

  /** How many instructions a machine needs that has each repetition written out, at most {@code limit + 1}. */
  default long size(long limit) {
    long size = 1;
    if (this instanceof Chars chars) {
      size += chars.set().ranges() / 4;
    } else if (this instanceof Sequence sequence) {
      for (Node part : sequence.parts()) {
        size = Math.min(limit + 1, size + part.size(limit));
      }
    } else if (this instanceof Choice choice) {
      for (Node alternative : choice.alternatives()) {
        size = Math.min(limit + 1, size + 1 + alternative.size(limit));
      }
    } else if (this instanceof Repeat repeat) {
      long times = Math.max(repeat.min() + 1L, repeat.max());
      size = times * (1 + repeat.body().size(limit));
    }
    return Math.min(limit + 1, size);
  }
}
