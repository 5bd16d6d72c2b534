package dev.assay.harness.report;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.Severity;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run as text for people: what passed in brief and only if asked for, then what is wrong with the content, then
 * every failure whole, one line of numbers, and the command to go on with.
 */
public final class TextReport {
  private final Palette palette;
  private final Commands commands;
  private final Function<Diagnostic, String> diagnostics;
  private final CaseText cases;
  private final boolean passes;

  public TextReport(Palette palette, Commands commands, boolean passes) {
    this(palette, commands, new DiagnosticRenderer(palette)::render, passes);
  }

  /**
   * @param diagnostics renders a diagnostic, with the place it points at
   * @param passes whether passed cases are shown, a line each
   */
  public TextReport(
      Palette palette, Commands commands, Function<Diagnostic, String> diagnostics, boolean passes) {
    this.palette = palette;
    this.commands = commands;
    this.diagnostics = diagnostics;
    this.cases = new CaseText(palette, diagnostics);
    this.passes = passes;
  }

  public String of(RunResult result) {
    StringBuilder text = new StringBuilder();
    if (passes) {
      result.cases().stream().filter(CaseResult::passed).forEach(each -> text.append(pass(each)));
    }
    result.configuration().forEach(each -> text.append(block(diagnostics.apply(each))));
    result.content().forEach(each -> text.append(block(diagnostics.apply(each))));
    result.failed().stream().filter(each -> !each.isNotRun()).forEach(each ->
        text.append(cases.whole(each)).append('\n'));
    text.append(notRun(result));
    if (result.configuration().stream().noneMatch(Diagnostic::isError)) {
      text.append(summary(result));
    }
    return text.append(Continuation.of(result, commands)).toString();
  }

  private String pass(CaseResult result) {
    return palette.good("passed") + " " + result.test().id() + ": "
        + Counted.of(result.signals().size(), "signal") + "\n";
  }

  /** The cases of a rule that does not load all fail for the one reason, which is told above them. */
  private String notRun(RunResult result) {
    Map<String, Long> rules = new TreeMap<>(result.failed().stream().filter(CaseResult::isNotRun)
        .collect(Collectors.groupingBy(each -> each.test().rule(), Collectors.counting())));
    StringBuilder text = new StringBuilder();
    rules.forEach((rule, cases) -> text.append(palette.bad("NOT RUN")).append(' ')
        .append(Counted.of(cases, "case")).append(" of ").append(rule).append(": the rule does not load\n"));
    return rules.isEmpty() ? "" : text.append('\n').toString();
  }

  private static String block(String rendered) {
    return rendered.stripTrailing() + "\n\n";
  }

  private String summary(RunResult result) {
    int failed = result.failed().size();
    String cases = Counted.of(result.cases().size(), "case");
    return Counted.of(result.rules(), "rule") + ", " + (failed == 0
        ? palette.good(cases + " passed")
        : cases + ", " + palette.bad(failed + " failed"))
        + ", " + Counted.of(result.sources().size(), "source") + ", " + Counted.of(result.records(), "record")
        + (result.late() > 0 ? " (" + result.late() + " late)" : "")
        + (findings(result) > 0 ? ", " + palette.bad(Counted.of(findings(result), "finding")) : "")
        + ", " + seconds(result.time()) + "\n";
  }

  private static long findings(RunResult result) {
    return result.content().stream().filter(each -> each.severity() != Severity.NOTE).count();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
