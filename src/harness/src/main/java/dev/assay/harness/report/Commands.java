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

  /** Exports to these targets; the configured ones if none. */
  String export(List<String> targets);

  /** Proves the exports to these targets; the configured ones if none. */
  String prove(List<String> targets);

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
      public String export(List<String> targets) {
        return command("export", options(targets));
      }

      @Override
      public String prove(List<String> targets) {
        return command("prove", options(targets));
      }

      private List<String> options(List<String> targets) {
        return targets.stream().map(target -> "--target " + target).toList();
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
