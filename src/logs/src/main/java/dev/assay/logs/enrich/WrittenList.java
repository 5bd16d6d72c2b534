package dev.assay.logs.enrich;

import dev.assay.core.diagnostic.Span;
import java.util.List;

/** A match list as its file has it. */
record WrittenList(
    String description, String column, Span columnSpan, List<String> fields, List<WrittenItem> items) {
  record WrittenItem(String value, String description, String expires, Span span) {}
}
