package dev.assay.documents;

/**
 * How much of a document is read before it is refused.
 *
 * @param characters of the whole source
 * @param depth of lists and maps inside each other
 */
public record Limits(int characters, int depth) {
  /** For what people write by hand. */
  public static final Limits HANDWRITTEN = new Limits(1 << 20, 32);

  /** For what a machine wrote: goldens may hold many signals. */
  public static final Limits GENERATED = new Limits(64 << 20, 32);
}
