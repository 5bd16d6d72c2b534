package dev.assay.maven;

import static dev.assay.maven.Xml.elements;
import static dev.assay.maven.Xml.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven is told of the goals. */
class DescriptorTest {
  private static final Set<String> OF_ALL_PLUGINS = Set.of("skipTests", "maven.test.skip");
  private static final Pattern ADVICE = Pattern.compile("`assay ([a-z]+)");
  private static final Set<String> OF_HELP = Set.of("detail", "goal", "lineLength", "indentSize");

  @Test
  void everyGoalMayRunInParallel() throws Exception {
    List<Element> goals = elements(descriptor(), "mojo");
    assertThat(goals).extracting(goal -> text(goal, "goal"))
        .containsExactlyInAnyOrder("test", "check", "accept", "format", "export", "prove", "new", "run", "explain",
            "schema", "help");
    assertThat(goals).allSatisfy(goal -> assertThat(text(goal, "threadSafe")).as(text(goal, "goal")).isEqualTo("true"));
  }

  @Test
  void everyPropertyHasThePrefix() throws Exception {
    for (Element goal : elements(descriptor(), "mojo")) {
      Element configuration = elements(goal, "configuration").get(0);
      NodeList parameters = configuration.getElementsByTagName("*");
      for (int i = 0; i < parameters.getLength(); i++) {
        String property = parameters.item(i).getTextContent().replaceAll("[${}]", "");
        boolean help = OF_HELP.contains(property) && text(goal, "goal").equals("help");
        boolean given = Set.of("basedir", "session.executionRootDirectory", "env.NO_COLOR", "env.CI",
            "settings.interactiveMode", "project.build.pluginsAsMap").contains(property);
        assertThat(property.isEmpty() || help || given || OF_ALL_PLUGINS.contains(property)
            || property.startsWith("assay.")).as(property).isTrue();
      }
    }
  }

  @Test
  void everyParameterIsDocumented() throws Exception {
    for (Element parameter : elements(descriptor(), "parameter")) {
      if (text(parameter, "editable").equals("true")) {
        assertThat(text(parameter, "description")).as(text(parameter, "name")).isNotBlank();
      }
    }
  }

  /** Whoever reads advice in a build has the goals alone. */
  @Test
  void whatIsAdvisedIsAGoal() throws Exception {
    Set<String> goals = new HashSet<>();
    elements(descriptor(), "mojo").forEach(goal -> goals.add(text(goal, "goal")));
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("core", "documents", "logs", "convert", "harness")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    Set<String> advised = new TreeSet<>();
    for (Path source : sources) {
      for (String line : Files.readAllLines(source)) {
        assertThat(line).as(source.toString()).doesNotContainPattern("(run|one|runs): assay [a-z]");
        ADVICE.matcher(line).results().forEach(found -> advised.add(found.group(1)));
      }
    }
    assertThat(advised).contains("accept", "new", "schema").isSubsetOf(goals);
  }

  private static Element descriptor() throws Exception {
    return Xml.read("/META-INF/maven/plugin.xml");
  }
}
