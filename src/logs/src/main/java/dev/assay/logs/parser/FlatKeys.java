package dev.assay.logs.parser;

/**
 * The way down into nested objects and lists, as the key of what is found there: parts joined by dots.
 *
 * <p>A long name with many entries below it would come out longer than any memory, so all keys together may not be much
 * longer than the log.
 */
final class FlatKeys {
  /** The keys are too long together. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("its nested keys, written out, are far longer than the log", null, false, false);
    }
  }

  private static final int SHORT = 1 << 16;
  private static final int TIMES = 16;

  private final Run run;
  private final StringBuilder path = new StringBuilder();
  private String top = "";
  private int depth;
  private long left;

  FlatKeys(Run run, int length) {
    this.run = run;
    this.left = SHORT + (long) TIMES * length;
  }

  /** Goes down to a part; gives what {@link #leave} needs to come back. */
  int enter(String part) {
    int length = path.length();
    if (depth++ == 0) {
      top = part;
    } else {
      path.append('.');
    }
    path.append(part);
    return length;
  }

  void leave(int length) {
    depth--;
    path.setLength(length);
  }

  /** Puts a value under the present key. */
  void put(String value) {
    left -= path.length();
    if (left < 0) {
      throw new TooLong();
    }
    run.put(depth == 1 ? top : path.toString(), value);
  }
}
