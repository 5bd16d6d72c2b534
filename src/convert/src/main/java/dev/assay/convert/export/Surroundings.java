package dev.assay.convert.export;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.net.Network;
import dev.assay.core.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules of a project are written against, as far as an export has to know it.
 *
 * @param internal the networks whose addresses enrichment calls internal
 * @param lists the project's match lists, in the order of their names
 * @param taxonomies the project's own files of field names for Sigma, in the form of docs/targets/sigma.md
 * @param normalized the fields whose names are normalized before rules and lists see them
 */
public record Surroundings(
    Schema schema, List<Network> internal, List<ListDefinition> lists, List<SourceText> taxonomies,
    Set<String> normalized) {
  /** Names stay as they are written. */
  public Surroundings(
      Schema schema, List<Network> internal, List<ListDefinition> lists, List<SourceText> taxonomies) {
    this(schema, internal, lists, taxonomies, Set.of());
  }

  public Surroundings {
    normalized = Set.copyOf(normalized);
    internal = List.copyOf(internal);
    lists = List.copyOf(lists);
    taxonomies = List.copyOf(taxonomies);
  }

  public Optional<ListDefinition> list(String name) {
    return lists.stream().filter(list -> list.name().equals(name)).findFirst();
  }
}
