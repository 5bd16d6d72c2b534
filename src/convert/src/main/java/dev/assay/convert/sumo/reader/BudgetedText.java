package dev.assay.convert.sumo.reader;

/** A text that may be looked at so many times. Searches that go back again and again end here. */
final class BudgetedText implements CharSequence {
  private static final int BUDGET = 5_000_000;

  /** The text was looked at too often. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Exhausted() {
      super(null, null, false, false);
    }
  }

  private final String text;
  private int left = BUDGET;

  BudgetedText(String text) {
    this.text = text;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (left-- == 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
