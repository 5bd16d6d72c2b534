package dev.assay.core.diagnostic;

/** A place in a text: line and column, both counted from one, the column in code points. */
public record Position(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
