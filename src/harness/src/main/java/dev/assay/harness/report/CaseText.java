package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.run.CaseResult;
import java.util.function.Function;

/** Says why a case failed: the same words on a terminal, in a report and in an editor. */
public final class CaseText {
  /** Of one case; a log in another format than expected has a finding a line. */
  private static final int MOST_FAILURES = 30;

  private final Palette palette;
  private final Function<Diagnostic, String> diagnostics;

  /** @param diagnostics renders a diagnostic, with the place it points at */
  CaseText(Palette palette, Function<Diagnostic, String> diagnostics) {
    this.palette = palette;
    this.diagnostics = diagnostics;
  }

  /** Text without colours. */
  public static CaseText plain() {
    return new CaseText(Palette.PLAIN, new DiagnosticRenderer(Palette.PLAIN)::render);
  }

  /** What the case shows, where it lies, and every failure. */
  public String whole(CaseResult result) {
    String description = description(result.test());
    return palette.bad("FAILED") + " " + result.test().id() + (description.isEmpty() ? "" : ": " + description)
        + "\n  " + palette.faint(result.test().shownFolder()) + "\n" + failures(result).indent(2);
  }

  /** The failures alone, one below the other. */
  public String failures(CaseResult result) {
    FailureText failures = new FailureText(palette, diagnostics);
    StringBuilder text = new StringBuilder();
    result.failures().stream().limit(MOST_FAILURES).forEach(each -> text.append(failures.of(each)));
    if (result.failures().size() > MOST_FAILURES) {
      text.append("… and ").append(result.failures().size() - MOST_FAILURES).append(" more\n");
    }
    return text.toString();
  }

  /** What the case shows, in one line; empty where that is not known. */
  static String description(TestCase test) {
    return test.file().map(file -> ShownText.line(file.description().strip().lines().findFirst().orElse("")))
        .orElse("");
  }

  /** The first line of a text. */
  static String headline(String text) {
    return text.lines().findFirst().orElse("");
  }
}
