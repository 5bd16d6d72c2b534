package dev.assay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A shell as on a build server: nothing of the build around it shows but its Java and its Maven. */
final class Shell {
  private static final int PATIENCE = 300;

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  Shell(Path folder) {
    this.folder = folder;
    with("PATH", Path.of(System.getProperty("maven.home"), "bin") + File.pathSeparator + System.getenv("PATH"));
    with("JAVA_HOME", System.getProperty("java.home"));
  }

  /**
   * How commands ended.
   *
   * @param output what they printed, errors among the rest
   */
  record Ended(int exit, String output) {
    Ended exits(int expected) {
      assertThat(exit).as(output).isEqualTo(expected);
      return this;
    }

    Ended says(String... texts) {
      assertThat(output).contains(texts);
      return this;
    }
  }

  Shell with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** @param command a shell and its options */
  Ended run(List<String> command, String script) throws IOException, InterruptedException {
    Path output = Files.createTempFile("shell", ".txt");
    try {
      List<String> words = new ArrayList<>(command);
      words.add(script);
      ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true)
          .redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.equals("CI") || name.startsWith("GITHUB_")
          || name.startsWith("MAVEN_") || name.startsWith("ASSAY_") || name.equals("JAVA_TOOL_OPTIONS"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended).as(Files.readString(output)).isTrue();
      return new Ended(process.exitValue(), Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
