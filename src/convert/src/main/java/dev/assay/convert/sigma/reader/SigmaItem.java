package dev.assay.convert.sigma.reader;

import dev.assay.core.record.Value;
import java.util.List;
import java.util.Optional;

/**
 * Values wanted of a field, or anywhere in the event.
 *
 * @param field absent of keywords
 * @param modifiers as written
 * @param values as written
 * @param tests what the modifiers make of each value
 */
public record SigmaItem(
    Optional<String> field, List<SigmaModifier> modifiers, List<Value> values, List<SigmaTest> tests)
    implements SigmaSearch {
  public SigmaItem {
    modifiers = List.copyOf(modifiers);
    values = List.copyOf(values);
    tests = List.copyOf(tests);
  }

  /** Whether every value is wanted rather than one of them. */
  public boolean wantsAll() {
    return modifiers.contains(SigmaModifier.ALL);
  }

  /** Whether the item holds exactly where its tests do not, so also where the field is missing. */
  public boolean isNegated() {
    return modifiers.contains(SigmaModifier.NEQ);
  }
}
