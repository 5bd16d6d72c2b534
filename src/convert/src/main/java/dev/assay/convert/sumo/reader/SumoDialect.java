package dev.assay.convert.sumo.reader;

/**
 * What Cloud SIEM's documentation leaves open about expressions, or contradicts itself in.
 *
 * @param doubleQuotes what a backslash means in a text in double quotes
 * @param likeBackslash what a backslash means in the pattern of {@code like}
 * @param fieldCase whether names of fields have to be written as the schema has them
 */
public record SumoDialect(DoubleQuotes doubleQuotes, LikeBackslash likeBackslash, FieldCase fieldCase) {

  public static final SumoDialect DEFAULT =
      new SumoDialect(DoubleQuotes.RAW, LikeBackslash.LITERAL, FieldCase.EXACT);

  public enum DoubleQuotes {
    /** {@code \"} is a quote and any other backslash is one, as the documentation says and published rules assume. */
    RAW,
    /** A backslash makes any character after it plain, as the vendor's own exporter of Sigma rules assumes. */
    AS_IN_C
  }

  public enum LikeBackslash {
    /** As published rules mean it, which search for folders: {@code '%\temp\%'}. */
    LITERAL,
    /** {@code \%}, {@code \_} and {@code \\} are the characters themselves, as the documentation says. */
    ESCAPE
  }

  public enum FieldCase {
    EXACT,
    IGNORED
  }
}
