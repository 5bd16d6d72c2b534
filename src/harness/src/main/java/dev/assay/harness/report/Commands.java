package dev.assay.harness.report;

import java.util.List;

/** How the reader of a report would call Assay again: on the command line, or through a build tool. */
public interface Commands {
  /** A call of Assay, given as the command line has it: a command's name, and what stands behind it. */
  String call(String command, List<String> arguments);

  /** How an option is written, of which the command line's name is given, without dashes. */
  String option(String name);

  /** How an option is written that has a value. */
  String option(String name, String value);

  /** Runs these cases, named {@code rule/case}; all if none. */
  default String test(List<String> cases) {
    return call("test", cases);
  }

  /** Rewrites the goldens of these cases. */
  default String accept(List<String> cases) {
    return call("accept", cases);
  }

  /** Lays out these files and folders of rules; the configured ones if none. */
  default String format(List<String> rules) {
    return call("format", rules);
  }

  /** Exports to these targets; the configured ones if none. */
  default String export(List<String> targets) {
    return withTargets("export", targets);
  }

  /** Proves the exports to these targets; the configured ones if none. */
  default String prove(List<String> targets) {
    return withTargets("prove", targets);
  }

  private String withTargets(String command, List<String> targets) {
    return call(command, List.of())
        + (targets.isEmpty() ? "" : " " + option("target", String.join(",", targets)));
  }

  /** The command line's own words. */
  static Commands ofCommandLine() {
    return new Commands() {
      @Override
      public String call(String command, List<String> arguments) {
        return "assay " + command + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments));
      }

      @Override
      public String option(String name) {
        return "--" + name;
      }

      @Override
      public String option(String name, String value) {
        return option(name) + " " + value;
      }
    };
  }
}
