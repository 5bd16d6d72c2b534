package dev.assay.core.record;

/**
 * The name of a record: the file and line of its first byte.
 *
 * @param file as the author knows it, with forward slashes
 * @param line counted from one
 * @param ordinal counted from one; a line that gives several records numbers them
 */
public record RecordName(String file, long line, int ordinal) {
  public RecordName(String file, long line) {
    this(file, line, 1);
  }

  @Override
  public String toString() {
    return ordinal == 1 ? file + ":" + line : file + ":" + line + "#" + ordinal;
  }
}
