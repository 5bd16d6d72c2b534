package dev.assay.convert.sigma;

import dev.assay.convert.sigma.taxonomy.TaxonomyField;
import dev.assay.convert.sigma.taxonomy.ValueKind;
import dev.assay.core.schema.FieldType;

/**
 * What a test looks at, in the terms of a log source.
 *
 * @param type in the record
 * @param lowered whether the rule looks at it in lower case
 * @param part the modifier that takes a part of a time; empty for the value itself
 */
record SigmaSubject(TaxonomyField field, FieldType type, boolean lowered, String part) {
  String name() {
    return field.name();
  }

  ValueKind kind() {
    return field.kind();
  }

  boolean isPlain() {
    return !lowered && part.isEmpty();
  }

  boolean isPlural() {
    return type == FieldType.STRING_ARRAY || type == FieldType.STRING_MAP || type == FieldType.STRUCT;
  }

  SigmaSubject inLowerCase() {
    return new SigmaSubject(field, type, true, part);
  }

  SigmaSubject withPart(String modifier) {
    return new SigmaSubject(field, type, lowered, modifier);
  }
}
