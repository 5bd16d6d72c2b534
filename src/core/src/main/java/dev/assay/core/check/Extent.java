package dev.assay.core.check;

import java.util.List;

/**
 * How large a tree is: its nodes, shared ones counted where they are used, and its levels. Kept with each node, because
 * a tree that is too large must not be walked to find that out.
 */
record Extent(int nodes, int levels) {
  static final Extent ONE = new Extent(1, 1);

  /** The extent of a node over these parts; numbers too large to hold stay at the largest. */
  static Extent over(List<Extent> parts) {
    long nodes = 1;
    int levels = 0;
    for (Extent part : parts) {
      nodes += part.nodes;
      levels = Math.max(levels, part.levels);
    }
    return new Extent((int) Math.min(nodes, Integer.MAX_VALUE), levels + 1);
  }
}
