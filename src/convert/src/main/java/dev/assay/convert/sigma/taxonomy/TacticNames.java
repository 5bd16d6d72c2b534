package dev.assay.convert.sigma.taxonomy;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** ATT&amp;CK ids as Sigma's tags: techniques by id, tactics by the names they have in a version of ATT&amp;CK. */
public final class TacticNames {
  private static final Node.Mapping VERSIONS = load();

  private TacticNames() {}

  /** Absent for a tactic that the version does not have. */
  public static Optional<String> tag(String id, String version) {
    return id.startsWith("TA") ? VERSIONS.value(version).filter(Node.Mapping.class::isInstance)
        .flatMap(names -> ((Node.Mapping) names).text(id)).map(name -> "attack." + name)
        : Optional.of("attack." + id.toLowerCase(Locale.ROOT));
  }

  /** The versions whose names are known. */
  static List<String> versions() {
    return VERSIONS.entries().stream().map(entry -> entry.key().text()).toList();
  }

  private static Node.Mapping load() {
    try (InputStream in = TacticNames.class.getResourceAsStream("attack.yaml")) {
      SourceText source = new SourceText("attack.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return (Node.Mapping) Document.read(source, Limits.HANDWRITTEN).root().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
