package dev.assay.convert.export;

/** A line of a target's semantics sheet: one thing that is known, or inferred, of how the target behaves. */
public interface Fact {
  /** The target whose sheet it is. */
  String target();

  /** The name of the line on the sheet: lower case, dashes. */
  String id();

  /** Where the line stands. */
  default String place() {
    return "docs/targets/" + target() + ".md#" + id();
  }
}
