package dev.assay.logs.read;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.logs.LogCode;

/** Findings about one line, with the line to show. */
final class LineFindings {
  private final SourceText source;

  LineFindings(String file, long number, String line) {
    this.source = new SourceText(file, line, (int) Math.min(number, Integer.MAX_VALUE));
  }

  /** A finding about a stretch of the line. */
  Reading at(LogCode code, int start, int end, String message) {
    return new Reading.Finding(diagnostic(code, start, end, message));
  }

  /** A finding about the whole line, with a way out. */
  Reading whole(LogCode code, String message, String help) {
    return new Reading.Finding(diagnostic(code, 0, source.text().length(), message).help(help));
  }

  private Diagnostic diagnostic(LogCode code, int start, int end, String message) {
    int length = source.text().length();
    int from = Math.max(0, Math.min(start, length));
    return Diagnostic.of(code, source.span(from, Math.max(from, Math.min(end, length))), message);
  }
}
