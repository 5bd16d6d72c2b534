package dev.assay.core.plan;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Operand;
import dev.assay.core.check.SeverityRule;
import dev.assay.core.check.Template;
import dev.assay.core.record.Demand;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers which fields and raw keys rules read, for their conditions and for their signals. */
final class DemandCollector {
  private final Set<String> fields = new HashSet<>();
  private final Set<String> rawKeys = new HashSet<>();
  private boolean wholeEvent;

  Demand demand() {
    return new Demand(fields, rawKeys, wholeEvent);
  }

  void rule(CheckedRule rule) {
    condition(rule.when());
    if (rule.logic() instanceof Logic.Threshold threshold) {
      threshold.by().fields().forEach(this::operand);
      if (threshold.measure() instanceof Logic.Measure.Distinct distinct) {
        operand(distinct.operand());
      }
    }
    rule.entities().forEach(selector -> operand(selector.field()));
    Stream.of(rule.name(), rule.summary(), rule.description()).flatMap(Optional::stream).forEach(this::template);
    if (rule.severity() instanceof SeverityRule.FromField from) {
      operand(from.field());
    } else if (rule.severity() instanceof SeverityRule.Mapping mapping) {
      operand(mapping.field());
    }
  }

  private void template(Template template) {
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Part.Variable variable) {
        operand(variable.operand());
      }
    }
  }

  private void condition(Condition condition) {
    condition.parts().forEach(this::condition);
    if (condition instanceof Condition.Atom atom) {
      operands(atom.test().operands());
    }
  }

  private void operands(Collection<Operand> operands) {
    operands.forEach(this::operand);
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.OfField field) {
      fields.add(field.field());
    } else if (operand instanceof Operand.OfEntry entry) {
      fields.add(entry.field());
    } else if (operand instanceof Operand.OfElement element) {
      fields.add(element.field());
    } else if (operand instanceof Operand.OfRawKey raw) {
      rawKeys.add(raw.key());
    } else if (operand instanceof Operand.AnyRawValue) {
      wholeEvent = true;
    } else if (operand instanceof Operand.OfFunction call) {
      operands(call.arguments());
    } else if (operand instanceof Operand.OfArithmetic arithmetic) {
      operand(arithmetic.left());
      operand(arithmetic.right());
    }
  }
}
