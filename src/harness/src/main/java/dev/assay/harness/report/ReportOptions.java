package dev.assay.harness.report;

/**
 * How reports are written.
 *
 * @param commands how a reader would call Assay again
 * @param durations whether to tell how long things took, the only thing in which reports of one content differ
 */
public record ReportOptions(Commands commands, boolean durations) {
  public static ReportOptions ofCommandLine() {
    return new ReportOptions(Commands.ofCommandLine(), true);
  }

  public ReportOptions withoutDurations() {
    return new ReportOptions(commands, false);
  }
}
