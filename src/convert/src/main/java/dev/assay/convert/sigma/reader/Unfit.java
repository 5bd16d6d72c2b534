package dev.assay.convert.sigma.reader;

/** A value that its modifiers cannot have; becomes a diagnostic at once. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  private final SigmaCode code;
  private final String help;

  Unfit(SigmaCode code, String message, String help) {
    super(message, null, false, false);
    this.code = code;
    this.help = help;
  }

  static void refuseIf(boolean tooMany, String message) throws Unfit {
    if (tooMany) {
      throw new Unfit(SigmaCode.TOO_LARGE, message, "split the value, or write fewer of them");
    }
  }

  SigmaCode code() {
    return code;
  }

  String help() {
    return help;
  }
}
