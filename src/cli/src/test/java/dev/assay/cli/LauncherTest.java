package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, with a Java that only writes down how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String JAVA = """
      #!/bin/sh
      echo "$*" >> "%s"
      for word in "$@"; do
        case $word in -XX:ArchiveClassesAtExit=*) echo made > "${word#*=}" ;; esac
      done
      """;

  @TempDir
  private Path folder;

  private Path home;
  private Path jar;
  private Path archive;
  private Path calls;

  @BeforeEach
  void aBuiltCheckout() throws IOException {
    home = Files.createDirectory(folder.resolve("two words (rules)"));
    Files.copy(Path.of("../../assay"), home.resolve("assay"));
    Path target = Files.createDirectories(home.resolve("src/cli/target"));
    Files.createDirectory(home.resolve("grammar"));
    Files.createFile(home.resolve("pom.xml"));
    jar = Files.createFile(target.resolve("assay.jar"));
    archive = target.resolve("assay.jsa");
    calls = home.resolve("calls");
    Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA.formatted(calls));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
  }

  @Test
  void anArchiveIsMadeOnceForAJar() throws Exception {
    assertThat(run("check")).isEmpty();
    assertThat(run("check")).isEmpty();
    assertThat(Files.readAllLines(calls)).satisfiesExactly(
        trial -> assertThat(trial).contains("-XX:ArchiveClassesAtExit=").endsWith("test"),
        first -> assertThat(first).contains("-XX:SharedArchiveFile=" + archive.toRealPath()).endsWith("check"),
        second -> assertThat(second).contains("-XX:SharedArchiveFile=").endsWith("check"));
  }

  @Test
  void aNewerJarWantsANewArchive() throws Exception {
    Files.writeString(archive, "old\n");
    Files.setLastModifiedTime(archive, FileTime.from(Files.getLastModifiedTime(jar).toInstant().minusSeconds(60)));
    run("check");
    assertThat(archive).hasContent("made\n");
  }

  @Test
  void javaSaysNothingOfItsArchiveAmongTheSignals() throws Exception {
    run("run", "a.log");
    assertThat(Files.readAllLines(calls).get(1)).contains("-Xlog:disable").doesNotContain("TieredStopAtLevel");
  }

  private String run(String... words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("assay").toString());
    builder.command().addAll(List.of(words));
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().remove("ASSAY_OPTS");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
