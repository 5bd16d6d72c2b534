package dev.assay.logs.enrich;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.logs.LogCode;
import dev.assay.logs.document.DocumentReader;
import dev.assay.logs.document.Node;
import dev.assay.logs.document.Node.ListNode;
import dev.assay.logs.document.Node.MapNode;
import dev.assay.logs.document.Node.ScalarNode;
import dev.assay.logs.document.ReadDocument;
import dev.assay.logs.enrich.WrittenList.WrittenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A match list in YAML. */
final class YamlList {
  private static final Set<String> KEYS = Set.of("name", "description", "column", "fields", "items");
  private static final Set<String> ITEM_KEYS = Set.of("value", "description", "expires");

  private YamlList() {}

  /** Null where there is nothing to work with. */
  static WrittenList read(SourceText source, List<Diagnostic> diagnostics) {
    ReadDocument document = DocumentReader.read(source);
    diagnostics.addAll(document.diagnostics());
    if (!(document.root().orElse(null) instanceof MapNode map)) {
      if (document.diagnostics().isEmpty()) {
        diagnostics.add(Diagnostic.of(LogCode.WRONG_VALUE, source.span(0, 0), "a match list is a map"));
      }
      return null;
    }
    known(map, KEYS, "a match list", diagnostics);
    Span column = map.get("column").map(Node::span).orElse(map.span());
    List<String> fields = new ArrayList<>();
    items(map, "fields", diagnostics).forEach(node -> fields.add(text(node)));
    List<WrittenItem> items = new ArrayList<>();
    for (Node node : items(map, "items", diagnostics)) {
      if (node instanceof MapNode item) {
        known(item, ITEM_KEYS, "an item", diagnostics);
        items.add(new WrittenItem(text(item, "value"), text(item, "description"), text(item, "expires"), item.span()));
      } else {
        items.add(new WrittenItem(text(node), "", "", node.span()));
      }
    }
    return new WrittenList(text(map, "column"), column, fields, items);
  }

  private static void known(MapNode map, Set<String> keys, String what, List<Diagnostic> diagnostics) {
    map.entries().forEach((key, entry) -> {
      if (!keys.contains(key)) {
        diagnostics.add(Diagnostic.of(LogCode.UNKNOWN_KEY, entry.key(), what + " has no " + key));
      }
    });
  }

  private static List<Node> items(MapNode map, String key, List<Diagnostic> diagnostics) {
    Node node = map.get(key).orElse(null);
    if (node instanceof ListNode list) {
      return list.items();
    }
    if (node != null) {
      diagnostics.add(Diagnostic.of(LogCode.WRONG_VALUE, node.span(), key + " is a list, not " + node.kind()));
    }
    return List.of();
  }

  private static String text(MapNode map, String key) {
    return map.get(key).map(YamlList::text).orElse("");
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
  }
}
