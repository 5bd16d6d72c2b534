package dev.assay.harness.config;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One {@code assay.yaml}. */
record Layer(Path file, SourceText source, Node root) {
  Path folder() {
    return file.getParent();
  }

  /** What a layer makes of the one it extends: maps merge, anything else replaces. */
  static Node merged(Node base, Node over) {
    if (!(over instanceof Node.Mapping top)) {
      return over instanceof Node.Scalar scalar && scalar.isNull() ? base : over;
    }
    if (!(base instanceof Node.Mapping bottom)) {
      return over;
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : bottom.entries()) {
      Optional<Node.Entry> other = top.entries().stream()
          .filter(each -> each.key().text().equals(entry.key().text())).findFirst();
      entries.add(other.map(each -> new Node.Entry(each.key(), merged(entry.value(), each.value()))).orElse(entry));
    }
    top.entries().stream().filter(each -> bottom.value(each.key().text()).isEmpty()).forEach(entries::add);
    return new Node.Mapping(top.span(), entries);
  }
}
