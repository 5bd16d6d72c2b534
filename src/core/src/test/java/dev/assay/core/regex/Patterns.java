package dev.assay.core.regex;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random patterns and texts over the characters in which the dialects differ. */
final class Patterns {
  private static final List<String> ATOMS = List.of(
      "a", "b", "k", "K", "s", "S", "i", "0", "_", "\u212a", "\u0130", "\u00df", "\u00e9", "\u017f", "\ud83d\ude00",
      ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\h", "\\v", "\\V", "\\n", "\\r", "\\t", "\\x85", "\\u2028",
      "\\x{1F600}", "\\uD83D\\uDE00", "\\0101", "\\.", "\\e", "\\cJ", "\\Qa.b\\E",
      "[ab]", "[^a]", "[a-z]", "[^a-z]", "[\\w-]", "[^\\s]", "[-a]", "[a^]", "[k-s]", "[^K]", "[\\r\\n]", "[^\\r]",
      "[^\\n]", "[\u00e9-\u2030]", "[^\ud83d\ude00]", "[\\x{1F600}-\\x{1F64F}b]", "[.]", "[a&]", "[\\]a]",
      "\\p{Alpha}", "\\P{Alpha}", "\\p{Upper}", "[\\p{Punct}a]", "[^\\p{Digit}]", "a", "b", "ab", "\r", "\n");
  private static final List<String> TEXTS = List.of(
      "a", "b", "a", "b", "k", "K", "S", "I", "0", "_", ".", "-", " ", "\t", "\n", "\r", "\r\n", "\u0085", "\u2028",
      "\u2029", "\u000b", "\u212a", "\u0130", "\u00df", "\u00e9", "e\u0301", "\u017f", "\u00a0", "\ud83d\ude00",
      "\ud83d", "\ude00", "\ud801\udc00");

  private Patterns() {}

  static Arbitrary<String> texts() {
    return Arbitraries.of(TEXTS).list().ofMaxSize(7).map(parts -> String.join("", parts)).withoutEdgeCases();
  }

  /** Patterns in Java's dialect, most of which can be translated. */
  static Arbitrary<String> java() {
    return Combinators.combine(Arbitraries.of("", "", "(?i)", "(?s)", "(?is)", "^", "(?i)^"), body(2),
        Arbitraries.of("", "", "", "$", "$", "\\Z", "\\z", "(?:$|b)", "(?:a|$)", "(c|b?$)"))
        .as((start, body, end) -> start + body + end).withoutEdgeCases();
  }

  /** Patterns that both dialects read. */
  static Arbitrary<String> shared() {
    return body(2).filter(pattern -> !pattern.matches("(?s).*(\\\\[hveu0]|\\\\cJ|\\\\p|\\\\P|\\\\V).*"));
  }

  private static Arbitrary<String> body(int depth) {
    Arbitrary<String> atom = Arbitraries.of(ATOMS);
    if (depth > 0) {
      Arbitrary<String> inner = body(depth - 1);
      Arbitrary<String> open = Arbitraries.of("(", "(?:", "(?i:", "(?s:", "(?:(?i)");
      atom = Arbitraries.frequencyOf(
          Tuple.of(5, atom),
          Tuple.of(2, Combinators.combine(open, inner).as((start, body) -> start + body + ")")),
          Tuple.of(1, Combinators.combine(open, inner, inner).as((start, a, b) -> start + a + "|" + b + ")")));
    }
    Arbitrary<String> repeat = Arbitraries.frequency(Tuple.of(8, ""), Tuple.of(2, "*"), Tuple.of(2, "+"),
        Tuple.of(2, "?"), Tuple.of(1, "*?"), Tuple.of(1, "+?"), Tuple.of(1, "{2}"), Tuple.of(1, "{1,2}"),
        Tuple.of(1, "{2,}"), Tuple.of(1, "{0,3}?"));
    return Combinators.combine(atom, repeat).as(String::concat).list().ofMinSize(1).ofMaxSize(4)
        .map(parts -> String.join("", parts)).withoutEdgeCases();
  }
}
