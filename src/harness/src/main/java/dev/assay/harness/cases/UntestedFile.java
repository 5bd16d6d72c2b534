package dev.assay.harness.cases;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.harness.file.TextFile;
import dev.assay.harness.shape.Located;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code untested.txt}: a slug a line, {@code #} begins a comment. */
final class UntestedFile {
  private static final Pattern LINE = Pattern.compile("^[ \\t]*([^#\\s]+)[ \\t]*(?:#.*)?\\r?$", Pattern.MULTILINE);

  private UntestedFile() {}

  static void read(
      Path file, String name, Consumer<Located<String>> slugs, Consumer<Diagnostic> diagnostics) {
    TextFile text = TextFile.read(file, name);
    text.diagnostic().ifPresent(diagnostics);
    text.text().ifPresent(source -> slugs(source, slugs));
  }

  private static void slugs(SourceText source, Consumer<Located<String>> slugs) {
    Matcher lines = LINE.matcher(source.text());
    while (lines.find()) {
      slugs.accept(new Located<>(lines.group(1), source.span(lines.start(1), lines.end(1))));
    }
  }
}
