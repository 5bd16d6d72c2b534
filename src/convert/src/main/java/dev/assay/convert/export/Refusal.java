package dev.assay.convert.export;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;

/**
 * A part of a rule that a target cannot express exactly.
 *
 * @param fact the line of the sheet that is in the way
 * @param reason what is in the way, in the target's terms; no full stop
 * @param help what the author can do
 */
public record Refusal(Fact fact, Span span, String reason, String help) {
  /** The refusal for the author. */
  public Diagnostic diagnostic() {
    return Diagnostic.of(ExportCode.REFUSED, span, fact.target() + " cannot say this: " + reason)
        .help(help + "; see " + fact.place());
  }
}
