package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Value;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events out of JSON or YAML. */
final class Events {
  private Events() {}

  static SigmaEvent of(String yaml) {
    return of(Document.read(new SourceText("event.yaml", yaml), Limits.HANDWRITTEN).root().orElseThrow());
  }

  static SigmaEvent of(Node node) {
    return SigmaEvent.of(((Value.Entries) value(node)).values());
  }

  static Value value(Node node) {
    if (node instanceof Node.Mapping map) {
      Map<String, Value> values = new LinkedHashMap<>();
      map.entries().forEach(entry -> values.put(entry.key().text(), value(entry.value())));
      return new Value.Entries(values);
    }
    if (node instanceof Node.Sequence list) {
      return new Value.Elements(list.items().stream().map(Events::value).toList());
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return switch (scalar.kind()) {
      case NULL -> Value.NULL;
      case TRUTH -> Value.of(Boolean.parseBoolean(scalar.text()));
      case TEXT -> new Value.Text(scalar.text());
      case NUMBER -> scalar.text().matches("-?[0-9]{1,18}")
          ? new Value.Whole(Long.parseLong(scalar.text()), scalar.text())
          : new Value.Decimal(Double.parseDouble(scalar.text()), scalar.text());
    };
  }
}
