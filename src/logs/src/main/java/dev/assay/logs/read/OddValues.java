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

/** Counts, for one file, the values that are not what their field is for. */
final class OddValues {
  private static final int LONGEST = 80;

  private static final class Count {
    private final String field;
    private final LogCode code;
    private final String message;
    private final String value;
    private final SourceText line;
    private long times;

    Count(String field, LogCode code, String message, String value, SourceText line) {
      this.field = field;
      this.code = code;
      this.message = message;
      this.value = value;
      this.line = line;
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();

  /** A value that does not fit the type of its field, which stays empty. */
  void leftOut(String field, FieldType type, String value, String file, long number, String line) {
    count(field, LogCode.VALUE_LEFT_OUT, "is " + type.label() + ", and", value, file, number, line);
  }

  /** A value that is kept in a field for addresses, and is none. */
  void noAddress(String field, String value, String file, long number, String line) {
    count(field, LogCode.VALUE_NO_ADDRESS, "is for addresses, and", value, file, number, line);
  }

  private void count(String field, LogCode code, String message, String value, String file, long number, String line) {
    counts.computeIfAbsent(field + ' ' + code.id(), key -> new Count(field, code, message, value,
        new SourceText(file, line, (int) Math.min(number, Integer.MAX_VALUE)))).times++;
  }

  /** What was counted, once for each field and kind, at the first line it was met in. */
  List<Diagnostic> report() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    counts.values().forEach(count -> {
      int at = Math.max(0, count.line.text().indexOf(count.value));
      int end = Math.min(count.line.text().length(), at + count.value.length());
      String others = count.times == 1 ? "" : ", and " + (count.times - 1) + " more in this file";
      diagnostics.add(Diagnostic.of(count.code, count.line.span(at, Math.max(at, end)),
          count.field + " " + count.message + " '" + ShownText.cut(count.value, LONGEST) + "' is not" + others)
          .help(count.code == LogCode.VALUE_LEFT_OUT ? "the field is absent in these records"
              : "the text is kept, as in Cloud SIEM; " + count.field
                  + "_isInternal and match lists do not see an address"));
    });
    counts.clear();
    return diagnostics;
  }
}
