package dev.assay.convert.export;

import dev.assay.core.check.Condition;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes a condition in a target's language, part by part, and gathers what cannot be written. */
public abstract class ConditionWriter {
  /** Stands where a part was refused; what holds it is thrown away. */
  protected static final Phrase NOTHING = new Phrase("", Integer.MAX_VALUE);

  private final List<Refusal> refusals = new ArrayList<>();

  /** Without {@link #refusals} the phrase is exact; otherwise it is nothing. */
  public final Phrase write(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return all.parts().isEmpty() ? constant(true) : join(all.parts(), true);
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.parts().isEmpty() ? constant(false) : join(any.parts(), false);
    }
    if (condition instanceof Condition.Not not) {
      return not(write(not.part()));
    }
    if (condition instanceof Condition.Named named) {
      return write(named.part());
    }
    return condition instanceof Condition.Constant constant ? constant(constant.value())
        : atom((Condition.Atom) condition);
  }

  private Phrase join(List<Condition> parts, boolean all) {
    List<Phrase> phrases = parts.stream().map(this::write).toList();
    return phrases.size() == 1 ? phrases.get(0) : all ? all(phrases) : any(phrases);
  }

  public final List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  protected final Phrase refuse(Fact fact, Span span, String reason, String help) {
    Refusal refusal = new Refusal(fact, span, reason, help);
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
    return NOTHING;
  }

  /** True if each phrase is; there are two or more. */
  protected abstract Phrase all(List<Phrase> phrases);

  /** True if any phrase is; there are two or more. */
  protected abstract Phrase any(List<Phrase> phrases);

  protected abstract Phrase not(Phrase phrase);

  protected abstract Phrase constant(boolean value);

  protected abstract Phrase atom(Condition.Atom atom);
}
