package dev.assay.logs.enrich;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.documents.Document;
import dev.assay.documents.DocumentCode;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import dev.assay.logs.enrich.WrittenList.WrittenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A match list in YAML. */
final class YamlList {
  private static final Set<String> KEYS = new TreeSet<>(List.of("name", "description", "column", "fields", "items"));
  private static final Set<String> ITEM_KEYS = new TreeSet<>(List.of("value", "description", "expires"));

  private YamlList() {}

  /** Null where there is nothing to work with. */
  static WrittenList read(SourceText source, List<Diagnostic> diagnostics) {
    Document document = Document.read(source, Limits.GENERATED);
    diagnostics.addAll(document.diagnostics());
    if (!(document.root().orElse(null) instanceof Node.Mapping map)) {
      if (document.diagnostics().isEmpty()) {
        diagnostics.add(Diagnostic.of(DocumentCode.WRONG_VALUE, source.span(0, 0), "a match list is a map"));
      }
      return null;
    }
    known(map, KEYS, "a match list", diagnostics);
    Span column = map.value("column").map(Node::span).orElse(map.span());
    List<String> fields = items(map, "fields", diagnostics).stream().map(YamlList::text).toList();
    List<WrittenItem> items = new ArrayList<>();
    for (Node node : items(map, "items", diagnostics)) {
      if (node instanceof Node.Mapping item) {
        known(item, ITEM_KEYS, "an item", diagnostics);
        items.add(new WrittenItem(text(item, "value"), text(item, "description"), text(item, "expires"), item.span()));
      } else {
        items.add(new WrittenItem(text(node), "", "", node.span()));
      }
    }
    return new WrittenList(text(map, "description"), text(map, "column"), column, fields, items);
  }

  private static void known(Node.Mapping map, Set<String> keys, String what, List<Diagnostic> diagnostics) {
    for (Node.Entry entry : map.entries()) {
      if (!keys.contains(entry.key().text())) {
        String name = entry.key().text();
        diagnostics.add(Suggestions.complete(Diagnostic.of(DocumentCode.UNKNOWN_KEY, entry.key().span(),
            "unknown key `" + name + "` of " + what), name, keys, "keys here are " + String.join(", ", keys)));
      }
    }
  }

  private static List<Node> items(Node.Mapping map, String key, List<Diagnostic> diagnostics) {
    Node node = map.value(key).orElse(null);
    if (node instanceof Node.Sequence list) {
      return list.items();
    }
    if (node != null) {
      diagnostics.add(Diagnostic.of(
          DocumentCode.WRONG_VALUE, node.span(), key + " is a list, not " + node.described()));
    }
    return List.of();
  }

  private static String text(Node.Mapping map, String key) {
    return map.text(key).orElse("");
  }

  private static String text(Node node) {
    return node.single().orElse("");
  }
}
