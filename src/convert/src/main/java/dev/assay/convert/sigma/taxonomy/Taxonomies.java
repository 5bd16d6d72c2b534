package dev.assay.convert.sigma.taxonomy;

import dev.assay.core.check.Metadata;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The taxonomies there are: the shipped ones, and a project's own behind them. One of a shipped one's name takes its
 * place.
 *
 * @param diagnostics mistakes in the project's files; a taxonomy with one is left out
 */
public record Taxonomies(List<Taxonomy> all, List<Diagnostic> diagnostics) {
  private static final List<String> SHIPPED = List.of("firewall", "zeek_conn", "network_connection");

  public Taxonomies {
    all = List.copyOf(all);
    diagnostics = List.copyOf(diagnostics);
  }

  public static Taxonomies shipped() {
    return Shipped.TAXONOMIES;
  }

  /** The shipped taxonomies and those of a project, whose fields are those of its schema. */
  public static Taxonomies with(List<SourceText> files, Schema schema) {
    if (files.isEmpty()) {
      return shipped();
    }
    Map<String, Taxonomy> known = new LinkedHashMap<>();
    shipped().all().forEach(taxonomy -> known.put(taxonomy.name(), taxonomy));
    return read(files, schema, known);
  }

  private static Taxonomies read(List<SourceText> files, Schema schema, Map<String, Taxonomy> known) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (SourceText file : files) {
      TaxonomyReader reader = new TaxonomyReader(file, schema, Map.copyOf(known));
      reader.read().ifPresent(taxonomy -> known.put(taxonomy.name(), taxonomy));
      diagnostics.addAll(reader.diagnostics());
    }
    return new Taxonomies(List.copyOf(known.values()), diagnostics);
  }

  private static final class Shipped {
    static final Taxonomies TAXONOMIES = load();

    private static Taxonomies load() {
      Taxonomies read = read(SHIPPED.stream().map(Shipped::text).toList(), Schema.cloudSiem(), new LinkedHashMap<>());
      if (!read.diagnostics().isEmpty()) {
        throw new IllegalStateException(read.diagnostics().get(0).toString());
      }
      return read;
    }

    private static SourceText text(String name) {
      try (InputStream in = Taxonomies.class.getResourceAsStream(name + ".yaml")) {
        return new SourceText(name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The taxonomy of a log source; where there is none, fields go by their own names. */
  public Taxonomy of(
      Optional<String> category, Optional<String> product, Optional<String> service, Schema schema) {
    return all.stream().filter(taxonomy -> taxonomy.logsource().category().equals(category)
            && taxonomy.logsource().product().equals(product) && taxonomy.logsource().service().equals(service))
        .findFirst().orElseGet(() -> Taxonomy.asWritten(
            new Metadata.Logsource(category, product, service, Optional.empty()), schema));
  }
}
