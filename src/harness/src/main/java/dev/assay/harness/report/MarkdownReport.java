package dev.assay.harness.report;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.Severity;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A run as Markdown, for the page of a job: the numbers, then each failure folded up, then how to go on. */
final class MarkdownReport {
  /** A job's page takes a mebibyte; what is left of it is for others. */
  private static final int MOST_BYTES = 512 << 10;

  private final Commands commands;
  private final StringBuilder text = new StringBuilder();
  private int bytes;
  private int leftOut;

  private MarkdownReport(Commands commands) {
    this.commands = commands;
  }

  static String of(RunResult result, Commands commands) {
    return new MarkdownReport(commands).whole(result);
  }

  private String whole(RunResult result) {
    List<Diagnostic> content = Stream.of(result.configuration(), result.content()).flatMap(List::stream)
        .filter(each -> each.severity() != Severity.NOTE).toList();
    text.append("## Assay: ").append(headline(result, content)).append("\n\n")
        .append("| rules | cases | failed | sources | records | findings |\n|---:|---:|---:|---:|---:|---:|\n| ")
        .append(result.rules()).append(" | ").append(result.cases().size()).append(" | ")
        .append(result.failed().size()).append(" | ").append(result.sources().size()).append(" | ")
        .append(result.records()).append(" | ").append(content.size()).append(" |\n");
    DiagnosticRenderer renderer = new DiagnosticRenderer(Palette.PLAIN);
    content.forEach(each -> folded(CaseText.headline(renderer.render(each)), renderer.render(each)));
    result.failed().forEach(this::failed);
    if (leftOut > 0) {
      text.append("\nand ").append(leftOut).append(" more.\n");
    }
    String next = Continuation.of(result, commands).stripTrailing();
    if (!next.isEmpty()) {
      fenced(next);
    }
    return text.toString();
  }

  private static String headline(RunResult result, List<Diagnostic> content) {
    String cases = Counted.of(result.cases().size(), "case");
    String findings = content.isEmpty() ? "" : ", " + Counted.of(content.size(), "finding");
    return (result.failed().isEmpty() ? cases + (result.cases().isEmpty() ? "" : " passed")
        : result.failed().size() + " of " + cases + " failed") + findings;
  }

  private void failed(CaseResult result) {
    String description = CaseText.description(result.test());
    folded(result.test().id() + (description.isEmpty() ? "" : ": " + description),
        result.test().shownFolder() + "\n\n" + CaseText.plain().failures(result));
  }

  private void folded(String summary, String details) {
    bytes += details.getBytes(StandardCharsets.UTF_8).length + summary.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      leftOut++;
      return;
    }
    text.append("\n<details><summary>").append(XmlText.content(summary)).append("</summary>\n");
    fenced(details.stripTrailing());
    text.append("\n</details>\n");
  }

  /** The fence is longer than any run of backticks in the text, so nothing in it can close it. */
  private void fenced(String code) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    text.append('\n').append(fence).append("text\n").append(code).append('\n').append(fence).append('\n');
  }
}
