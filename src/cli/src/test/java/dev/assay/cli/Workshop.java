package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder in which commands are tried, as a user would try them. */
final class Workshop {
  private final Path folder;

  Workshop(Path folder) {
    this.folder = folder;
  }

  /** A folder with one rule, its two cases and their goldens, in which everything is fine. */
  static Workshop withRule(Path folder) {
    Workshop workshop = new Workshop(folder);
    workshop.run("new", "telnet_outbound").exits(0);
    workshop.run("accept", "--all", "--yes").exits(0);
    workshop.run("test").exits(0);
    return workshop;
  }

  /** How a command ended. */
  record Ended(int exit, String out, String err) {
    /** Checks the exit code, and that nothing looks like a failure of the program itself. */
    Ended exits(int expected) {
      assertThat(exit).as(out + err).isEqualTo(expected);
      assertThat(out + err).doesNotContain("\tat ", "Exception", "Optional[");
      return this;
    }

    Ended says(String... texts) {
      assertThat(out + err).contains(texts);
      return this;
    }
  }

  Ended run(String... arguments) {
    return run(Map.of(), "", arguments);
  }

  Ended run(Map<String, String> environment, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, err, environment, false, false);
    int exit = CommandLineRunner.run(arguments, terminal,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), folder);
    return new Ended(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  String read(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Workshop write(String name, String text) {
    try {
      Files.createDirectories(path(name).getParent());
      Files.writeString(path(name), text);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Replaces a text that must be there. */
  Workshop change(String name, String old, String replacement) {
    String text = read(name);
    assertThat(text).contains(old);
    return write(name, text.replace(old, replacement));
  }

  Workshop delete(String name) {
    try {
      Files.delete(path(name));
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
