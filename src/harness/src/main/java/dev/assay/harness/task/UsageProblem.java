package dev.assay.harness.task;

/** A task was called in a way that cannot be carried out; the message says why and what would do. */
public final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UsageProblem(String message) {
    super(message, null, false, false);
  }
}
