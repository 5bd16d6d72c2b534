package dev.assay.core.regex;

/** A text that counts how often it is looked at, and refuses once the budget is spent. */
final class CountedText implements CharSequence {

  /** Ends a search from within. */
  static final class OverBudget extends RuntimeException {
    private static final OverBudget INSTANCE = new OverBudget();

    private OverBudget() {
      super(null, null, false, false);
    }
  }

  private final CharSequence text;
  private long left;

  CountedText(CharSequence text, long budget) {
    this.text = text;
    this.left = budget;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw OverBudget.INSTANCE;
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
