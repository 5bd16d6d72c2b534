package dev.assay.maven;

import dev.assay.harness.report.Commands;
import java.util.List;
import java.util.Optional;

/**
 * How to call Assay again through Maven.
 *
 * @param module the folder of the module below that of the build, where the build has several
 * @param config the file of the configuration, where it is not the nearest one
 */
record MavenCommands(Optional<String> module, Optional<String> config) implements Commands {
  @Override
  public String test(List<String> cases) {
    return goal("test", property("cases", cases));
  }

  @Override
  public String accept(List<String> cases) {
    return goal("accept", property("cases", cases));
  }

  @Override
  public String format(List<String> rules) {
    return goal("format", property("rules", rules));
  }

  @Override
  public String export(List<String> targets) {
    return goal("export", property("target", targets));
  }

  @Override
  public String prove(List<String> targets) {
    return goal("prove", property("target", targets));
  }

  @Override
  public String option(String name) {
    return "-D" + PropertyName.of(name);
  }

  private String goal(String name, String arguments) {
    return "mvn " + module.map(folder -> "-pl " + quoted(folder) + " ").orElse("") + "assay:" + name + arguments
        + config.map(file -> " " + quoted("-Dassay.config=" + file)).orElse("");
  }

  private static String property(String name, List<String> values) {
    return values.isEmpty() ? "" : " " + quoted("-D" + PropertyName.of(name) + "=" + String.join(",", values));
  }

  /** As shells of all systems take it. */
  private static String quoted(String argument) {
    return argument.chars().anyMatch(each -> " ()&;'$*?<>|".indexOf(each) >= 0) ? "\"" + argument + "\"" : argument;
  }
}
