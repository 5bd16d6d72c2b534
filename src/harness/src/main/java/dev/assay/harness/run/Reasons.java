package dev.assay.harness.run;

import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.eval.Explanation;
import dev.assay.core.eval.Verdict;
import java.util.List;
import java.util.Locale;

/** Why a condition is true or false, in the parts that decide it, a line each. */
public final class Reasons {
  private static final int LONGEST_PART = 100;

  private Reasons() {}

  /** Of each part its verdict and what it saw; what it wanted only where that would have changed the whole. */
  public static List<String> of(Explanation whole) {
    return whole.responsible().stream().map(part -> reason(part, whole.verdict())).distinct().toList();
  }

  private static String reason(Explanation part, Verdict whole) {
    String seen = part.seen().isEmpty() ? "" : ": " + part.seen();
    boolean wants = whole == Verdict.FALSE && part.verdict() == Verdict.FALSE && !part.wanted().isEmpty();
    return "`" + written(part) + "` is " + part.verdict().name().toLowerCase(Locale.ROOT) + seen
        + (wants ? ", wanted " + part.wanted() : "");
  }

  /** A part as its author wrote it, on one line. */
  public static String written(Explanation part) {
    return ShownText.cut(part.node().span().text().replaceAll("\\s+", " ").strip(), LONGEST_PART);
  }
}
