package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.cli.Console.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows on a console is what happens. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its commands are a shell's")
class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @TempDir private Path folder;

  @Test
  void theConsoleShowsWhatHappens() throws IOException, InterruptedException {
    Path tour = Files.createDirectory(folder.resolve("tour"));
    Path content = Files.createDirectory(folder.resolve("content"));
    for (String part : List.of("assay.yaml", "rules", "tests", "lists")) {
      copy(ROOT.resolve(part), content.resolve(part));
    }
    Console console = new Console(Files.createDirectory(folder.resolve("bin")));
    for (Block block : Console.blocks(Files.readString(ROOT.resolve("README.md")))) {
      if (block.isToRun()) {
        console.run(block, block.about().contains("in=content") ? content : tour);
      }
    }
  }

  /** Each page in a folder of its own, with the files it shows. */
  @Test
  void theOtherPagesShowWhatHappens() throws IOException, InterruptedException {
    Console console = new Console(Files.createDirectory(folder.resolve("bin")));
    for (Path page : pages()) {
      Path own = Files.createTempDirectory(folder, "page");
      String text = Files.readString(page);
      for (Map.Entry<String, String> file : Console.files(text).entrySet()) {
        Path path = own.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      for (Block block : Console.blocks(text)) {
        console.run(block, own);
      }
    }
  }

  @Test
  void theTwoCommandsAreThere() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("$ ./assay test ", "$ mvn verify ");
    assertThat(ROOT.resolve("assay")).isExecutable();
  }

  @Test
  void everyLinkOfAPageLeadsSomewhere() throws IOException {
    List<Path> pages = new ArrayList<>(pages());
    pages.add(ROOT.resolve("README.md"));
    for (Path page : pages) {
      assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)).distinct())
          .as(page.toString()).allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return docs.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
