package dev.assay.convert.export;

import dev.assay.core.check.CheckedRule;
import java.util.List;

/**
 * What became of a rule.
 *
 * @param artefacts what to write; empty if there are refusals
 * @param losses what the artefacts do not say although the rule does
 * @param refusals the parts that the target cannot express
 */
public record Export(
    String target, CheckedRule rule, List<Artefact> artefacts, List<Loss> losses, List<Refusal> refusals) {
  public Export {
    artefacts = List.copyOf(artefacts);
    losses = List.copyOf(losses);
    refusals = List.copyOf(refusals);
    if (!refusals.isEmpty() && !artefacts.isEmpty()) {
      throw new IllegalArgumentException("what is refused is not written");
    }
  }

  public static Export refused(String target, CheckedRule rule, List<Refusal> refusals) {
    return new Export(target, rule, List.of(), List.of(), refusals);
  }

  public boolean isRefused() {
    return !refusals.isEmpty();
  }
}
