package dev.assay.convert;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON for tests. */
public final class Json {
  private Json() {}

  /** What a text says; it has to be without mistakes, names written twice among them. */
  public static Node read(String text) {
    Document document = Document.read(new SourceText("test.json", text), Limits.GENERATED);
    return document.root().orElseThrow(() -> new AssertionError(document.diagnostics() + " in " + text));
  }

  public static Node resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands at a path of names and, for lists, of positions. */
  public static Node at(Node node, Object... path) {
    Node found = node;
    for (Object step : path) {
      found = step instanceof Integer position ? ((Node.Sequence) found).items().get(position)
          : ((Node.Mapping) found).value((String) step).orElseThrow(() -> new AssertionError("no " + step));
    }
    return found;
  }

  /** The text at a path. */
  public static String text(Node node, Object... path) {
    return at(node, path).single().orElseThrow();
  }

  /** The texts of a list at a path. */
  public static List<String> texts(Node node, Object... path) {
    return at(node, path).singles();
  }
}
