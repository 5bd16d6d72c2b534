package dev.assay.convert.export;

/**
 * A piece of text in a target's language, and how it binds.
 *
 * @param binding greater binds tighter; what the numbers mean is the target's affair
 */
public record Phrase(String text, int binding) {
  /** The text, in parentheses unless it binds at least so tightly. */
  public String within(int wanted) {
    return binding >= wanted ? text : "(" + text + ")";
  }
}
