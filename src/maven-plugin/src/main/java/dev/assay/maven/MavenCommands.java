package dev.assay.maven;

import dev.assay.harness.report.Commands;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to call Assay again through Maven.
 *
 * @param named whether the project names the plugin; else Maven does not know its prefix
 * @param module the folder of the module below that of the build, where the build has several
 * @param config the file of the configuration, where it is not the nearest one
 */
record MavenCommands(boolean named, Optional<String> module, Optional<String> config) implements Commands {
  static final String PLUGIN = "dev.assay:assay-maven-plugin";

  /** What stands behind a command on the command line is a property of its goal, or several. */
  private static final Map<String, List<String>> ARGUMENTS = Map.of(
      "test", List.of("cases"),
      "accept", List.of("cases"),
      "check", List.of("rules"),
      "format", List.of("rules"),
      "new", List.of("slug"),
      "run", List.of("files"),
      "explain", List.of("rule", "place"),
      "schema", List.of("text"));

  @Override
  public String call(String command, List<String> arguments) {
    return "mvn " + module.map(folder -> "-pl " + quoted(folder) + " ").orElse("") + (named ? "assay" : PLUGIN) + ":"
        + command + properties(ARGUMENTS.getOrDefault(command, List.of()), arguments)
        + config.map(file -> " " + quoted(option("config", file))).orElse("");
  }

  @Override
  public String option(String name) {
    return "-D" + PropertyName.of(name);
  }

  @Override
  public String option(String name, String value) {
    return option(name) + "=" + value;
  }

  /** A property takes one argument, and the last one all that are left. */
  private String properties(List<String> names, List<String> arguments) {
    StringBuilder properties = new StringBuilder();
    for (int i = 0; i < names.size() && i < arguments.size(); i++) {
      List<String> values = arguments.subList(i, i == names.size() - 1 ? arguments.size() : i + 1);
      properties.append(' ').append(quoted(option(names.get(i), String.join(",", values))));
    }
    return properties.toString();
  }

  /** As shells of all systems take it. */
  private static String quoted(String argument) {
    return argument.chars().anyMatch(each -> " ()&;'$*?<>|".indexOf(each) >= 0) ? "\"" + argument + "\"" : argument;
  }
}
