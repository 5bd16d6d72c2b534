package dev.assay.convert.terraform;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the provider demands of its resources, as far as they are written here: {@code provider-schema.json}. Of a
 * constraint that only its documentation or Cloud SIEM's states, the stricter form is there.
 *
 * @see <a href="https://github.com/SumoLogic/terraform-provider-sumologic/tree/v3.2.9">version 3.2.9: the schemas in
 *     sumologic/resource_sumologic_cse_*.go, the pages in website/docs/r/cse_*.html.markdown</a>
 */
final class ProviderSchema {
  static final ProviderSchema INSTANCE = new ProviderSchema(definitions());

  private final Node.Mapping resources;

  private ProviderSchema(Node.Mapping resources) {
    this.resources = resources;
  }

  /** @param what a sentence without a full stop */
  record Violation(TerraformFact line, String what) {}

  private static Node.Mapping definitions() {
    try (InputStream in = ProviderSchema.class.getResourceAsStream("provider-schema.json")) {
      return (Node.Mapping) parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node parse(String text) {
    Document document = Document.read(new SourceText("text.json", text), Limits.GENERATED);
    return document.root().orElseThrow(() -> new IllegalStateException(document.diagnostics().toString()));
  }

  /** What the provider would not take of the resources in a file. */
  List<Violation> violations(String file) {
    List<Violation> violations = new ArrayList<>();
    Node.Mapping types = (Node.Mapping) ((Node.Mapping) parse(file)).value("resource").orElseThrow();
    for (Node.Entry type : types.entries()) {
      Map<String, Argument> arguments =
          Argument.all((Node.Mapping) resources.value(type.key().text()).orElseThrow());
      for (Node.Entry resource : ((Node.Mapping) type.value()).entries()) {
        check(arguments, resource.value(), "", violations);
      }
    }
    return violations;
  }

  private static void check(
      Map<String, Argument> arguments, Node written, String path, List<Violation> violations) {
    if (!(written instanceof Node.Mapping block)) {
      violations.add(new Violation(TerraformFact.ARGUMENTS, "`" + path + "` is a block"));
      return;
    }
    for (Node.Entry entry : block.entries()) {
      String name = path + entry.key().text();
      Argument argument = arguments.get(entry.key().text());
      if (argument == null) {
        violations.add(new Violation(TerraformFact.ARGUMENTS, "there is no argument `" + name + "`"));
        continue;
      }
      argument.complaints(entry.value())
          .forEach(complaint -> violations.add(new Violation(argument.line(), "`" + name + "` " + complaint)));
      if (argument.type() == Argument.Type.BLOCK) {
        entry.value().items().forEach(item -> check(argument.arguments(), item, name + ".", violations));
      }
    }
    arguments.forEach((name, argument) -> {
      if (block.items(name).isEmpty() && isNeeded(argument, block)) {
        violations.add(new Violation(argument.line(), "`" + path + name + "` is missing"));
      }
    });
  }

  private static boolean isNeeded(Argument argument, Node.Mapping block) {
    return argument.required() || argument.neededWhere()
        .filter(where -> block.text(where.argument()).filter(where.values()::contains).isPresent()).isPresent();
  }
}
