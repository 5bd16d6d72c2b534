package dev.assay.harness.report;

import java.util.List;

/** How the reader of a report would call Assay again: on the command line, or through a build tool. */
public interface Commands {
  /** Runs these cases, named {@code rule/case}. */
  String test(List<String> cases);

  /** Rewrites the goldens of these cases. */
  String accept(List<String> cases);

  /** The command line's own words. */
  static Commands ofCommandLine() {
    return new Commands() {
      @Override
      public String test(List<String> cases) {
        return "assay test" + (cases.isEmpty() ? "" : " " + String.join(" ", cases));
      }

      @Override
      public String accept(List<String> cases) {
        return "assay accept " + String.join(" ", cases);
      }
    };
  }
}
