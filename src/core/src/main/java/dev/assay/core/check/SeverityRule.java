package dev.assay.core.check;

import java.util.List;
import java.util.OptionalInt;

/** How a signal's severity, 0 to 10, is found. */
public sealed interface SeverityRule {

  record Constant(int value) implements SeverityRule {}

  /** The field's number, cut to 0 … 10; {@code otherwise} where it is missing or no number. */
  record FromField(Operand field, OptionalInt otherwise) implements SeverityRule {}

  /** The first case that fits. */
  record Mapping(Operand field, List<Case> cases) implements SeverityRule {
    public Mapping {
      cases = List.copyOf(cases);
    }
  }

  sealed interface Case {
    int severity();

    record Equal(CompareAs as, Operand value, int severity) implements Case {}

    record Range(Operand low, Operand high, int severity) implements Case {}

    record Missing(int severity) implements Case {}

    record Else(int severity) implements Case {}
  }
}
