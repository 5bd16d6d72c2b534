package dev.assay.core.diagnostic;

import java.util.Collection;
import java.util.stream.Collectors;

/** Prints diagnostics for tests: what they say and which text they point at. */
public final class Printed {
  private Printed() {}

  public static String of(Collection<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Printed::of).collect(Collectors.joining("\n"));
  }

  public static String of(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(diagnostic.code().id());
    diagnostic.span().ifPresent(span -> text.append(' ').append(place(span)));
    text.append(": ").append(diagnostic.message());
    diagnostic.help().ifPresent(help -> text.append("\n  help: ").append(help));
    diagnostic.notes().forEach(note ->
        text.append("\n  note ").append(place(note.span())).append(": ").append(note.message()));
    return text.toString();
  }

  private static String place(Span span) {
    return span + " «" + span.text().replace("\n", "\\n").replace("\r", "\\r") + "»";
  }
}
