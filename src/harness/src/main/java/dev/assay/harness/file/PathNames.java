package dev.assay.harness.file;

import java.nio.file.Path;

/**
 * The names under which files are shown: relative to a folder, usually the one the user works in, with forward
 * slashes.
 *
 * @param base an absolute path
 */
public record PathNames(Path base) {
  public PathNames {
    base = base.toAbsolutePath().normalize();
  }

  public String of(Path path) {
    Path full = base.resolve(path).normalize();
    boolean sameRoot = full.getRoot() != null && full.getRoot().equals(base.getRoot());
    String name = slashes(sameRoot ? base.relativize(full) : full);
    return name.isEmpty() ? "." : name;
  }

  /** A path with forward slashes. */
  public static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
