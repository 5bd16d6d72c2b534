package dev.assay.harness.config;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.documents.Node;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.shape.Fields;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads {@code assay.yaml}. */
public final class ConfigurationLoader {
  public static final String FILE_NAME = "assay.yaml";

  private ConfigurationLoader() {}

  /** The configuration of a folder: the nearest {@code assay.yaml} upwards, or the defaults where there is none. */
  public static LoadedConfiguration load(Path folder, PathNames names) {
    Path start = folder.toAbsolutePath().normalize();
    for (Path each = start; each != null; each = each.getParent()) {
      Path file = each.resolve(FILE_NAME);
      if (Files.isRegularFile(file)) {
        return loadFile(file, names);
      }
    }
    return assemble(start, List.of(), names, new ArrayList<>());
  }

  public static LoadedConfiguration loadFile(Path file, PathNames names) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Layer> layers = Layers.read(file, names, diagnostics);
    if (!diagnostics.isEmpty()) {
      return new LoadedConfiguration(Optional.empty(), diagnostics);
    }
    return assemble(file.toAbsolutePath().normalize().getParent(), layers, names, diagnostics);
  }

  private static LoadedConfiguration assemble(
      Path root, List<Layer> layers, PathNames names, List<Diagnostic> diagnostics) {
    Fields fields = layers.stream().map(Layer::root).reduce((over, base) -> Layer.merged(base, over))
        .flatMap(ConfigurationLoader::decoded).orElseGet(Fields::none);
    Configuration configuration = new ConfigurationAssembly(root, layers, names, diagnostics).of(fields);
    boolean sound = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new LoadedConfiguration(sound ? Optional.of(configuration) : Optional.empty(), diagnostics);
  }

  /** Layers were checked one by one, and what fits alone fits together. */
  private static Optional<Fields> decoded(Node root) {
    return ConfigurationKeys.SHAPE.decode(root, diagnostic -> {
      throw new IllegalStateException(diagnostic.message());
    });
  }
}
