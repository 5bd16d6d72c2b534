package dev.assay.harness.report;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Logic;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.eval.Explanation;
import dev.assay.core.eval.Verdict;
import dev.assay.core.record.Record;
import dev.assay.harness.run.Reasons;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A rule's condition as a tree with the verdict of every part, for people. */
public final class ExplanationText {
  private final Palette palette;
  private final Commands commands;

  public ExplanationText(Palette palette, Commands commands) {
    this.palette = palette;
    this.commands = commands;
  }

  public String of(CheckedRule rule, Record record, Explanation explanation) {
    StringBuilder text = new StringBuilder();
    text.append(rule.slug()).append(" on ").append(record.name()).append(" (")
        .append(Instant.ofEpochMilli(record.time())).append("): ")
        .append(marked(explanation.verdict(), sentence(explanation.verdict()))).append('\n');
    tree(explanation, explanation, "", text);
    text.append('\n').append(switch (explanation.verdict()) {
      case TRUE -> "True because of:";
      case FALSE -> "False because of:";
      case FAULT -> "Could not be evaluated because of:";
    }).append('\n');
    Reasons.of(explanation).forEach(reason -> text.append("  ").append(reason).append('\n'));
    if (explanation.verdict() == Verdict.TRUE && !(rule.logic() instanceof Logic.Match)) {
      text.append("Whether the rule fires then depends on its ").append(rule.logic().type())
          .append(": ").append(commands.call("run", List.of())).append(" shows its signals.\n");
    }
    return text.toString();
  }

  private static String sentence(Verdict verdict) {
    return switch (verdict) {
      case TRUE -> "the record satisfies the rule";
      case FALSE -> "the record does not satisfy the rule";
      case FAULT -> "the rule cannot be evaluated on the record";
    };
  }

  private void tree(Explanation part, Explanation whole, String indent, StringBuilder text) {
    if (part.node() instanceof Condition.Not && part.parts().get(0).parts().isEmpty()) {
      // A negated atom is one part to its author, whether the `not` stands before it or in its operator.
      line(part, Reasons.written(part), part.parts().get(0).seen(), indent, text);
      return;
    }
    boolean ownOperator = part.node() instanceof Condition.Not not && not.part().span().equals(not.span());
    line(part, ownOperator ? Reasons.written(part) : label(part, whole), part.seen(), indent, text);
    part.parts().forEach(inner -> tree(inner, part, indent + "  ", text));
  }

  private void line(Explanation part, String label, String seen, String indent, StringBuilder text) {
    String verdict = String.format(Locale.ROOT, "%-5s", part.verdict().name().toLowerCase(Locale.ROOT));
    text.append(indent).append(marked(part.verdict(), verdict)).append(' ').append(label);
    if (!seen.isEmpty()) {
      text.append("  ").append(palette.faint(seen));
    }
    text.append('\n');
  }

  /** Several tests of one operator are told apart by what each wants. */
  private static String label(Explanation part, Explanation whole) {
    boolean shared = part.parts().isEmpty() && whole.parts().size() > 1
        && part.node().span().equals(whole.node().span());
    return shared ? part.wanted() : label(part);
  }

  private static String label(Explanation part) {
    if (part.node() instanceof Condition.AllOf) {
      return "and";
    }
    if (part.node() instanceof Condition.AnyOf) {
      return "or";
    }
    if (part.node() instanceof Condition.Not) {
      return "not";
    }
    return part.node() instanceof Condition.Named named ? "let " + named.name() : Reasons.written(part);
  }

  private String marked(Verdict verdict, String text) {
    return verdict == Verdict.TRUE ? palette.good(text) : palette.bad(text);
  }
}
