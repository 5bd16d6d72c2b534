package dev.assay.logs.read;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.FieldType;
import dev.assay.logs.LogCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts, for one file, the values that did not fit the type of their field. */
final class LeftOut {
  private static final int LONGEST = 80;

  private static final class Count {
    private final FieldType type;
    private final String value;
    private final SourceText line;
    private long times;

    Count(FieldType type, String value, SourceText line) {
      this.type = type;
      this.value = value;
      this.line = line;
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();

  void add(String field, FieldType type, String value, String file, long number, String line) {
    counts.computeIfAbsent(field, key ->
        new Count(type, value, new SourceText(file, line, (int) Math.min(number, Integer.MAX_VALUE)))).times++;
  }

  /** What was counted, once for each field, at the first line it was met in. */
  List<Diagnostic> report() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    counts.forEach((field, count) -> {
      int at = Math.max(0, count.line.text().indexOf(count.value));
      int end = Math.min(count.line.text().length(), at + count.value.length());
      String others = count.times == 1 ? "" : ", and " + (count.times - 1) + " more in this file";
      diagnostics.add(Diagnostic.of(LogCode.VALUE_LEFT_OUT, count.line.span(at, Math.max(at, end)),
          field + " is " + count.type.label() + ", and '" + ShownText.cut(count.value, LONGEST) + "' is not" + others)
          .help("the field is absent in these records"));
    });
    counts.clear();
    return diagnostics;
  }
}
