package dev.assay.logs.read;

import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import dev.assay.logs.KeyedEvent;
import dev.assay.logs.mapping.LogMapping;
import dev.assay.logs.parser.Event;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that the pipeline fills by itself. */
final class Metadata {
  private final Work work;
  private final int timestamp;
  private final int objectType;
  private final int vendor;
  private final int product;
  private final int productGuid;
  private final int eventId;
  private final int mapperName;
  private final int mapperUid;
  private final int parser;
  private final int fields;

  Metadata(Work work) {
    this.work = work;
    timestamp = work.place("timestamp");
    objectType = work.place("objectType");
    vendor = work.place("metadata_vendor");
    product = work.place("metadata_product");
    productGuid = work.place("metadata_productGuid");
    eventId = work.place("metadata_deviceEventId");
    mapperName = work.place("metadata_mapperName");
    mapperUid = work.place("metadata_mapperUid");
    parser = work.place("metadata_parser");
    fields = work.place("fields");
  }

  /** Vendor and product are those a mapping puts out, not those a parser asks by. */
  void fill(LogMapping mapping, Event event, String parserPath) {
    LogMapping.Output output = mapping.output();
    text(objectType, output.recordType());
    text(vendor, output.vendor().isEmpty() ? event.vendor() : output.vendor());
    text(product, output.product().isEmpty() ? event.product() : output.product());
    text(productGuid, output.productGuid());
    text(eventId, event.eventId());
    text(mapperName, mapping.name());
    text(mapperUid, mapping.uid());
    text(parser, parserPath);
  }

  void time(long millis) {
    if (timestamp >= 0 && work.isInLayout(timestamp)) {
      work.record().whole(timestamp, millis, Long.toString(millis));
    }
  }

  /** The raw keys as a field, for layouts that have it. */
  void keys(KeyedEvent event) {
    if (fields >= 0 && work.isInLayout(fields)) {
      Map<String, Value> entries = new LinkedHashMap<>();
      event.forEach((key, value) -> entries.put(key, new Value.Text(value)));
      work.record().value(fields, new Value.Entries(entries));
    }
  }

  private void text(int place, String text) {
    if (place >= 0 && !text.isEmpty()) {
      work.text(place, text);
      if (work.isInLayout(place)) {
        SlotRecord.Builder record = work.record();
        record.text(place, text);
      }
    }
  }
}
