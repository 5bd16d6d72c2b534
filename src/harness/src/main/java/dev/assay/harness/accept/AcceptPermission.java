package dev.assay.harness.accept;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What decides whether goldens may be rewritten.
 *
 * @param ci whether this runs in continuous integration
 * @param terminal whether somebody is there to look at the difference
 * @param yes whether it was said beforehand that every difference is accepted
 * @param everything whether cases were not named one by one
 * @param all whether it was said that this is meant
 */
public record AcceptPermission(boolean ci, boolean terminal, boolean yes, boolean everything, boolean all) {
  /**
   * Why not, if not.
   *
   * @param option how the user writes an option
   */
  public Optional<String> refusal(UnaryOperator<String> option) {
    if (ci) {
      return Optional.of("goldens are not rewritten where CI is set; accept them on your machine and commit them");
    }
    if (!terminal && !yes) {
      return Optional.of("nobody is here to look at the difference; say " + option.apply("yes")
          + " to accept it unseen");
    }
    if (everything && !all) {
      return Optional.of("name the rules or cases whose goldens to rewrite, or say " + option.apply("all"));
    }
    return Optional.empty();
  }
}
