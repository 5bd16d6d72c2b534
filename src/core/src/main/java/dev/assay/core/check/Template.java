package dev.assay.core.check;

import java.util.List;

/** A text with places to be filled from a record; a missing value fills its place with nothing. */
public record Template(String source, List<Part> parts) {
  public Template {
    parts = List.copyOf(parts);
  }

  public sealed interface Part {
    record Fixed(String text) implements Part {}

    record Variable(Operand operand) implements Part {}
  }
}
