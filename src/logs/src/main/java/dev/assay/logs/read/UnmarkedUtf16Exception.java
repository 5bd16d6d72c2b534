package dev.assay.logs.read;

import java.io.IOException;

/** A text begins as UTF-16 does, but without the mark that would say so. */
final class UnmarkedUtf16Exception extends IOException {
  private static final long serialVersionUID = 1L;
}
