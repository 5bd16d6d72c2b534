package dev.assay.convert.export;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Selector;
import dev.assay.core.check.Test;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of names by which a rule decides and which the project normalizes: where records have these names in
 * another form, the rule decides otherwise.
 */
public final class NormalizedNames {
  private static final String LISTS = "listMatches";

  private final Surroundings surroundings;
  private final Set<String> fields = new LinkedHashSet<>();

  private NormalizedNames(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Those that decide whether a record is selected and what it counts with. */
  public static Set<String> selecting(CheckedRule rule, Surroundings surroundings) {
    NormalizedNames names = new NormalizedNames(surroundings);
    names.condition(rule.when());
    if (rule.logic() instanceof Logic.Threshold threshold) {
      threshold.by().fields().forEach(names::operand);
      if (threshold.by().perEntity()) {
        rule.entities().forEach(selector -> names.operand(selector.field()));
      }
      if (threshold.measure() instanceof Logic.Measure.Distinct distinct) {
        names.operand(distinct.operand());
      }
    }
    return names.normalized();
  }

  /**
   * The condition that these names, and those of which there are signals, are normalized in the target, too.
   *
   * @param demand what has to be so for it, a part of a sentence
   */
  public static Optional<Loss> condition(Fact fact, CheckedRule rule, Surroundings surroundings, String demand) {
    NormalizedNames names = new NormalizedNames(surroundings);
    names.fields.addAll(selecting(rule, surroundings));
    rule.entities().stream().map(Selector::field).forEach(names::operand);
    return Optional.of(names.normalized()).filter(fields -> !fields.isEmpty()).map(fields -> new Loss(fact, rule.span(),
        "the names in " + String.join(", ", fields) + " are normalized as `normalize` of the configuration says; "
            + demand, true));
  }

  private Set<String> normalized() {
    fields.retainAll(surroundings.normalized());
    return fields;
  }

  private void condition(Condition condition) {
    condition.parts().forEach(this::condition);
    if (condition instanceof Condition.Atom atom) {
      atom.test().operands().forEach(this::operand);
      if (fields.remove(LISTS)) {
        lists(atom.test());
      }
    }
  }

  /** The fields of the lists that a test names; of all where it names none. */
  private void lists(Test test) {
    List<ListDefinition> named = surroundings.lists().stream().filter(list -> test.operands().stream().anyMatch(
        operand -> operand instanceof Operand.Constant name && name.value().text().equals(list.name()))).toList();
    (named.isEmpty() ? surroundings.lists() : named).forEach(list -> fields.addAll(list.fields()));
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.OfField field) {
      fields.add(field.field());
    } else if (operand instanceof Operand.OfElement element) {
      fields.add(element.field());
    } else if (operand instanceof Operand.OfFunction call) {
      call.arguments().forEach(this::operand);
    } else if (operand instanceof Operand.OfArithmetic arithmetic) {
      operand(arithmetic.left());
      operand(arithmetic.right());
    }
  }
}
