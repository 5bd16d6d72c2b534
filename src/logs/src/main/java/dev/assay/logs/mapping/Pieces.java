package dev.assay.logs.mapping;

import java.util.ArrayList;
import java.util.List;

/** A text cut at a literal delimiter, empty pieces included. */
final class Pieces {
  private Pieces() {}

  static List<String> of(String text, String delimiter) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    int at = delimiter.isEmpty() ? -1 : text.indexOf(delimiter);
    while (at >= 0) {
      pieces.add(text.substring(from, at));
      from = at + delimiter.length();
      at = text.indexOf(delimiter, from);
    }
    pieces.add(text.substring(from));
    return pieces;
  }
}
