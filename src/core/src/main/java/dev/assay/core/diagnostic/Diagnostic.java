package dev.assay.core.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something worth telling the author, as data.
 *
 * @param span where it is; absent when the matter has no place in a text, such as a missing folder
 * @param message what is wrong here, one sentence without a full stop
 * @param help what to do about it
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Optional<Span> span,
    String message,
    Optional<String> help,
    Optional<Fix> fix,
    List<Note> notes) {

  public Diagnostic {
    notes = List.copyOf(notes);
  }

  public static Diagnostic of(Code code, Span span, String message) {
    return new Diagnostic(
        code, code.severity(), Optional.of(span), message, Optional.empty(), Optional.empty(), List.of());
  }

  public static Diagnostic of(Code code, String message) {
    return new Diagnostic(code, code.severity(), Optional.empty(), message, Optional.empty(), Optional.empty(),
        List.of());
  }

  public Diagnostic help(String text) {
    return new Diagnostic(code, severity, span, message, Optional.of(text), fix, notes);
  }

  public Diagnostic fix(Span at, String replacement) {
    return new Diagnostic(code, severity, span, message, help, Optional.of(new Fix(at, replacement)), notes);
  }

  public Diagnostic note(Span at, String text) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(at, text));
    return new Diagnostic(code, severity, span, message, help, fix, more);
  }

  public Diagnostic severity(Severity other) {
    return new Diagnostic(code, other, span, message, help, fix, notes);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
