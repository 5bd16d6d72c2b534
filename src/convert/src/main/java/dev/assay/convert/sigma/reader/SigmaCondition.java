package dev.assay.convert.sigma.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A condition over the searches of a detection, as its author nested it. */
public sealed interface SigmaCondition {

  /** @param operands two or more */
  record And(List<SigmaCondition> operands) implements SigmaCondition {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public String toString() {
      return joined(operands, " and ");
    }
  }

  /** @param operands two or more */
  record Or(List<SigmaCondition> operands) implements SigmaCondition {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public String toString() {
      return joined(operands, " or ");
    }
  }

  record Not(SigmaCondition operand) implements SigmaCondition {
    @Override
    public String toString() {
      return "not " + (operand instanceof And || operand instanceof Or ? "(" + operand + ")" : operand);
    }
  }

  /** The search of this name. */
  record Search(String name) implements SigmaCondition {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Searches by a pattern of their names. One that begins with {@code _} is reached only by a pattern that does, too.
   * A pattern that reaches none takes no part in the condition: {@code a and not 1 of none_*} is {@code a}.
   *
   * @param pattern absent for {@code them}
   */
  record Several(boolean all, Optional<String> pattern) implements SigmaCondition {
    boolean reaches(String name) {
      String wanted = pattern.orElse("*");
      return (wanted.startsWith("_") || !name.startsWith("_")) && SigmaPattern.ofName(wanted).matches(name, true);
    }

    @Override
    public String toString() {
      return (all ? "all of " : "1 of ") + pattern.orElse("them");
    }
  }

  private static String joined(List<SigmaCondition> operands, String operator) {
    return operands.stream()
        .map(each -> each instanceof Or || each instanceof And && operator.equals(" and ") ? "(" + each + ")"
            : each.toString())
        .collect(Collectors.joining(operator));
  }
}
