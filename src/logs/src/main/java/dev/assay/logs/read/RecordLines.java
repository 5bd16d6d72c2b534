package dev.assay.logs.read;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Kind;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.logs.LogCode;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.SourceCatalog;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads records back from lines as {@link RecordJson} prints them. What a line says stands; enrichment only adds fields
 * it does not have.
 */
final class RecordLines {
  private static final Pattern NAME = Pattern.compile("(.+):(\\d{1,18})(?:#(\\d{1,9}))?");

  private final SourceCatalog catalog;
  private final Work work;
  private final Metadata metadata;
  private final String file;
  private final OddValues odd;

  RecordLines(SourceCatalog catalog, Work work, String file, OddValues odd) {
    this.catalog = catalog;
    this.work = work;
    this.metadata = new Metadata(work);
    this.file = file;
    this.odd = odd;
  }

  void read(long number, String line, Queue<Reading> out) {
    LineFindings findings = new LineFindings(file, number, line);
    JsonLine json = JsonLine.read(line);
    if (json.problem() != null) {
      out.add(findings.at(LogCode.LINE_NOT_PARSED, json.offset(), line.length(), "not a record: " + json.problem()));
      return;
    }
    Map<String, Value> values = json.values();
    if (!(values.get("timestamp") instanceof Value.Whole time)) {
      out.add(findings.whole(LogCode.TIME_UNKNOWN, "the record has no timestamp",
          "timestamp is the number of milliseconds since 1970"));
      return;
    }
    work.clear();
    RawKeys raw = RawKeys.of(values.get("fields"));
    values.forEach((field, value) -> put(field, value, number, line));
    metadata.keys(raw);
    work.enrich(time.value());
    boolean extension = values.get("_fidelity") instanceof Value.Text label
        && label.text().equals(Fidelity.EXTENSION.label());
    out.add(new Reading.OfRecord(work.record().build(name(values.get("_record"), number), time.value(), raw,
        extension ? Fidelity.EXTENSION : Fidelity.VENDOR), source(values.get("_source")),
        new RecordName(file, number)));
  }

  private void put(String field, Value value, long number, String line) {
    int place = work.place(field);
    if (place < 0 || field.equals("fields")) {
      return;
    }
    boolean single = value.kind() != Kind.LIST && value.kind() != Kind.MAP && value.kind() != Kind.NULL;
    if (single) {
      work.text(place, value.text());
      if (work.isNoAddress(place, value.text())) {
        odd.noAddress(field, value.text(), file, number, line);
      }
    }
    if (!work.isInLayout(place)) {
      return;
    }
    FieldType type = work.type(place);
    if (isKept(value.kind(), type)) {
      work.record().value(place, value);
    } else if (!single || !Coercion.put(work.record(), place, type, value.text())) {
      odd.leftOut(field, type, value.text(), file, number, line);
    }
  }

  /** Whether a value stands as it is, and is not read as the type of its field. */
  private static boolean isKept(Kind kind, FieldType type) {
    return kind == Kind.NULL || type == FieldType.ANY || type == FieldType.STRUCT
        || kind == Kind.LIST && type == FieldType.STRING_ARRAY || kind == Kind.MAP && type == FieldType.STRING_MAP;
  }

  private RecordName name(Value written, long number) {
    Matcher name = NAME.matcher(written instanceof Value.Text text ? text.text() : "");
    if (!name.matches()) {
      return new RecordName(file, number);
    }
    int ordinal = name.group(3) == null ? 1 : Integer.parseInt(name.group(3));
    return new RecordName(name.group(1), Long.parseLong(name.group(2)), ordinal);
  }

  private Source source(Value written) {
    String id = written instanceof Value.Text text ? text.text() : SourceCatalog.RECORD;
    return catalog.source(id).or(() -> catalog.source(SourceCatalog.RECORD)).orElseThrow();
  }
}
