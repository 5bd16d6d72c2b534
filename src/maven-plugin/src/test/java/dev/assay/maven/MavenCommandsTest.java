package dev.assay.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MavenCommandsTest {
  private static final MavenCommands PLAIN = new MavenCommands(true, Optional.empty(), Optional.empty());

  @Test
  void casesAreOneProperty() {
    assertThat(PLAIN.test(List.of())).isEqualTo("mvn assay:test");
    assertThat(PLAIN.accept(List.of("rule/case", "other"))).isEqualTo("mvn assay:accept -Dassay.cases=rule/case,other");
    assertThat(PLAIN.format(List.of("my rules"))).isEqualTo("mvn assay:format \"-Dassay.rules=my rules\"");
  }

  @Test
  void moduleAndConfigurationAreNamed() {
    MavenCommands commands = new MavenCommands(true, Optional.of("team a"), Optional.of("conf/assay.yaml"));
    assertThat(commands.test(List.of("rule")))
        .isEqualTo("mvn -pl \"team a\" assay:test -Dassay.cases=rule -Dassay.config=conf/assay.yaml");
  }

  @Test
  void whatStandsBehindACommandIsAProperty() {
    assertThat(PLAIN.call("new", List.of("my_rule"))).isEqualTo("mvn assay:new -Dassay.slug=my_rule");
    assertThat(PLAIN.call("run", List.of("a.log", "b.log"))).isEqualTo("mvn assay:run -Dassay.files=a.log,b.log");
    assertThat(PLAIN.call("explain", List.of("rule", "a.log:1")))
        .isEqualTo("mvn assay:explain -Dassay.rule=rule -Dassay.place=a.log:1");
    assertThat(PLAIN.call("schema", List.of())).isEqualTo("mvn assay:schema");
  }

  @Test
  void aProjectThatDoesNotNameThePluginDoesNotKnowItsPrefix() {
    assertThat(new MavenCommands(false, Optional.empty(), Optional.empty()).accept(List.of("rule")))
        .isEqualTo("mvn dev.assay:assay-maven-plugin:accept -Dassay.cases=rule");
  }

  @Test
  void optionsAreProperties() {
    assertThat(PLAIN.option("yes")).isEqualTo("-Dassay.yes");
    assertThat(PLAIN.option("received-at")).isEqualTo("-Dassay.receivedAt");
    assertThat(PLAIN.option("timezone", "UTC")).isEqualTo("-Dassay.timezone=UTC");
  }
}
