package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Node;
import java.util.Optional;
import java.util.Set;

/** Conditions alone. */
final class Conditions {
  private Conditions() {}

  static Optional<SigmaCondition> read(String text, Set<String> searches) {
    Problems problems = new Problems();
    Node.Scalar scalar = new Node.Scalar(new SourceText("condition", text).span(0, text.length()), text, false);
    Optional<SigmaCondition> condition = new ConditionReader(searches, problems).read(scalar);
    return problems.takeErrors() ? Optional.empty() : condition;
  }
}
