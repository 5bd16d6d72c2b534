package dev.assay.convert;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Public rules and schemas, where a copy of them lies on this machine: in the folder the system property {@code
 * assay.corpus} or the environment variable {@code ASSAY_CORPUS} names, or in {@code shared/corpus} beside the
 * checkout. No part of it is in this repository.
 */
public final class Corpus {
  private Corpus() {}

  /** A file or folder of it; a test that asks for one is skipped where there is none. */
  public static Path path(String name) {
    Stream<Path> named = Stream.of(System.getProperty("assay.corpus"), System.getenv("ASSAY_CORPUS"))
        .filter(folder -> folder != null && !folder.isEmpty()).map(Path::of);
    Stream<Path> beside = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared/corpus"));
    Optional<Path> found = Stream.concat(named, beside).map(folder -> folder.resolve(name))
        .filter(Files::exists).findFirst();
    if (found.isEmpty()) {
      System.out.println("skipped, because neither ASSAY_CORPUS nor shared/corpus beside the checkout has " + name);
    }
    assumeTrue(found.isPresent(), "no public content here: " + name);
    return found.orElseThrow();
  }

  /** A JSON file of it. */
  public static Node json(String name) {
    try {
      return Document.read(new SourceText(name, Files.readString(path(name))), Limits.GENERATED).root().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
