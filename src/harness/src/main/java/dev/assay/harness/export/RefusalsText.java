package dev.assay.harness.export;

import dev.assay.convert.export.Export;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Refusal;
import dev.assay.core.diagnostic.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The page on which the refusals of a set of rules stand, and what exports leave unsaid, so that a review sees them. */
final class RefusalsText {
  static final String FILE = "refusals.txt";

  private RefusalsText() {}

  static String of(List<Export> exports, List<ExportSet.Excepted> excepted) {
    StringBuilder text = new StringBuilder("# What exports do not say. Written by `assay export`.\n");
    text.append("\n# Refused: a rule that a target cannot express is not exported to it.\n");
    long refused = exports.stream().filter(Export::isRefused).count();
    for (Export export : exports) {
      for (Refusal refusal : export.refusals()) {
        text.append('\n').append(export.target()).append(' ').append(export.rule().slug()).append('\n')
            .append("  clause  ").append(clause(refusal.span())).append('\n')
            .append("  reason  ").append(refusal.reason()).append('\n')
            .append("  remedy  ").append(refusal.help()).append('\n')
            .append("  sheet   ").append(refusal.fact().place()).append('\n');
      }
    }
    for (ExportSet.Excepted one : excepted) {
      text.append('\n').append(one.exception().target()).append(' ').append(one.rule().slug()).append('\n')
          .append("  excepted by the rule: ").append(line(one.exception().reason())).append('\n');
    }
    if (refused == 0 && excepted.isEmpty()) {
      text.append("\nnone\n");
    }
    losses(text, "\n# Exact under a condition: where this occurs, an export may decide otherwise.\n", exports, true);
    losses(text, "\n# Left unsaid: none of it changes a verdict.\n", exports, false);
    return text.toString();
  }

  /** Each once a rule, though several of its artefacts may lack it. */
  private static void losses(StringBuilder text, String heading, List<Export> exports, boolean conditional) {
    text.append(heading);
    Set<String> said = new LinkedHashSet<>();
    for (Export export : exports) {
      for (Loss loss : export.losses()) {
        if (loss.conditional() == conditional) {
          said.add("\n" + export.target() + " " + export.rule().slug() + "\n  " + line(loss.what()) + "\n  sheet   "
              + loss.fact().place() + "\n");
        }
      }
    }
    said.forEach(text::append);
    text.append(said.isEmpty() ? "\nnone\n" : "");
  }

  private static String clause(Span span) {
    return line(span.text());
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
