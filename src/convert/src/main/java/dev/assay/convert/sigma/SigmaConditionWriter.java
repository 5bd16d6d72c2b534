package dev.assay.convert.sigma;

import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sigma.taxonomy.Taxonomy;
import dev.assay.core.check.Condition;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes a condition as a formula of Sigma over the fields of one log source, and gathers what cannot be written. */
final class SigmaConditionWriter {
  private final SigmaTestWriter tests;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();
  /** The atom that is being written, for the place of what is lost. */
  private Span at;

  SigmaConditionWriter(Taxonomy taxonomy, Surroundings surroundings) {
    tests = new SigmaTestWriter(new SigmaFields(taxonomy, surroundings.schema()), surroundings, this::lose);
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  List<Loss> losses() {
    return List.copyOf(losses);
  }

  /** Without {@link #refusals} the formula is exact; otherwise it is nothing. */
  SigmaFormula write(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return SigmaFormula.all(all.parts().stream().map(this::write).toList());
    }
    if (condition instanceof Condition.AnyOf any) {
      return SigmaFormula.any(any.parts().stream().map(this::write).toList());
    }
    if (condition instanceof Condition.Not not) {
      return SigmaFormula.not(write(not.part()));
    }
    if (condition instanceof Condition.Named named) {
      return write(named.part());
    }
    return condition instanceof Condition.Constant constant
        ? constant.value() ? SigmaFormula.TRUE : SigmaFormula.FALSE : atom((Condition.Atom) condition);
  }

  private SigmaFormula atom(Condition.Atom atom) {
    at = atom.span();
    try {
      return tests.write(atom.test());
    } catch (Unsayable unsayable) {
      Refusal refusal = new Refusal(unsayable.fact(), at, unsayable.getMessage(), unsayable.help());
      if (!refusals.contains(refusal)) {
        refusals.add(refusal);
      }
      return SigmaFormula.FALSE;
    }
  }

  private void lose(SigmaFact fact, String what) {
    if (losses.stream().noneMatch(loss -> loss.what().equals(what))) {
      losses.add(new Loss(fact, at, what, fact.isCondition()));
    }
  }
}
