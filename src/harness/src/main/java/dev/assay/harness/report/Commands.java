package dev.assay.harness.report;

import java.util.List;

/** How the reader of a report would call Assay again: on the command line, or through a build tool. */
public interface Commands {
  /** Runs these cases, named {@code rule/case}; all if none. */
  String test(List<String> cases);

  /** Rewrites the goldens of these cases. */
  String accept(List<String> cases);

  /** Lays out these files and folders of rules; the configured ones if none. */
  String format(List<String> rules);

  /** How an option is written, of which the command line's name is given, without dashes. */
  String option(String name);

  /** The command line's own words. */
  static Commands ofCommandLine() {
    return new Commands() {
      @Override
      public String test(List<String> cases) {
        return command("test", cases);
      }

      @Override
      public String accept(List<String> cases) {
        return command("accept", cases);
      }

      @Override
      public String format(List<String> rules) {
        return command("format", rules);
      }

      @Override
      public String option(String name) {
        return "--" + name;
      }

      private String command(String name, List<String> arguments) {
        return "assay " + name + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments));
      }
    };
  }
}
