package dev.assay.convert.sql;

import dev.assay.convert.export.Fact;
import java.util.Locale;

/** The lines of {@code docs/targets/sql.md}. */
public enum SqlFact implements Fact {
  TABLE,
  NAMES,
  MISSING,
  ABSENT_IS_NULL,
  TEXT_EQUALITY,
  TEXT_ORDER,
  ENCODING,
  LOWER,
  UPPER,
  LIKE,
  REGEX,
  JAVA_REGEX,
  WHITE_SPACE,
  NUMBERS,
  NUMBERS_IN_TEXTS,
  NUMBER_SPELLING,
  DECIMAL_SPELLING,
  BOOLEANS,
  ARITHMETIC,
  FUNCTIONS,
  ADDRESSES,
  ARRAYS,
  MAPS,
  RAW_EVENT,
  LIMITS,
  THREAT_INTELLIGENCE,
  RULE_TYPES,
  ENTITIES,
  WINDOW,
  TIES,
  LATENESS,
  COUNTING,
  SETTINGS,
  SEVERITY,
  SIGNALS;

  @Override
  public String target() {
    return "sql";
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
