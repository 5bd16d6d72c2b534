package dev.assay.core.eval;

import dev.assay.core.check.Condition;

/**
 * Is told the verdict of every part of a condition, also of those that did not decide it. Explanations, failure
 * texts and coverage all come from this.
 */
@FunctionalInterface
public interface Observer {
  /**
   * @param node a part of the condition; inner parts come before the part that holds them
   * @param seen what the record had, for an atom; empty otherwise
   * @param wanted what the atom asks for; empty otherwise
   */
  void outcome(Condition node, Verdict verdict, String seen, String wanted);
}
