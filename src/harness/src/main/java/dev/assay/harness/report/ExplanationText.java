package dev.assay.harness.report;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Logic;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.eval.Explanation;
import dev.assay.core.eval.Verdict;
import dev.assay.core.record.Record;
import java.time.Instant;
import java.util.Locale;

/** A rule's condition as a tree with the verdict of every part, for people. */
public final class ExplanationText {
  private static final int LONGEST_PART = 90;

  private final Palette palette;

  public ExplanationText(Palette palette) {
    this.palette = palette;
  }

  public String of(CheckedRule rule, Record record, Explanation explanation) {
    StringBuilder text = new StringBuilder();
    text.append(rule.slug()).append(" on ").append(record.name()).append(" (")
        .append(Instant.ofEpochMilli(record.time())).append("): ")
        .append(marked(explanation.verdict(), sentence(explanation.verdict()))).append('\n');
    tree(explanation, "", text);
    text.append('\n').append(switch (explanation.verdict()) {
      case TRUE -> "True because of:";
      case FALSE -> "False because of:";
      case FAULT -> "Could not be evaluated because of:";
    }).append('\n');
    explanation.responsible().stream().map(ExplanationText::reason).distinct()
        .forEach(reason -> text.append("  ").append(reason).append('\n'));
    if (explanation.verdict() == Verdict.TRUE && !(rule.logic() instanceof Logic.Match)) {
      text.append("Whether the rule fires then depends on its ").append(rule.logic().type())
          .append(": assay run shows its signals.\n");
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

  private void tree(Explanation part, String indent, StringBuilder text) {
    text.append(indent).append(marked(part.verdict(), String.format(Locale.ROOT, "%-5s",
        part.verdict().name().toLowerCase(Locale.ROOT)))).append(' ').append(label(part));
    if (!part.seen().isEmpty()) {
      text.append("  ").append(palette.faint(part.seen()));
    }
    text.append('\n');
    part.parts().forEach(inner -> tree(inner, indent + "  ", text));
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
    return part.node() instanceof Condition.Named named ? "let " + named.name() : written(part);
  }

  private static String reason(Explanation part) {
    String wanted = part.verdict() == Verdict.TRUE || part.wanted().isEmpty() ? "" : ", wanted " + part.wanted();
    return written(part) + (part.seen().isEmpty() ? "" : ": " + part.seen()) + wanted;
  }

  /** The part as its author wrote it, on one line. */
  static String written(Explanation part) {
    return ShownText.cut(part.node().span().text().replaceAll("\\s+", " ").strip(), LONGEST_PART);
  }

  private String marked(Verdict verdict, String text) {
    return verdict == Verdict.TRUE ? palette.good(text) : palette.bad(text);
  }
}
