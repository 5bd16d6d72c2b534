package dev.assay.logs.read;

import dev.assay.core.net.Address;
import dev.assay.core.record.Layout;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.EnrichmentPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of one record while it is made: those of its layout, and behind them those that only enrichment has to
 * know. Used again for the next record.
 */
final class Work {
  private final Layout layout;
  private final Layout fields;
  private final FieldType[] types;
  private final boolean[] addresses;
  private final EnrichmentPlan enrichment;
  private final int[] inputs;
  private final String[] inputTexts;
  private final String[] texts;
  private final SlotRecord.Builder record;

  Work(Schema schema, Layout layout, EnrichmentPlan enrichment) {
    this.layout = layout;
    this.enrichment = enrichment;
    List<String> names = new ArrayList<>(layout.fields());
    names.addAll(enrichment.inputs());
    this.fields = Layout.of(names);
    this.types = fields.fields().stream()
        .map(name -> schema.field(name).map(field -> field.type()).orElse(FieldType.STRING)).toArray(FieldType[]::new);
    this.addresses = new boolean[fields.size()];
    for (int place = 0; place < addresses.length; place++) {
      addresses[place] = schema.field(fields.field(place)).flatMap(Field::enrichment).filter("ip"::equals).isPresent();
    }
    this.inputs = enrichment.inputs().stream().mapToInt(fields::slot).toArray();
    this.inputTexts = new String[inputs.length];
    this.texts = new String[fields.size()];
    this.record = SlotRecord.builder(layout);
  }

  void clear() {
    Arrays.fill(texts, null);
    record.clear();
  }

  /** The place of a field; -1 where nobody asks for it. */
  int place(String field) {
    return fields.slot(field);
  }

  FieldType type(int place) {
    return types[place];
  }

  /** Whether a text is none although its field is for addresses; an empty one stands for an address that is missing. */
  boolean isNoAddress(int place, String text) {
    return addresses[place] && !text.isEmpty() && Address.parse(text).isEmpty();
  }

  /** Whether the record itself has the field. */
  boolean isInLayout(int place) {
    return place < layout.size();
  }

  void text(int place, String text) {
    texts[place] = text;
  }

  SlotRecord.Builder record() {
    return record;
  }

  void enrich(long time) {
    for (int i = 0; i < inputs.length; i++) {
      inputTexts[i] = texts[inputs[i]];
    }
    enrichment.apply(inputTexts, time, record);
  }
}
