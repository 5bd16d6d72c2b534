package dev.assay.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the sample in docs, as somebody would check it out. */
record Sample(Path folder) {
  static final Path DOCS = Path.of("..", "..", "docs");

  static Sample in(Path folder) throws IOException {
    Path from = DOCS.resolve("sample");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new Sample(folder);
  }

  /** Lets Maven find what this build has made, and what it has downloaded for itself. */
  Sample withBuiltPlugin(Path home) throws IOException {
    String repositories = Stream.of("assay.repository", "maven.repo.local").map(property -> """
        <%%s><id>%s</id><url>%s</url></%%s>
        """.formatted(property, Path.of(System.getProperty(property)).toUri())).reduce("", String::concat);
    Path settings = Files.writeString(home.resolve("settings.xml"), """
        <settings>
          <localRepository>%s</localRepository>
          <profiles><profile>
            <id>built</id><activation><activeByDefault>true</activeByDefault></activation>
            <repositories>%s</repositories>
            <pluginRepositories>%s</pluginRepositories>
          </profile></profiles>
        </settings>
        """.formatted(home.resolve("repository"), repositories.replace("%s", "repository"),
        repositories.replace("%s", "pluginRepository")));
    Files.createDirectories(folder.resolve(".mvn"));
    Files.writeString(folder.resolve(".mvn/maven.config"), "--settings=" + settings + "\n");
    return this;
  }

  /** Makes a case fail. */
  void spoil() throws IOException {
    Path rule = folder.resolve("rules/telnet_outbound.rule");
    Files.writeString(rule, Files.readString(rule).replace("'tcp'", "'TCP'"));
  }
}
