package dev.assay.logs.parser;

/**
 * A text that counts how often it is looked at, and refuses when that is too often for its length.
 *
 * <p>One search takes time in proportion to the text, but a search that is taken up again behind each match need not:
 * a pattern may look ahead to the end each time. Short texts cannot cost much and are not watched.
 */
final class WatchedText implements CharSequence {
  /** The text was looked at too often. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("its pattern looks at the text again and again", null, false, false);
    }
  }

  private static final int SHORT = 2048;
  private static final int LOOKS_PER_CHARACTER = 64;

  private final String text;
  private long looks;

  private WatchedText(String text) {
    this.text = text;
    this.looks = (long) LOOKS_PER_CHARACTER * text.length();
  }

  static CharSequence of(String text) {
    return text.length() <= SHORT ? text : new WatchedText(text);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--looks < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
