package dev.assay.core.syntax;

import dev.assay.core.diagnostic.SourceText;

/**
 * Reads rules from a source. The rule language's own reader is one; a foreign format's reader lowers its documents
 * to the same declarations, with spans that point into the foreign text.
 */
public interface RuleReader {
  /** Whether a source of this name is this reader's to read. */
  boolean reads(String fileName);

  /** Reads a source. What could be understood is in the result even where there are errors. */
  ReadRules read(SourceText source);
}
