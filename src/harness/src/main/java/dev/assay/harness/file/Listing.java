package dev.assay.harness.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in a folder, in an order that is the same everywhere. */
public final class Listing {
  private static final Set<String> LEFT_BY_DESKTOPS = Set.of("Thumbs.db", "desktop.ini");

  private Listing() {}

  /** Files and folders by name, without those that begin with a dot or that desktops leave behind. */
  public static List<Path> of(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> !name(path).startsWith(".") && !LEFT_BY_DESKTOPS.contains(name(path)))
          .sorted(Comparator.comparing(Listing::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String name(Path path) {
    return path.getFileName().toString();
  }
}
