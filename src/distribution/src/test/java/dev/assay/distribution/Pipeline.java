package dev.assay.distribution;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.control.CompilerConfiguration;

/**
 * A declarative pipeline of Jenkins, read by Groovy as Jenkins reads it, as far as ours goes: a word in a place where
 * <a href="https://www.jenkins.io/doc/book/pipeline/syntax/">its manual</a> has none is an error, steps are kept.
 */
public abstract class Pipeline extends Script {
  private static final Map<String, Set<String>> SECTIONS = Map.of(
      "", Set.of("pipeline"),
      "pipeline", Set.of("agent", "options", "stages", "post", "environment", "tools", "triggers", "parameters"),
      "options", Set.of("timeout", "timestamps", "buildDiscarder", "disableConcurrentBuilds"),
      "stages", Set.of("stage"),
      "stage", Set.of("steps", "agent", "environment", "post", "when", "options"),
      "post", Set.of("always", "success", "failure", "unstable", "changed", "cleanup"));
  private static final Set<String> STEPS = Set.of("sh", "withEnv", "junit", "archiveArtifacts");
  private static final Set<String> LEAVES = Set.of("agent", "timeout");

  private final List<String> path = new ArrayList<>(List.of(""));
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /**
   * A step.
   *
   * @param section the one it stands in: {@code steps}, or when it is run after them
   * @param environment the variables that are set around it
   */
  record Step(String section, String name, Object argument, Map<String, String> environment) {}

  static List<Step> steps(String jenkinsfile) {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.setScriptBaseClass(Pipeline.class.getName());
    Pipeline pipeline = (Pipeline) new GroovyShell(new Binding(Map.of("any", "any")), configuration)
        .parse(jenkinsfile, "Jenkinsfile");
    pipeline.run();
    return List.copyOf(pipeline.steps);
  }

  @Override
  public Object invokeMethod(String name, Object arguments) {
    Object[] given = (Object[]) arguments;
    Object last = given[given.length - 1];
    String section = path.get(path.size() - 1);
    Set<String> allowed = SECTIONS.getOrDefault(section, STEPS);
    if (!allowed.contains(name)) {
      throw new IllegalArgumentException("no " + name + " in " + section);
    }
    if (name.equals("withEnv")) {
      ((List<?>) given[0]).stream().map(each -> each.toString().split("=", 2))
          .forEach(each -> environment.put(each[0], each[1]));
      ((Closure<?>) last).call();
      environment.clear();
    } else if (last instanceof Closure<?> block) {
      path.add(name);
      block.call();
      path.remove(path.size() - 1);
    } else if (allowed == STEPS) {
      steps.add(new Step(section, name, last, Map.copyOf(environment)));
    } else if (!LEAVES.contains(name)) {
      throw new IllegalArgumentException(name + " is no block");
    }
    return null;
  }
}
