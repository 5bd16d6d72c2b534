package dev.assay.core.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields a rule may name.
 *
 * <p>A closed schema knows all its fields; in an open one any other name is a field of unknown type. Names are
 * case-sensitive.
 */
public final class Schema {
  private final Map<String, Field> fields;
  private final boolean open;

  private Schema(Map<String, Field> fields, boolean open) {
    this.fields = fields;
    this.open = open;
  }

  public static Schema of(Collection<Field> fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    fields.forEach(field -> byName.put(field.name(), field));
    return new Schema(Collections.unmodifiableMap(byName), false);
  }

  /** The normalized schema of Cloud SIEM. */
  public static Schema cloudSiem() {
    return CloudSiem.SCHEMA;
  }

  /** This schema and more fields; a field of a name already there replaces it. */
  public Schema with(Collection<Field> more) {
    Map<String, Field> byName = new LinkedHashMap<>(fields);
    more.forEach(field -> byName.put(field.name(), field));
    return new Schema(Collections.unmodifiableMap(byName), open);
  }

  /** This schema, open to any other name. */
  public Schema opened() {
    return new Schema(fields, true);
  }

  /** The field of a name. In an open schema every name is a field. */
  public Optional<Field> field(String name) {
    Field field = fields.get(name);
    if (field != null || !open) {
      return Optional.ofNullable(field);
    }
    return Optional.of(Field.custom(name, FieldType.ANY));
  }

  /** Whether the schema itself names the field, open or not. */
  public boolean names(String name) {
    return fields.containsKey(name);
  }

  /** The field that enrichment derives this one from: {@code http_url} of {@code http_url_fqdn}. */
  public Optional<Field> base(String name) {
    Field derived = fields.get(name);
    if (derived == null || !derived.derived()) {
      return Optional.empty();
    }
    for (int end = name.lastIndexOf('_'); end > 0; end = name.lastIndexOf('_', end - 1)) {
      Field base = fields.get(name.substring(0, end));
      if (base != null && base.enrichment().isPresent()) {
        return Optional.of(base);
      }
    }
    return Optional.empty();
  }

  /** All fields, in the order of the schema. */
  public List<Field> fields() {
    return new ArrayList<>(fields.values());
  }

  private static final class CloudSiem {
    static final Schema SCHEMA = Schema.of(SchemaResource.read("cloud-siem.fields"));
  }
}
