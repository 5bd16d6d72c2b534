package dev.assay.cli;

/** The command was called in a way that cannot be carried out; the message says why and what would do. */
final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageProblem(String message) {
    super(message, null, false, false);
  }
}
