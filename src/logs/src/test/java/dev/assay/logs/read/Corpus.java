package dev.assay.logs.read;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The public content catalog, where a copy of it lies on this machine: in the folder the system property
 * {@code assay.corpus} or the environment variable {@code ASSAY_CORPUS} names, or in {@code shared/corpus} beside the
 * checkout. No part of it is in this repository.
 */
final class Corpus {
  private Corpus() {}

  static Optional<Path> folder() {
    Stream<Path> named = Stream.of(System.getProperty("assay.corpus"), System.getenv("ASSAY_CORPUS"))
        .filter(name -> name != null && !name.isEmpty()).map(Path::of);
    Stream<Path> beside = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared/corpus"));
    return Stream.concat(named, beside).map(folder -> folder.resolve("sumo"))
        .filter(folder -> Files.isRegularFile(folder.resolve("parsers.json"))).findFirst();
  }

  /** The texts of all parsers by path. */
  static Map<String, SourceText> parsers(Path folder) throws IOException {
    Map<String, SourceText> parsers = new LinkedHashMap<>();
    Node.Mapping root = (Node.Mapping)
        Document.read(text(folder, "parsers.json"), Limits.GENERATED).root().orElseThrow();
    for (Node.Entry entry : root.entries()) {
      String path = entry.key().text();
      parsers.put(path, new SourceText(path, ((Node.Mapping) entry.value()).text("parser_text").orElseThrow()));
    }
    return parsers;
  }

  static SourceText text(Path folder, String name) throws IOException {
    return new SourceText(name, Files.readString(folder.resolve(name)));
  }
}
