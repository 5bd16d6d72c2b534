package dev.assay.core.diagnostic;

/** Numbers of things in words. */
public final class Counted {
  private Counted() {}

  /** Such as {@code 1 case} and {@code 2 cases}. */
  public static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
