package dev.assay.core.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of what comparisons get wrong: line ends, odd cases, combining marks, surrogates whole and halved. */
public final class Texts {
  private static final List<String> ODD = List.of(
      "a", "A", "b", "k", "K", "\u212a", "s", "\u017f", "i", "I", "\u0130", "\u0131", "\u00df", "\u1e9e", "\u00e9",
      "\u00c9", "e\u0301", "\u03c3", "\u03c2", "\u03a3", "\u2126", "\u03c9", "\uff21", "\ufffd", "\ue000",
      "\ud801\udc00", "\ud801\udc28", "\ud83d\ude00", "\ud801", "\udc00", "\ud83d", "\udc28",
      "\n", "\r", "\u0085", "\u2028", "\t", " ", "\u00a0", "0", "7", "\u0663", "_", "-", "\u0000");

  private Texts() {}

  public static Arbitrary<String> odd(int longest) {
    return Arbitraries.of(ODD).list().ofMaxSize(longest).map(parts -> String.join("", parts)).withoutEdgeCases();
  }

  /** Few letters, so that parts are found often. */
  public static Arbitrary<String> repetitive(int longest) {
    return Arbitraries.of("a", "b", "A", "\n", "\ud801\udc00", "\ud801\udc28", "\ud801", "\udc00")
        .list().ofMaxSize(longest).map(parts -> String.join("", parts)).withoutEdgeCases();
  }
}
