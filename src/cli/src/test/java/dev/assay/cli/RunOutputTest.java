package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay run --output}. */
class RunOutputTest {
  private static final String LOG = "tests/telnet_outbound/fires/traffic.log";

  @TempDir Path folder;

  @Test
  void theFileHoldsWhatWouldBePrinted() {
    Workshop workshop = Workshop.withRule(folder);
    for (String print : new String[] {"--strict", "--records", "--matches"}) {
      String printed = workshop.run("run", "--timezone", "UTC", print, LOG).exits(0).out();
      Workshop.Ended ended = workshop.run("run", "--timezone", "UTC", print, "-o", "out/lines.json", LOG).exits(0);
      assertThat(ended.out()).isEmpty();
      assertThat(workshop.read("out/lines.json")).isEqualTo(printed).isNotEmpty();
    }
    workshop.run("run", "--timezone", "UTC", "--output", "out/lines.json", LOG).exits(0).says("1 record, 1 signal");
  }

  @Test
  void findingsAreNoReasonToKeepItBack() {
    Workshop workshop = Workshop.withRule(folder);
    workshop.write("mixed.log", "garbage\n" + workshop.read(LOG));
    workshop.run("run", "--timezone", "UTC", "-o", "lines.json", "mixed.log").exits(1);
    assertThat(workshop.read("lines.json")).startsWith("{\"rule\":\"telnet_outbound\"").hasLineCount(1);
  }

  @Test
  void aRunThatCannotBeLeavesTheFileAlone() throws IOException {
    Workshop workshop = Workshop.withRule(folder).write("out/lines.json", "as it was");
    workshop.run("run", "--timezone", "nowhere", "-o", "out/lines.json", LOG).exits(3);
    workshop.run("run", "-o", "out/lines.json", "no.log").exits(3);
    workshop.change("rules/telnet_outbound.rule", "dstPort", "dstPortt");
    workshop.run("run", "-o", "out/lines.json", LOG).exits(2);
    assertThat(workshop.read("out/lines.json")).isEqualTo("as it was");
    try (Stream<Path> left = Files.list(workshop.path("out"))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void logsAndFoldersAreNotWrittenOver() {
    Workshop workshop = Workshop.withRule(folder);
    String log = workshop.read(LOG);
    workshop.run("run", "-o", "tests/../" + LOG, LOG).exits(3).says(LOG + " is one of the logs");
    workshop.run("run", "-o", "tests", LOG).exits(3).says("tests is a folder; name a file in it");
    workshop.run("run", "-o", LOG + "/x", LOG).exits(3).says("lines cannot be written to " + LOG + "/x: ");
    assertThat(workshop.read(LOG)).isEqualTo(log);
  }
}
