package dev.assay.logs.enrich;

import dev.assay.core.record.Kind;
import dev.assay.core.record.Layout;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The enrichment of records of one layout. It fills only slots of the layout, and none that has a value already but
 * those of names that are normalized; the fields it has to know for that, {@link #inputs}, need not be in the layout
 * themselves.
 */
public final class EnrichmentPlan {
  private record Lookup(int input, int list) {}

  private record Prepared(String name, String column, ListIndex index) {}

  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final List<NormalizedField> names = new ArrayList<>();
  private final List<DerivedFields<?>> derived = new ArrayList<>();
  private final List<Prepared> lists = new ArrayList<>();
  private final List<Lookup> lookups = new ArrayList<>();
  private final int listMatches;

  EnrichmentPlan(Enrichment enrichment, Schema schema, Layout layout) {
    listMatches = layout.slot("listMatches");
    if (listMatches >= 0) {
      enrichment.lists().forEach(this::list);
    }
    Map<String, Derivation<?>> derivations = Derivation.byEnrichment(enrichment.networks());
    for (Field field : schema.fields()) {
      if (field.enrichment().isPresent()) {
        normalize(field, enrichment.names(), layout);
        Derivation<?> derivation = derivations.get(field.enrichment().get());
        if (derivation != null) {
          derive(field.name(), derivation, layout);
        }
      }
    }
  }

  private void list(MatchList list) {
    lists.add(new Prepared(list.name(), "column:" + list.column(), new ListIndex(list)));
    list.fields().forEach(field -> lookups.add(new Lookup(input(field), lists.size() - 1)));
  }

  private void normalize(Field field, NameNormalization normalization, Layout layout) {
    boolean host = field.enrichment().get().equals("normalizedHostname") && normalization.hostnames();
    boolean user = field.enrichment().get().equals("normalizedUsername") && normalization.usernames();
    int slot = layout.slot(field.name());
    String raw = field.name() + "_raw";
    boolean wanted = slot >= 0 || layout.slot(raw) >= 0
        || inputs.containsKey(field.name()) || inputs.containsKey(raw);
    if ((host || user) && wanted) {
      UnaryOperator<String> normal = host ? normalization::hostname : normalization::username;
      names.add(new NormalizedField(normal, input(field.name()), slot, input(raw), layout.slot(raw)));
    }
  }

  private <S> void derive(String field, Derivation<S> derivation, Layout layout) {
    List<DerivedFields.Wanted<S>> wanted = new ArrayList<>();
    derivation.parts().forEach((ending, part) -> {
      int slot = layout.slot(field + ending);
      int input = inputs.getOrDefault(field + ending, -1);
      if (slot >= 0 || input >= 0) {
        wanted.add(new DerivedFields.Wanted<>(part, slot, input));
      }
    });
    if (!wanted.isEmpty()) {
      derived.add(new DerivedFields<>(input(field), derivation.reading(), wanted));
    }
  }

  private int input(String field) {
    return inputs.computeIfAbsent(field, key -> inputs.size());
  }

  /** The names of the fields whose texts {@link #apply} wants, in this order. */
  public List<String> inputs() {
    return List.copyOf(inputs.keySet());
  }

  /** @param texts the texts of the inputs; null for one that is absent. Those that are derived are filled in */
  public void apply(String[] texts, long time, SlotRecord.Builder record) {
    for (NormalizedField name : names) {
      name.fill(texts, record);
    }
    for (DerivedFields<?> fields : derived) {
      fields.fill(texts, record);
    }
    if (!lists.isEmpty() && record.kind(listMatches) == Kind.ABSENT) {
      matches(texts, time, record);
    }
  }

  private void matches(String[] texts, long time, SlotRecord.Builder record) {
    TreeSet<String> found = null;
    for (Lookup lookup : lookups) {
      String text = texts[lookup.input()];
      Prepared list = lists.get(lookup.list());
      if (text != null && (found == null || !found.contains(list.name())) && list.index().has(text, time)) {
        found = found == null ? new TreeSet<>() : found;
        found.add(list.name());
        found.add(list.column());
      }
    }
    if (found != null) {
      List<Value> values = new ArrayList<>();
      found.forEach(name -> values.add(new Value.Text(name)));
      record.value(listMatches, new Value.Elements(values));
    }
  }
}
