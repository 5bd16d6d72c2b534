package dev.assay.convert.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports load in pySigma and pass the validators of sigma-cli; for {@code mvn -Ppysigma test}. */
@Tag("pysigma")
class PySigmaTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void isInstalled() {
    boolean installed = false;
    try {
      installed = run("sigma", "version").exit() == 0;
    } catch (IOException e) {
      System.out.println("PySigmaTest skipped: sigma-cli cannot be run (`pip install sigma-cli`): " + e.getMessage());
    }
    Assumptions.assumeTrue(installed, "sigma-cli is not installed");
  }

  @Test
  void exports_pass_the_validators() throws IOException {
    write();

    Finished check = run("sigma", "check", "--fail-on-error", "--fail-on-issues", folder.toString());

    assertThat(check.exit()).as(check.output()).isZero();
  }

  @Test
  void a_damaged_export_does_not_pass() throws IOException {
    Path rule = write();
    Files.writeString(rule, Files.readString(rule).replace("|cidr:", "|cdir:"));

    assertThat(run("sigma", "check", "--fail-on-error", "--fail-on-issues", folder.toString()).exit()).isNotZero();
  }

  /** @return the last file; tactics have the names that the released validators know */
  private Path write() throws IOException {
    Surroundings shipped = SigmaGoldenTest.surroundings();
    List<SourceText> taxonomies = Stream.of("firewall", "zeek_conn", "network_connection")
        .map(name -> new SourceText(name + ".yaml", "{name: " + name + ", extends: " + name + ", attack: '18'}"))
        .toList();
    Surroundings surroundings =
        new Surroundings(shipped.schema(), shipped.internal(), shipped.lists(), taxonomies);
    Path last = folder;
    for (String slug : List.of("dot_activity", "doh_known_resolver", "dot_over_udp")) {
      for (Artefact artefact : new SigmaTarget().export(Exports.shipped(slug), surroundings).artefacts()) {
        last = folder.resolve(Path.of(artefact.path()).getFileName());
        Files.writeString(last, artefact.text());
      }
    }
    return last;
  }

  private record Finished(int exit, String output) {}

  private static Finished run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Finished(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
