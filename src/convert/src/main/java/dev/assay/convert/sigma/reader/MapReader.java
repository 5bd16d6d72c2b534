package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Span;
import dev.assay.documents.Node;
import java.util.List;
import java.util.Optional;

/** The keys of a map, each read as what it has to be. Keys that nobody asks for may be there, too. */
record MapReader(Node.Mapping map, Span span, Problems problems) {

  SigmaHead head() {
    String title = text("title").orElse("");
    if (title.isEmpty()) {
      problems.add(SigmaCode.MISSING_KEY, span, "there is no `title`", "a few words on what is found");
    }
    return new SigmaHead(title, text("id"), text("name"), span);
  }

  SigmaLogsource logsource() {
    Optional<MapReader> logsource = required("logsource").flatMap(present -> map("logsource"));
    SigmaLogsource read = new SigmaLogsource(logsource.flatMap(keys -> keys.text("category")),
        logsource.flatMap(keys -> keys.text("product")), logsource.flatMap(keys -> keys.text("service")));
    if (logsource.isPresent() && read.contains(new SigmaLogsource(Optional.empty(), Optional.empty(),
        Optional.empty()))) {
      problems.add(SigmaCode.MISSING_KEY, logsource.get().span(), "a log source has a `category`, `product` or "
          + "`service`", "say which logs the rule is about");
    }
    return read;
  }

  /** The value under a key, which has to be there. */
  Optional<Node> required(String key) {
    Optional<Node> found = map.value(key);
    if (found.isEmpty()) {
      problems.add(SigmaCode.MISSING_KEY, span, "there is no `" + key + "`", "write it");
    }
    return found;
  }

  /** The text under a key; absent also where it is null. */
  Optional<String> text(String key) {
    Optional<Node> found = map.value(key);
    if (found.isPresent() && !(found.get() instanceof Node.Scalar)) {
      problems.add(SigmaCode.WRONG_VALUE, found.get().span(), "`" + key + "` is a text, not "
          + found.get().described());
    }
    return found.filter(Node.Scalar.class::isInstance).flatMap(Node::single);
  }

  /** The texts under a key: of a list, or one alone. */
  List<String> texts(String key) {
    for (Node item : map.items(key)) {
      if (item.single().isEmpty()) {
        problems.add(SigmaCode.WRONG_VALUE, item.span(), "`" + key + "` is a list of texts, and this is "
            + item.described());
      }
    }
    return map.texts(key);
  }

  Optional<MapReader> map(String key) {
    Optional<Node> found = map.value(key);
    if (found.isPresent() && !(found.get() instanceof Node.Mapping)) {
      problems.add(SigmaCode.WRONG_VALUE, found.get().span(), "`" + key + "` is a map, not " + found.get().described());
    }
    return found.filter(Node.Mapping.class::isInstance)
        .map(node -> new MapReader((Node.Mapping) node, node.span(), problems));
  }
}
