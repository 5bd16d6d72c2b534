package dev.assay.logs.enrich;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.documents.DocumentCode;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.WrittenList.WrittenItem;
import dev.assay.logs.parser.Csv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A match list in CSV: a header, then an item a line; blank lines and lines with {@code #} do not count. */
final class CsvList {
  private static final Set<String> COLUMNS = new TreeSet<>(List.of("column", "value", "description", "expires"));

  private final SourceText source;
  private final List<Diagnostic> diagnostics;
  private final List<WrittenItem> items = new ArrayList<>();
  private List<String> header;
  private String column = "";
  private Span columnSpan;

  private CsvList(SourceText source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.columnSpan = source.span(0, 0);
  }

  static WrittenList read(SourceText source, List<Diagnostic> diagnostics) {
    CsvList list = new CsvList(source, diagnostics);
    String text = source.text();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        list.line(line, source.span(start, start + line.length()));
      }
      start = end + 1;
    }
    return new WrittenList("", list.column, list.columnSpan, List.of(), list.items);
  }

  private void line(String line, Span span) {
    Csv csv = Csv.split(line, 0, ',', '"', '"');
    if (csv.openQuote() >= 0) {
      diagnostics.add(Diagnostic.of(LogCode.LIST_ITEM, span, "a quote is not closed"));
      return;
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < csv.columns(); i++) {
      values.add(csv.value(line, i));
    }
    if (header == null) {
      header(values, span);
      return;
    }
    if (values.size() > header.size()) {
      diagnostics.add(Diagnostic.of(LogCode.LIST_ITEM, span, "this line has " + values.size() + " cells, and the header "
          + header.size()).help("a text with a comma in it stands in double quotes"));
      return;
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(values.size(), header.size()); i++) {
      row.put(header.get(i), values.get(i));
    }
    if (column.isEmpty() && !row.getOrDefault("column", "").isEmpty()) {
      column = row.get("column");
      columnSpan = span;
    }
    items.add(new WrittenItem(row.getOrDefault("value", ""), row.getOrDefault("description", ""),
        row.getOrDefault("expires", ""), span));
  }

  private void header(List<String> values, Span span) {
    header = values;
    for (String name : values) {
      if (!COLUMNS.contains(name)) {
        diagnostics.add(Suggestions.complete(
            Diagnostic.of(DocumentCode.UNKNOWN_KEY, span, "unknown column `" + name + "` of a match list"), name, COLUMNS,
            "columns here are " + String.join(", ", COLUMNS)));
      }
    }
  }
}
