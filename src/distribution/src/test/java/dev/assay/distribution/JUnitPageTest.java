package dev.assay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the page on JUnit tells a Maven project to have is all it needs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its commands are a shell's")
class JUnitPageTest {
  @TempDir Path home;
  @TempDir Path folder;

  @Test
  void aProjectWithWhatThePageSaysRunsItsCases() throws Exception {
    Sample.in(folder).withBuiltPlugin(home);
    String page = Files.readString(Sample.DOCS.resolve("junit.md"));
    Files.writeString(folder.resolve("pom.xml"), """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId><artifactId>detections</artifactId><version>1</version>
          <properties><maven.compiler.release>17</maven.compiler.release></properties>
          %s
          <build><plugins>
            <plugin><artifactId>maven-resources-plugin</artifactId><version>%s</version></plugin>
            <plugin><artifactId>maven-compiler-plugin</artifactId><version>%s</version></plugin>
            <plugin><artifactId>maven-surefire-plugin</artifactId><version>%s</version></plugin>
          </plugins></build>
        </project>
        """.formatted(block(page, "xml"), version("resources"), version("compiler"),
        System.getProperty("surefire.version")));
    Path anchor = Files.createDirectories(folder.resolve("src/test/java")).resolve("DetectionsTest.java");
    Files.writeString(anchor, block(page, "java"));
    Shell shell = new Shell(folder);
    shell.run(List.of("sh", "-ec"), "mvn -B -ntp test").exits(0).says("Tests run: 2, Failures: 0");
    shell.run(List.of("sh", "-ec"), "mvn -B -ntp test -Dtest=DetectionsTest -Dassay.cases=telnet_outbound/fires")
        .exits(0).says("Tests run: 1, Failures: 0");
  }

  /** The one of this build, which is there. */
  private static String version(String plugin) throws IOException {
    Matcher version = Pattern.compile("maven-" + plugin + "-plugin</artifactId>\\s*<version>([^<]+)")
        .matcher(Files.readString(Path.of("..", "..", "pom.xml")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static String block(String page, String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
