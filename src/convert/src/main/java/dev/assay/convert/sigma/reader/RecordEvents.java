package dev.assay.convert.sigma.reader;

import dev.assay.convert.sigma.taxonomy.Taxonomy;
import dev.assay.convert.sigma.taxonomy.TaxonomyField;
import dev.assay.convert.sigma.taxonomy.ValueKind;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records as events of a log source. */
final class RecordEvents {
  private final Taxonomy taxonomy;
  private final Map<String, String> normalized = new HashMap<>();

  RecordEvents(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    taxonomy.fields().forEach((field, sigma) -> normalized.putIfAbsent(sigma.name(), field));
  }

  /** The normalized fields that events of the log source have; absent if they have all. */
  Optional<Set<String>> fields() {
    return taxonomy.open() ? Optional.empty() : Optional.of(new HashSet<>(taxonomy.fields().keySet()));
  }

  /** The normalized field behind a name. */
  String normalized(String name) {
    return normalized.getOrDefault(name, name);
  }

  SigmaEvent event(Record record) {
    Map<String, Value> values = new HashMap<>();
    for (int slot = 0; slot < record.layout().size(); slot++) {
      Value value = record.value(slot);
      Optional<TaxonomyField> field = taxonomy.field(record.layout().field(slot));
      if (value != null && field.isPresent()) {
        values.put(field.get().name(), field.get().kind() == ValueKind.TIME ? time(value) : value);
      }
    }
    return new SigmaEvent() {
      @Override
      public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
      }

      @Override
      public List<Value> values() {
        List<Value> all = new ArrayList<>();
        // No value stops the search, so that it comes by all of them.
        record.raw().anyValue(value -> {
          all.add(new Value.Text(value));
          return false;
        });
        return all;
      }
    };
  }

  private static Value time(Value value) {
    return value instanceof Value.Whole whole ? new Value.Text(Instant.ofEpochMilli(whole.value()).toString()) : value;
  }
}
