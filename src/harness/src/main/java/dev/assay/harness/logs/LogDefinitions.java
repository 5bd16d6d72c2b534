package dev.assay.harness.logs;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.file.Confined;
import dev.assay.harness.file.Listing;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.file.TextFile;
import dev.assay.harness.run.LogSetup;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.enrich.ListReader;
import dev.assay.logs.enrich.MatchList;
import dev.assay.logs.enrich.NetworkBlocks;
import dev.assay.logs.enrich.ReadList;
import dev.assay.logs.source.SourceCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads what a configuration says about logs.
 *
 * <p>In a folder of {@code parsers}, {@code source.yaml} defines a source, any other YAML or JSON file holds log
 * mappings, and a {@code .txt} file is a parser: its path in the folder, without the ending, is the path that sources
 * and other parsers name it by. In the folder of {@code lists} a file is a match list of that name.
 */
public final class LogDefinitions implements LogSetup {
  private final PathNames names;

  public LogDefinitions(PathNames names) {
    this.names = names;
  }

  @Override
  public Prepared prepare(Configuration configuration) {
    Definitions read = read(configuration);
    return new Prepared(new VendorLogs(read.catalog(), read.schema(), read.enrichment(), configuration.normalize()),
        read.checkOptions(), read.diagnostics());
  }

  public Definitions read(Configuration configuration) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SourceCatalog.Builder builder = SourceCatalog.builder(configuration.schema());
    for (Path folder : configuration.parsers().value()) {
      walk(folder, folder, diagnostics, file -> definition(folder, file, builder, diagnostics));
    }
    SourceCatalog.Loaded loaded = builder.build();
    diagnostics.addAll(loaded.diagnostics());
    List<MatchList> lists = new ArrayList<>();
    Map<String, Path> listFiles = new HashMap<>();
    Path folder = configuration.lists().value();
    if (Files.isDirectory(folder)) {
      walk(folder, folder, diagnostics, file -> list(file, listFiles, diagnostics).ifPresent(lists::add));
    }
    Enrichment enrichment = new Enrichment(new NetworkBlocks(configuration.internalNetworks().value()),
        configuration.normalize().normalization(), lists);
    return new Definitions(loaded.catalog(), configuration.schema(), enrichment, diagnostics);
  }

  private void walk(Path root, Path folder, List<Diagnostic> diagnostics, Consumer<Path> file) {
    for (Path path : Listing.of(folder)) {
      if (Files.isSymbolicLink(path) || !Confined.holds(root, path)) {
        diagnostics.add(Diagnostic.of(HarnessCode.PATH_OUTSIDE, names.of(path) + " is a link, and is not followed"));
      } else if (Files.isDirectory(path)) {
        walk(root, path, diagnostics, file);
      } else {
        file.accept(path);
      }
    }
  }

  private void definition(Path folder, Path file, SourceCatalog.Builder builder, List<Diagnostic> diagnostics) {
    String name = Listing.name(file);
    if (name.equals("source.yaml")) {
      text(file, diagnostics).ifPresent(builder::source);
    } else if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
      text(file, diagnostics).ifPresent(builder::mappings);
    } else if (name.endsWith(".txt")) {
      String path = PathNames.slashes(folder.relativize(file));
      text(file, diagnostics).ifPresent(text ->
          builder.parser("/" + path.substring(0, path.length() - ".txt".length()), text));
    } else {
      diagnostics.add(unread(file).help("parsers end in .txt, log mappings in .yaml, .yml or .json"));
    }
  }

  private Optional<MatchList> list(Path file, Map<String, Path> files, List<Diagnostic> diagnostics) {
    String name = Listing.name(file);
    int dot = name.lastIndexOf('.');
    if (dot < 0 || !List.of(".yaml", ".yml", ".csv").contains(name.substring(dot))) {
      diagnostics.add(unread(file).help("match lists end in .yaml, .yml or .csv"));
      return Optional.empty();
    }
    Path earlier = files.putIfAbsent(ListReader.named(name.substring(0, dot)), file);
    if (earlier != null) {
      diagnostics.add(Diagnostic.of(LogCode.LIST_REPEATED, names.of(earlier) + " and " + names.of(file)
          + " are both the match list '" + ListReader.named(name.substring(0, dot)) + "'")
          .help("rename one of them, or put all items into one file"));
      return Optional.empty();
    }
    Optional<ReadList> read = text(file, diagnostics).map(text -> ListReader.read(name.substring(0, dot), text));
    read.ifPresent(each -> diagnostics.addAll(each.diagnostics()));
    return read.flatMap(ReadList::list);
  }

  private Diagnostic unread(Path file) {
    return Diagnostic.of(HarnessCode.UNREAD_FILE, "nothing reads " + names.of(file));
  }

  private Optional<SourceText> text(Path file, List<Diagnostic> diagnostics) {
    TextFile text = TextFile.read(file, names.of(file));
    text.diagnostic().ifPresent(diagnostics::add);
    return text.text();
  }
}
