package dev.assay.logs.read;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts as logs, for tests. */
final class Logs {
  static final SourceCatalog CATALOG = SourceCatalog.shipped();
  static final Layout WHOLE = LogReader.wholeLayout(Schema.cloudSiem());

  private Logs() {}

  static LogFile file(String name, byte[] bytes) {
    return new LogFile(name, () -> new ByteArrayInputStream(bytes));
  }

  static List<Reading> read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Reception.UNKNOWN);
  }

  static List<Reading> read(String name, byte[] bytes, Optional<String> source, Reception reception) {
    return read(CATALOG, Enrichment.standard(), WHOLE, name, bytes, source, reception);
  }

  static List<Reading> read(SourceCatalog catalog, Enrichment enrichment, Layout layout, String name, byte[] bytes,
      Optional<String> source, Reception reception) {
    LogReader reader = new LogReader(catalog, Schema.cloudSiem(), enrichment, layout);
    List<Reading> readings = new ArrayList<>();
    RecordCursor cursor = reader.open(file(name, bytes), source, reception);
    for (Optional<Reading> next = cursor.next(); next.isPresent(); next = cursor.next()) {
      readings.add(next.get());
    }
    return readings;
  }

  static List<Record> records(List<Reading> readings) {
    return readings.stream().filter(Reading.OfRecord.class::isInstance).map(Reading.OfRecord.class::cast)
        .map(Reading.OfRecord::record).toList();
  }

  static List<Diagnostic> findings(List<Reading> readings) {
    return readings.stream().filter(Reading.Finding.class::isInstance).map(Reading.Finding.class::cast)
        .map(Reading.Finding::diagnostic).toList();
  }

  /** The text of a field; null where the record does not have it. */
  static String text(Record record, String field) {
    int slot = record.layout().slot(field);
    return record.value(slot) == null ? null : record.value(slot).text();
  }
}
