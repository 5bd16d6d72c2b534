package dev.assay.convert.sigma.taxonomy;

import dev.assay.core.check.Metadata;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A log source and the names its fields have in Sigma rules.
 *
 * @param title what rules of several log sources add to their titles; empty where there is one log source only
 * @param prefix of the names of rule files
 * @param attack the version of ATT&amp;CK whose tactic names tags use
 * @param fields by the names of normalized fields, in the order of the file
 * @param open whether other normalized fields go by their own names
 */
public record Taxonomy(
    String name, String title, Metadata.Logsource logsource, String prefix, String attack,
    Map<String, TaxonomyField> fields, boolean open) {
  /** The version whose tactic names are used where nothing else is said: what SigmaHQ's rules use. */
  public static final String ATTACK = "19";

  public Taxonomy {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Of a rule that says itself what it is for: fields go by the names the rule uses. */
  public static Taxonomy asWritten(Metadata.Logsource logsource, Schema schema) {
    Map<String, TaxonomyField> fields = new LinkedHashMap<>();
    for (Field field : schema.fields()) {
      fields.put(field.name(), new TaxonomyField(field.name(), ValueKind.of(field)));
    }
    List<String> words = new ArrayList<>();
    Stream.of(logsource.category(), logsource.product(), logsource.service()).flatMap(Optional::stream)
        .forEach(words::add);
    String prefix = String.join("_", words).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_";
    return new Taxonomy("logsource", "", logsource, prefix, ATTACK, fields, true);
  }

  /** What the log source calls a normalized field; absent if it has no such field. */
  public Optional<TaxonomyField> field(String normalized) {
    TaxonomyField field = fields.get(normalized);
    return field != null || !open ? Optional.ofNullable(field)
        : Optional.of(new TaxonomyField(normalized, ValueKind.ANY));
  }
}
