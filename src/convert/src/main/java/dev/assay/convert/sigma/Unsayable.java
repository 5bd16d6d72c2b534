package dev.assay.convert.sigma;

/** A test that Sigma cannot say; caught where the place of the test is known. */
final class Unsayable extends Exception {
  private final SigmaFact fact;
  private final String help;

  /** @param reason what is in the way; no full stop */
  Unsayable(SigmaFact fact, String reason, String help) {
    super(reason, null, false, false);
    this.fact = fact;
    this.help = help;
  }

  SigmaFact fact() {
    return fact;
  }

  String help() {
    return help;
  }
}
