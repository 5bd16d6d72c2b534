package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Documents;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Sigma rules, correlations and filters. YAML is that of version 1.2: {@code yes} is a text, {@code 010} is ten.
 * Whatever the text, reading ends soon and throws nothing.
 */
public final class SigmaReader {
  private final Placeholders placeholders;

  /** @param placeholders the values of each name that rules may write as {@code %name%} behind {@code expand} */
  public SigmaReader(Map<String, List<String>> placeholders) {
    this.placeholders = new Placeholders(placeholders);
  }

  public SigmaDocuments read(SourceText source) {
    Documents written = Documents.read(source, Limits.HANDWRITTEN);
    List<SigmaDocument> documents = new ArrayList<>();
    Problems problems = new Problems();
    written.diagnostics().forEach(problems::add);
    for (Node root : written.roots()) {
      if (root instanceof Node.Scalar scalar && scalar.isNull()) {
        continue;
      }
      problems.takeErrors();
      Optional<? extends SigmaDocument> document = document(root, problems);
      if (!problems.takeErrors()) {
        document.ifPresent(documents::add);
      }
    }
    if (documents.isEmpty() && problems.all().isEmpty()) {
      problems.add(SigmaCode.NOT_SIGMA, source.span(0, 0), "there is no rule in this file");
    }
    return new SigmaDocuments(documents, problems.all());
  }

  private Optional<? extends SigmaDocument> document(Node root, Problems problems) {
    if (!(root instanceof Node.Mapping map)) {
      problems.add(SigmaCode.NOT_SIGMA, root.span(), "a Sigma document is a map, not " + root.described());
      return Optional.empty();
    }
    if (map.value("action").isPresent()) {
      problems.add(SigmaCode.OBSOLETE, map.value("action").get().span(), "collections with `action` are not read",
          "write each rule out, with all its keys");
      return Optional.empty();
    }
    MapReader keys = new MapReader(map, map.span(), problems);
    if (map.value("correlation").isPresent()) {
      return new CorrelationReader(problems).read(keys);
    }
    if (map.value("filter").isPresent()) {
      return filter(keys, problems);
    }
    if (map.value("detection").isPresent()) {
      return rule(keys, problems);
    }
    problems.add(SigmaCode.NOT_SIGMA, map.span(), "this has no `detection`, `correlation` or `filter`");
    return Optional.empty();
  }

  private Optional<SigmaRule> rule(MapReader keys, Problems problems) {
    SigmaHead head = keys.head();
    SigmaLogsource logsource = keys.logsource();
    return keys.map("detection")
        .flatMap(detection -> detections(problems).read(detection.map(), detection.span(), Set.of()))
        .map(detection -> new SigmaRule(head, logsource, detection));
  }

  private Optional<SigmaFilter> filter(MapReader keys, Problems problems) {
    SigmaHead head = keys.head();
    SigmaLogsource logsource = keys.logsource();
    Optional<MapReader> filter = keys.map("filter");
    List<String> rules = filter.map(map -> map.texts("rules")).orElse(List.of());
    boolean all = filter.flatMap(map -> map.map().value("rules")).filter(Node.Scalar.class::isInstance).isPresent()
        && rules.equals(List.of("any"));
    return filter.flatMap(map -> detections(problems).read(map.map(), map.span(), Set.of("rules")))
        .map(detection -> new SigmaFilter(head, logsource, all ? List.of() : rules, detection));
  }

  private DetectionReader detections(Problems problems) {
    return new DetectionReader(placeholders, problems);
  }
}
