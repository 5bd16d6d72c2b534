package dev.assay.core.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * Shows diagnostics as text for people:
 *
 * <pre>
 * error[R002]: no clause begins with `treshold`
 *  --> rules/dot_activity.rule:7:1
 *   |
 * 7 | treshold count() >= 1 within 5m
 *   | ^^^^^^^^
 *   = help: did you mean `threshold`?
 *   = fix: replace `treshold` with `threshold`
 * </pre>
 */
public final class DiagnosticRenderer {
  private final Palette palette;

  public DiagnosticRenderer(Palette palette) {
    this.palette = palette;
  }

  /** All diagnostics, with an empty line between each two; empty for none. */
  public String render(List<Diagnostic> diagnostics) {
    return String.join("\n", diagnostics.stream().map(this::render).toList());
  }

  /** One diagnostic, ending with a line break. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    String title = diagnostic.severity().label() + "[" + diagnostic.code().id() + "]";
    out.append(palette.of(diagnostic.severity(), title)).append(": ")
        .append(palette.strong(ShownText.lines(diagnostic.message()))).append('\n');
    int gutter = gutter(diagnostic);
    diagnostic.span().ifPresent(span -> place(span, diagnostic.severity(), gutter, out));
    diagnostic.notes().forEach(note -> {
      remark("note", note.message(), gutter, out);
      place(note.span(), Severity.NOTE, gutter, out);
    });
    diagnostic.help().ifPresent(help -> remark("help", help, gutter, out));
    diagnostic.fix().flatMap(DiagnosticRenderer::shown).ifPresent(fix -> remark("fix", fix, gutter, out));
    return out.toString();
  }

  private void place(Span span, Severity severity, int gutter, StringBuilder out) {
    SourceLine line = SourceLine.of(span);
    String number = Integer.toString(span.position().line());
    out.append(" ".repeat(gutter)).append(palette.faint("-->")).append(' ')
        .append(ShownText.lines(span.toString())).append('\n');
    out.append(furniture("", gutter)).append('\n');
    out.append(furniture(number, gutter)).append(line.text().isEmpty() ? "" : " " + line.text()).append('\n');
    out.append(furniture("", gutter)).append(' ').append(" ".repeat(line.start()))
        .append(palette.of(severity, "^".repeat(line.width()))).append('\n');
  }

  private String furniture(String number, int gutter) {
    return palette.faint(number + " ".repeat(gutter - number.length()) + " |");
  }

  private void remark(String kind, String text, int gutter, StringBuilder out) {
    String indent = " ".repeat(gutter + 3 + kind.length() + 2);
    out.append(" ".repeat(gutter + 1)).append(palette.faint("=")).append(' ')
        .append(palette.strong(kind)).append(": ")
        .append(ShownText.lines(text).replace("\n", "\n" + indent)).append('\n');
  }

  /** The fix in words. */
  private static Optional<String> shown(Fix fix) {
    String before = fix.span().text();
    if (fix.replacement().isEmpty()) {
      return Optional.of("remove `" + before + "`");
    }
    if (before.isEmpty()) {
      return Optional.of("insert `" + fix.replacement() + "` at " + fix.span().position());
    }
    return Optional.of("replace `" + before + "` with `" + fix.replacement() + "`");
  }

  private static int gutter(Diagnostic diagnostic) {
    int line = diagnostic.span().map(span -> span.position().line()).orElse(1);
    for (Note note : diagnostic.notes()) {
      line = Math.max(line, note.span().position().line());
    }
    return Integer.toString(line).length();
  }
}
