package dev.assay.harness.config;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.file.TextFile;
import dev.assay.harness.shape.Located;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an {@code assay.yaml} and those it extends, each checked by itself. */
final class Layers {
  private final PathNames names;
  private final List<Diagnostic> diagnostics;
  private final List<Layer> layers = new ArrayList<>();

  private Layers(PathNames names, List<Diagnostic> diagnostics) {
    this.names = names;
    this.diagnostics = diagnostics;
  }

  /** The file asked for first, the one that extends nothing last. */
  static List<Layer> read(Path file, PathNames names, List<Diagnostic> diagnostics) {
    Layers reader = new Layers(names, diagnostics);
    Optional<Path> next = Optional.of(file.toAbsolutePath().normalize());
    while (next.isPresent()) {
      next = reader.layer(next.get());
    }
    return reader.layers;
  }

  /** Reads one file; gives the one it extends. */
  private Optional<Path> layer(Path file) {
    TextFile text = TextFile.read(file, names.of(file));
    text.diagnostic().ifPresent(diagnostics::add);
    if (text.text().isEmpty()) {
      return Optional.empty();
    }
    Document document = Document.read(text.text().get(), Limits.HANDWRITTEN);
    diagnostics.addAll(document.diagnostics());
    if (document.root().isEmpty()) {
      return Optional.empty();
    }
    layers.add(new Layer(file, text.text().get(), document.root().get()));
    return ConfigurationKeys.SHAPE.decode(document.root().get(), diagnostics::add)
        .flatMap(fields -> fields.value(ConfigurationKeys.EXTENDS))
        .flatMap(written -> extended(file, written));
  }

  private Optional<Path> extended(Path file, Located<String> written) {
    Optional<Path> path = sibling(file, written.value());
    if (path.isEmpty()) {
      diagnostics.add(Diagnostic.of(HarnessCode.NO_EXTENDED_FILE, written.span(),
          "`" + written.value() + "` is no configuration to extend")
          .help("write a path relative to this file that ends in .yaml or .yml"));
    } else if (!Files.isRegularFile(path.get())) {
      diagnostics.add(Diagnostic.of(HarnessCode.NO_EXTENDED_FILE, written.span(),
          "there is no file " + names.of(path.get())));
    } else if (layers.stream().anyMatch(layer -> layer.file().equals(path.get()))) {
      diagnostics.add(Diagnostic.of(HarnessCode.EXTENDS_CYCLE, written.span(),
          names.of(path.get()) + " in the end extends itself"));
    } else {
      return path;
    }
    return Optional.empty();
  }

  private static Optional<Path> sibling(Path file, String written) {
    try {
      Path path = Path.of(written);
      boolean fits = !path.isAbsolute() && path.getRoot() == null && written.matches(".*\\.ya?ml");
      return fits ? Optional.of(file.resolveSibling(path).normalize()) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
