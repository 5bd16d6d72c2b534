package dev.assay.convert.sigma.reader;

import dev.assay.core.net.Network;
import dev.assay.core.regex.Regex;
import java.util.List;

/** What modifiers make of a value: a question to a field. */
public sealed interface SigmaTest {

  /** Whether the text is the pattern, from its first character to its last. */
  record Text(SigmaPattern pattern, boolean cased) implements SigmaTest {}

  /** Compares a number, or a text that says one. Plain equality too: {@code 4688} is {@code "04688"}. */
  record Number(SigmaComparison comparison, SigmaNumber number) implements SigmaTest {}

  /** A truth value, or a text that says it. */
  record Truth(boolean value) implements SigmaTest {}

  /** Holds if the field is missing or null. */
  record Absent() implements SigmaTest {}

  /** Whether the field is there, whatever its value. */
  record Exists(boolean wanted) implements SigmaTest {}

  /** An unanchored search. */
  record Search(Regex regex) implements SigmaTest {}

  record Within(Network network) implements SigmaTest {}

  /** Compares a part of a time. */
  record Time(SigmaTimePart part, SigmaComparison comparison, SigmaNumber number) implements SigmaTest {}

  /**
   * Compares with the value of another field, ignoring case. Wildcards in that value are plain characters.
   *
   * @param openStart whether more may stand before the other value
   * @param openEnd whether more may stand behind it
   */
  record Reference(String field, boolean openStart, boolean openEnd) implements SigmaTest {}

  /** One of several forms of a single value, also where all values of an item are wanted. */
  record AnyOf(List<SigmaTest> forms) implements SigmaTest {
    public AnyOf {
      forms = List.copyOf(forms);
    }
  }
}
