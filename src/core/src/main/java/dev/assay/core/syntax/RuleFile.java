package dev.assay.core.syntax;

import dev.assay.core.diagnostic.SourceText;
import java.util.List;

/** What a source says: its rules in order, and its comments, which mean nothing but must not be lost. */
public record RuleFile(SourceText source, List<RuleDeclaration> rules, List<Comment> comments) {
  public RuleFile {
    rules = List.copyOf(rules);
    comments = List.copyOf(comments);
  }
}
