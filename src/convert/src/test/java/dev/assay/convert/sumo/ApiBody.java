package dev.assay.convert.sumo;

import dev.assay.convert.Json;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The names and types of a request's body, as the structures of the vendor's provider have them; {@code category} is of
 * the catalog alone.
 */
record ApiBody(Node.Mapping definition) {
  static ApiBody named(String structure) {
    Node.Mapping all = (Node.Mapping) Json.resource(ApiBody.class, "api-bodies.json");
    return new ApiBody((Node.Mapping) all.value(structure).orElseThrow());
  }

  /** What a body has that the API does not, and the other way round; of several items, in the first. */
  List<String> differences(String json) {
    Node.Mapping request = (Node.Mapping) Json.read(json);
    Node.Mapping body =
        (Node.Mapping) request.value(definition.text("body").orElseThrow()).orElseThrow().items().get(0);
    Node.Mapping required = (Node.Mapping) definition.value("required").orElseThrow();
    Node.Mapping optional = (Node.Mapping) definition.value("optional").orElseThrow();
    List<String> differences = new ArrayList<>();
    for (Node.Entry entry : body.entries()) {
      String name = entry.key().text();
      required.text(name).or(() -> optional.text(name)).ifPresentOrElse(type -> {
        if (!type.equals(type(entry.value()))) {
          differences.add(name + " is no " + type);
        }
      }, () -> differences.add(name + " is unknown"));
    }
    for (Node.Entry entry : required.entries()) {
      if (body.value(entry.key().text()).isEmpty()) {
        differences.add(entry.key().text() + " is missing");
      }
    }
    return differences;
  }

  private static String type(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return switch (scalar.kind()) {
        case TEXT -> "string";
        case TRUTH -> "bool";
        case NUMBER -> scalar.text().matches("-?[0-9]+") ? "int" : "float";
        case NULL -> "null";
      };
    }
    return node instanceof Node.Sequence ? "list" : "map";
  }
}
