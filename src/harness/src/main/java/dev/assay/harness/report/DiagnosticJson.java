package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.core.diagnostic.Span;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.Shape;
import dev.assay.harness.shape.Shapes;
import java.util.LinkedHashMap;
import java.util.Map;

/** A diagnostic in the JSON report. */
final class DiagnosticJson {
  private static final Shape<Long> NUMBER = Shapes.whole(1, Long.MAX_VALUE);

  private static final Key<String> CODE = Key.required("code", Shapes.text("a code", "[A-Z][0-9]{3}"),
      "What kind of thing it is; docs/codes has a page of this name.");
  private static final Key<Severity> SEVERITY = Key.required("severity",
      Shapes.choice(Severity.class, Severity::label), "Errors keep content from loading; warnings fail a run too.");
  private static final Key<String> MESSAGE = Key.required("message", Shapes.text("a text"), "What is wrong.");
  private static final Key<String> HELP = Key.optional("help", Shapes.text("a text"), "What to do about it.");
  private static final Key<String> FILE = Key.optional("file", Shapes.text("a file"), "Where it is.");
  private static final Key<Long> LINE = Key.optional("line", NUMBER, "The line it begins in.");
  private static final Key<Long> COLUMN = Key.optional("column", NUMBER, "Its first character in the line.");
  private static final Key<Long> END_LINE = Key.optional("endLine", NUMBER, "The line it ends in.");
  private static final Key<Long> END_COLUMN = Key.optional("endColumn", NUMBER, "The character after its last one.");

  static final ObjectShape SHAPE = ObjectShape.of("a diagnostic",
      CODE, SEVERITY, MESSAGE, HELP, FILE, LINE, COLUMN, END_LINE, END_COLUMN);

  private DiagnosticJson() {}

  static Map<String, Object> tree(Diagnostic diagnostic) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(CODE.name(), diagnostic.code().id());
    tree.put(SEVERITY.name(), diagnostic.severity().label());
    tree.put(MESSAGE.name(), diagnostic.message());
    diagnostic.help().ifPresent(help -> tree.put(HELP.name(), help));
    diagnostic.span().ifPresent(span -> {
      Span end = span.source().span(span.end(), span.end());
      tree.put(FILE.name(), span.source().name());
      tree.put(LINE.name(), span.position().line());
      tree.put(COLUMN.name(), span.position().column());
      tree.put(END_LINE.name(), end.position().line());
      tree.put(END_COLUMN.name(), end.position().column());
    });
    return tree;
  }
}
