package dev.assay.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process, run to its end.
 *
 * @param output what it printed, errors among the rest
 */
record Launched(int exit, String output) {
  private static final int PATIENCE = 180;

  static Launched in(Path folder, List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(output.toFile());
    // What the build around says to its own Maven is not meant for one in here.
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.equals("JAVA_TOOL_OPTIONS"));
    Process process = builder.start();
    boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as(Files.readString(output)).isTrue();
    return new Launched(process.exitValue(), Files.readString(output));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The Maven that builds this, or in an editor the one on the path; there is none to build Assay without. */
  static String maven() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? "mvn.cmd" : "mvn";
    Stream<Path> building = Stream.ofNullable(System.getProperty("maven.home")).map(home -> Path.of(home, "bin"));
    Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(building, onPath).map(bin -> bin.resolve(name)).filter(Files::isExecutable).findFirst()
        .map(Path::toString).orElseThrow(() -> new AssertionError(
            "no Maven: set the system property maven.home, or put " + name + " on the path"));
  }
}
