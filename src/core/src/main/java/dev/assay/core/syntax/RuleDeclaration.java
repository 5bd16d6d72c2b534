package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** A rule as written: {@code rule slug "title"} and its clauses, in the author's order. */
public record RuleDeclaration(Span span, Name slug, Optional<Literal.Text> title, List<Clause> clauses) {
  public RuleDeclaration {
    clauses = List.copyOf(clauses);
  }
}
