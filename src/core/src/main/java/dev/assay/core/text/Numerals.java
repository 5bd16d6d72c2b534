package dev.assay.core.text;

/**
 * Numbers in text: an optional sign, decimal digits, optionally a fraction, optionally an exponent, and nothing else:
 * no blanks, no hexadecimal, no {@code NaN}, no digits but {@code 0} to {@code 9}. A number is whole if it is written
 * without fraction and exponent and fits 64 bits; any other is the nearest double, and infinite if there is none.
 *
 * <p>Comparisons are by exact numeric value: {@code 0.0} equals {@code -0.0}, and a whole number is never rounded.
 */
public final class Numerals {
  private Numerals() {}

  public static boolean isNumber(String text) {
    int end = digitsEnd(text, signEnd(text, 0));
    if (end >= 0 && end < text.length() && text.charAt(end) == '.') {
      end = digitsEnd(text, end + 1);
    }
    if (end >= 0 && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      end = digitsEnd(text, signEnd(text, end + 1));
    }
    return end == text.length();
  }

  /** Whether {@link #parseWhole} reads the text. */
  public static boolean isWhole(String text) {
    int start = signEnd(text, 0);
    return digitsEnd(text, start) == text.length() && fits(text, start);
  }

  /** @param text one that {@link #isWhole} */
  public static long parseWhole(String text) {
    return Long.parseLong(text);
  }

  /** @param text one that {@link #isNumber} */
  public static double parseDecimal(String text) {
    return Double.parseDouble(text);
  }

  public static int compare(long a, long b) {
    return Long.compare(a, b);
  }

  /** Not-a-number, which no text stands for, is equal to itself and greater than any other. */
  public static int compare(double a, double b) {
    return a == b ? 0 : Double.compare(a, b);
  }

  /** Exact also where the double has no room for the whole number. */
  public static int compare(long a, double b) {
    if (b >= 0x1p63 || Double.isNaN(b)) {
      return -1;
    }
    if (b < -0x1p63) {
      return 1;
    }
    long truncated = (long) b;
    return a != truncated ? Long.compare(a, truncated) : compare((double) truncated, b);
  }

  private static int signEnd(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  /** Where the digits end that start here; -1 if there are none. */
  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end > start ? end : -1;
  }

  /** Whether the digits from here on, with the sign before them, fit 64 bits. */
  private static boolean fits(String text, int start) {
    long limit = text.charAt(0) == '-' ? Long.MIN_VALUE : -Long.MAX_VALUE;
    long negative = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (negative < (limit + digit) / 10) {
        return false;
      }
      negative = negative * 10 - digit;
    }
    return true;
  }
}
