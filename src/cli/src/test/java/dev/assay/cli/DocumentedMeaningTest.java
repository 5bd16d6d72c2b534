package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts that docs/language.md claims: below a record, conditions that are true or false for it. */
class DocumentedMeaningTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```verdicts\n(.*?)^```$");

  @TempDir private Path folder;

  static Stream<String> blocks() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "language.md")).replace("\r\n", "\n");
    return BLOCK.matcher(page).results().map(block -> block.group(1)).toList().stream();
  }

  @Test
  void thereAreVerdicts() throws IOException {
    assertThat(blocks()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void theVerdictsHold(String block) {
    List<String> lines = block.lines().toList();
    List<String> wanted = new ArrayList<>();
    StringBuilder rules = new StringBuilder();
    for (int i = 1; i < lines.size(); i++) {
      String condition = lines.get(i).substring("false ".length());
      rules.append("rule r").append(i).append("\nseverity 1\nwhen ").append(condition).append("\nsignal on device_ip\n");
      if (lines.get(i).startsWith("true ")) {
        wanted.add("r" + i);
      } else {
        assertThat(lines.get(i)).startsWith("false ");
      }
    }
    Workshop.Ended ended = new Workshop(folder).write("rules/documented.rule", rules.toString())
        .write("record.json", lines.get(0).replaceFirst("\\{", "{\"timestamp\": 0, ") + "\n")
        .run("run", "--matches", "--source", "record", "record.json").exits(0);
    assertThat(ended.out().lines().map(line -> line.replaceAll(".*\"rule\":\"(r\\d+)\".*", "$1"))).as(block)
        .containsExactlyElementsOf(wanted);
  }
}
