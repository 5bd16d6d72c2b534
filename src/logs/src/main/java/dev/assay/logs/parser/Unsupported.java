package dev.assay.logs.parser;

import java.util.Set;

/** Attributes that are part of the language but have no implementation here yet. */
final class Unsupported {
  static final Set<String> KEYWORDS = Set.of("DICTIONARY_TAG", "FIELD_TAG", "IGNORE_DICTIONARY_TAG",
      "IGNORE_FIELDS_TAG", "LOG_ENTRY_TAG", "PARSE_ALL_TAG", "ROOT_TAG");

  private Unsupported() {}
}
