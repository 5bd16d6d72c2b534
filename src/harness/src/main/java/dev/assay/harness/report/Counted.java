package dev.assay.harness.report;

/** Numbers of things in words. */
final class Counted {
  private Counted() {}

  static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
