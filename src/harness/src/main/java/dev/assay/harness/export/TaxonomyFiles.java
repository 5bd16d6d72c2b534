package dev.assay.harness.export;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.file.Listing;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.file.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project's own field names of log sources, as files.
 *
 * @param texts in the order of folders and names
 */
public record TaxonomyFiles(List<SourceText> texts, List<Diagnostic> diagnostics) {
  public TaxonomyFiles {
    texts = List.copyOf(texts);
    diagnostics = List.copyOf(diagnostics);
  }

  public static TaxonomyFiles read(List<Path> folders, PathNames names) {
    List<SourceText> texts = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Path folder : folders) {
      for (Path path : Listing.of(folder)) {
        String name = Listing.name(path);
        if (!Files.isRegularFile(path) || !name.endsWith(".yaml") && !name.endsWith(".yml")) {
          diagnostics.add(Diagnostic.of(HarnessCode.UNREAD_FILE, "nothing reads " + names.of(path))
              .help("taxonomies end in .yaml or .yml"));
          continue;
        }
        TextFile file = TextFile.read(path, names.of(path));
        file.diagnostic().ifPresent(diagnostics::add);
        file.text().ifPresent(texts::add);
      }
    }
    return new TaxonomyFiles(texts, diagnostics);
  }
}
