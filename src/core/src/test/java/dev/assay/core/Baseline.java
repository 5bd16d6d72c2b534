package dev.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Goldens of a text function: one file a concern, each case its input and its output side by side.
 *
 * <pre>
 * #### title of the case
 * input
 * ====>
 * output
 * </pre>
 *
 * <p>{@code -Dassay.accept=true} writes what the function says now into the file.
 */
public final class Baseline {
  private static final String TITLE = "#### ";
  private static final String ARROW = "\n====>\n";
  private static final Path ROOT = Path.of("src", "test", "resources");

  private Baseline() {}

  /** Runs a function over all cases of a file and compares. */
  public static void check(String file, UnaryOperator<String> function) {
    String before = read(file);
    StringBuilder after = new StringBuilder();
    for (String each : cases(before)) {
      int arrow = each.indexOf(ARROW);
      String head = arrow < 0 ? each.stripTrailing() : each.substring(0, arrow);
      int line = head.indexOf('\n');
      String input = head.substring(line + 1);
      after.append(after.isEmpty() ? "" : "\n").append(TITLE).append(head, 0, line).append('\n').append(input)
          .append(ARROW).append(function.apply(input).stripTrailing()).append('\n');
    }
    assertThat(after).as("cases in %s", file).isNotEmpty();
    if (Boolean.getBoolean("assay.accept")) {
      write(file, after.toString());
    } else if (!before.contentEquals(after)) {
      fail("%s says something else now; -Dassay.accept=true accepts it:%n%n%s", file, after);
    }
  }

  /** The whole of a baseline file. */
  public static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String file, String text) {
    try {
      Files.writeString(ROOT.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cases(String text) {
    List<String> cases = new ArrayList<>();
    for (String each : ("\n" + text).split("\n" + TITLE)) {
      if (!each.isBlank()) {
        cases.add(each);
      }
    }
    return cases;
  }
}
