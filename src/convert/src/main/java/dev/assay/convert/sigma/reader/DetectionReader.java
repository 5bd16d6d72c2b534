package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Span;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads named searches and the condition over them, of a rule or a filter. */
final class DetectionReader {
  private static final String CONDITION = "condition";

  private final ItemReader items;
  private final Problems problems;

  DetectionReader(Placeholders placeholders, Problems problems) {
    this.items = new ItemReader(placeholders, problems);
    this.problems = problems;
  }

  /** @param others keys that are no searches */
  Optional<SigmaDetection> read(Node.Mapping detection, Span key, Set<String> others) {
    Map<String, SigmaSearch> searches = new LinkedHashMap<>();
    for (Node.Entry entry : detection.entries()) {
      String name = entry.key().text();
      if (name.equals("timeframe")) {
        problems.add(SigmaCode.OBSOLETE, entry.key().span(), "`timeframe` is not read",
            "write a correlation with a `timespan`");
      } else if (!name.equals(CONDITION) && !others.contains(name)) {
        search(entry.value()).ifPresent(search -> searches.put(name, search));
      }
    }
    if (detection.entries().stream().allMatch(entry -> !searches.containsKey(entry.key().text()))) {
      problems.add(SigmaCode.MISSING_KEY, key, "there is no search", "write one, such as `selection`");
    }
    Optional<Node> written = detection.value(CONDITION);
    if (written.isEmpty()) {
      problems.add(SigmaCode.MISSING_KEY, key, "there is no `condition`",
          "it says which searches have to find something, as `condition: selection`");
      return Optional.empty();
    }
    return new ConditionReader(searches.keySet(), problems).read(written.get())
        .map(condition -> new SigmaDetection(searches, condition));
  }

  private Optional<SigmaSearch> search(Node node) {
    if (node instanceof Node.Mapping map && !map.entries().isEmpty()) {
      List<SigmaSearch> parts = new ArrayList<>();
      map.entries().forEach(entry -> parts.add(items.entry(entry)));
      return Optional.of(parts.size() == 1 ? parts.get(0) : new SigmaSearch.AllOf(parts));
    }
    if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
      return Optional.of(anyOf(list.items()));
    }
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      return Optional.of(items.keywords(List.of(scalar)));
    }
    problems.add(SigmaCode.WRONG_VALUE, node.span(), "a search is a map of fields, a list or a text, not "
        + (node instanceof Node.Scalar ? node.described() : "an empty one"));
    return Optional.empty();
  }

  private SigmaSearch anyOf(List<Node> nodes) {
    if (nodes.stream().allMatch(node -> node instanceof Node.Scalar)) {
      return items.keywords(nodes);
    }
    return new SigmaSearch.AnyOf(nodes.stream().flatMap(node -> search(node).stream()).toList());
  }
}
