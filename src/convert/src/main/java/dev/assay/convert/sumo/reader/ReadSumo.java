package dev.assay.convert.sumo.reader;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reading gave: an expression, or what is wrong with the text. */
public final class ReadSumo {
  private final Optional<SumoExpression> expression;
  private final List<Diagnostic> diagnostics;
  private final Map<SumoExpression, Span> spans;

  ReadSumo(Optional<SumoExpression> expression, List<Diagnostic> diagnostics, Map<SumoExpression, Span> spans) {
    this.expression = expression;
    this.diagnostics = List.copyOf(diagnostics);
    this.spans = spans;
  }

  static ReadSumo refused(List<Diagnostic> diagnostics) {
    return new ReadSumo(Optional.empty(), diagnostics, new IdentityHashMap<>());
  }

  /** Present if there are no diagnostics. */
  public Optional<SumoExpression> expression() {
    return expression;
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Where a part of the expression stands; parts are told apart as objects, since equal ones may stand twice. */
  public Optional<Span> span(SumoExpression part) {
    return Optional.ofNullable(spans.get(part));
  }
}
