package dev.assay.core.regex;

/** Says where and why a reader of patterns gives up. It never leaves this package. */
final class Unreadable extends Exception {
  private final int offset;

  Unreadable(String message, int offset) {
    super(message, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
