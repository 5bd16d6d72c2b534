package dev.assay.core.text;

/**
 * The order of texts: by code point, which is the order of their UTF-8 bytes, and a text comes after its own beginning.
 * {@link String#compareTo} differs from it beyond the basic plane, where it compares surrogates.
 */
public final class CodePointOrder {
  private CodePointOrder() {}

  public static int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        int whole = i > 0 ? Integer.compare(a.codePointAt(i - 1), b.codePointAt(i - 1)) : 0;
        return whole != 0 ? whole : Integer.compare(a.codePointAt(i), b.codePointAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
