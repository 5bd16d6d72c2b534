package dev.assay.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What Eclipse is told of the goals: m2e reads it from the plugin, and marks a project as wrong where a goal lacks. */
class LifecycleMappingTest {
  private static final String RESOURCE = "/META-INF/m2e/lifecycle-mapping-metadata.xml";

  @Test
  void everyGoalThatABuildMayHaveIsLeftAlone() throws Exception {
    List<Element> executions = Xml.elements(Xml.read(RESOURCE), "pluginExecution");
    assertThat(executions).hasSize(1);
    List<String> told = Xml.elements(executions.get(0), "goal").stream().map(Element::getTextContent).toList();
    List<String> goals = Xml.elements(Xml.read("/META-INF/maven/plugin.xml"), "mojo").stream()
        .map(mojo -> Xml.text(mojo, "goal")).filter(goal -> !goal.equals("help")).toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(goals);
  }

  /** Other plugins than this one are none of its business: without a filter of its own, m2e takes it to mean this. */
  @Test
  void itHasTheShapeThatM2eReads() throws Exception {
    Element root = Xml.read(RESOURCE);
    assertThat(root.getTagName()).isEqualTo("lifecycleMappingMetadata");
    Element execution = Xml.elements(root, "pluginExecution").get(0);
    assertThat(((Element) execution.getParentNode()).getTagName()).isEqualTo("pluginExecutions");
    Element filter = Xml.elements(execution, "pluginExecutionFilter").get(0);
    assertThat(Xml.elements(filter, "groupId")).isEmpty();
    assertThat(Xml.elements(filter, "artifactId")).isEmpty();
    Element action = Xml.elements(execution, "action").get(0);
    assertThat(Xml.elements(action, "*")).extracting(Element::getTagName).containsExactly("ignore");
  }
}
