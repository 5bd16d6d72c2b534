package dev.assay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked with the permissions that are in it, and used. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the build tries assay.cmd there")
class ArchiveTest {
  private static final Path ARCHIVE = Path.of(System.getProperty("assay.archive"));
  private static final List<String> SH = List.of("sh", "-ec");

  @TempDir static Path folder;
  private static Path home;

  @BeforeAll
  static void unpacked() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools (of the team)"));
    try (FileSystem zip = FileSystems.newFileSystem(ARCHIVE, Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> files = Files.walk(zip.getPath("/"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = tools.resolve(file.toString().substring(1));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        Files.setPosixFilePermissions(copy, permissions);
      }
    }
    try (Stream<Path> top = Files.list(tools)) {
      home = top.findFirst().orElseThrow();
    }
  }

  @Test
  void itHoldsLaunchersJarAndCompletions() throws IOException {
    assertThat(home.getFileName() + ".zip").isEqualTo(ARCHIVE.getFileName().toString());
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> PosixFilePermissions.toString(permissions(file)) + " "
          + home.relativize(file))).containsExactlyInAnyOrder("rw-r--r-- LICENSE", "rwxr-xr-x bin/assay",
          "rwxr-xr-x bin/assay.cmd", "rw-r--r-- completions/_assay", "rw-r--r-- completions/assay.bash",
          "rw-r--r-- lib/assay.jar");
    }
  }

  @Test
  void theLauncherTestsAProject() throws Exception {
    Path project = Files.createDirectory(folder.resolve("project"));
    Sample sample = Sample.in(project);
    Shell shell = new Shell(project).with("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    shell.run(SH, "assay test").exits(0).says("1 rule, 2 cases passed");
    shell.run(SH, "assay check").exits(0);
    sample.spoil();
    shell.run(SH, "assay test").exits(1).says("FAILED telnet_outbound/fires");
  }

  @Test
  void theLauncherIsFoundByALink() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("assay"), home.resolve("bin/assay"));
    new Shell(folder).run(SH, "bin/assay --version").exits(0).says("assay ");
  }

  /** The list comes with a library of which the jar has a part only. */
  @Test
  void theJarHasThePublicSuffixList() throws Exception {
    Path project = Files.createDirectory(folder.resolve("domains"));
    Files.createDirectory(project.resolve("rules"));
    Files.writeString(project.resolve("assay.yaml"), "version: 1\n");
    Files.writeString(project.resolve("rules/domain.rule"), """
        rule domain "A registered domain"
        severity 1
        when dns_queryDomain_rootDomain = 'example.co.uk'
        signal on dns_queryDomain_rootDomain as domain
        """);
    Files.writeString(project.resolve("x.log"), "{\"timestamp\":1,\"dns_queryDomain\":\"_a.b.Example.co.uk\"}\n");
    new Shell(project).run(SH, "'" + home.resolve("bin/assay") + "' run --source record x.log").exits(0)
        .says("\"value\":\"example.co.uk\"");
  }

  /** What bash would offer, asked of it as the Tab key would. */
  @Test
  void bashCompletes() throws Exception {
    String script = "source completions/assay.bash; COMP_WORDS=(assay comp); COMP_CWORD=1; COMP_LINE='assay comp'; "
        + "COMP_POINT=10; complete -p assay; _complete_assay; echo \"offers: ${COMPREPLY[*]}\"";
    new Shell(home).run(List.of("bash", "-c"), script).exits(0)
        .says("complete -o default -F _complete_assay assay\n", "offers: completion\n");
  }

  /** A zsh is not everywhere; its file follows the one for bash, and must name the function there is. */
  @Test
  void zshFollowsBash() throws IOException {
    assertThat(Files.readAllLines(home.resolve("completions/_assay"))).startsWith("#compdef assay")
        .contains("_bash_complete -o default -F _complete_assay");
    assertThat(home.resolve("completions/assay.bash")).content()
        .contains("complete -F _complete_assay -o default assay");
  }

  private static Set<PosixFilePermission> permissions(Path file) {
    try {
      return Files.getPosixFilePermissions(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
