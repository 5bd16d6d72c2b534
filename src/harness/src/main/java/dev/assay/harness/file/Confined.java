package dev.assay.harness.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Resolves paths that content says, none of which may lead out of the folder they belong to. */
public final class Confined {
  private Confined() {}

  /** The path, whether or not it exists; empty where it is absolute or leads outside, by itself or by a link. */
  public static Optional<Path> resolve(Path folder, String written) {
    try {
      Path root = folder.toAbsolutePath().normalize();
      Path path = Path.of(written);
      Path full = root.resolve(path).normalize();
      boolean plain = !path.isAbsolute() && path.getRoot() == null && !written.startsWith("/")
          && !written.contains("\\") && full.startsWith(root);
      return plain && real(full).startsWith(real(root)) ? Optional.of(full) : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a path that was met on a walk is still inside the folder once links are followed. */
  public static boolean holds(Path folder, Path met) {
    try {
      return real(met.toAbsolutePath()).startsWith(real(folder.toAbsolutePath()));
    } catch (IOException e) {
      return false;
    }
  }

  /** With the links of what exists followed; a link that leads nowhere cannot be. */
  private static Path real(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) || path.getParent() == null) {
      return path.toRealPath();
    }
    return real(path.getParent()).resolve(path.getFileName());
  }
}
