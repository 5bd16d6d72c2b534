package dev.assay.logs.parser;

import java.util.Set;

/** Attributes that are part of the language but have no implementation here yet. */
final class Unsupported {
  static final Set<String> KEYWORDS = Set.of(
      "ADD_VALUES", "ALIAS", "CASE", "CASE_SWITCH", "CLEAR", "DICTIONARY_TAG", "END_TIME_FIELD", "FIELD_START_INDEX",
      "FIELD_SUFFIX", "FIELD_TAG", "IGNORE_DICTIONARY_TAG", "IGNORE_FIELDS_TAG", "ITER_PREFIX", "ITER_SUFFIX",
      "JOIN_LIST", "LOG_ENTRY_TAG", "PARSE_ALL_TAG", "PARSE_CASCADE", "REPLACE_LIST_WITH_ELEMENT", "REVERSE_LIST",
      "ROOT_TAG", "SPLIT_LIST_AT_ELEMENT", "STRIP_FIELDS", "STRIP_WHITESPACE", "TIMEZONE", "TRANSFORM_ALL",
      "TRIM_LEFT", "TRIM_RIGHT", "VARIABLE_PARSE", "VARIABLE_PARSE_INDEX", "WRAPPER", "ZIP", "ZIP_NO_DROP");

  private Unsupported() {}
}
