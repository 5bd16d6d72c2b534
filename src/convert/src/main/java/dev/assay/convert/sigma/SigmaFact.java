package dev.assay.convert.sigma;

import dev.assay.convert.export.Fact;
import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Test;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The lines of {@code docs/targets/sigma.md}. */
public enum SigmaFact implements Fact {
  TAXONOMY,
  MISSING,
  NULL,
  EXISTS,
  TEXT_CASE,
  FOLDING,
  WILDCARDS,
  ESCAPES,
  TEXT_ORDER,
  NUMBERS,
  COMPARISONS,
  BOOLEANS,
  FIELD_REFERENCES,
  REGEX,
  ADDRESSES,
  INTERNAL,
  MATCH_LISTS,
  LIST_COLUMNS,
  DERIVED_FIELDS,
  NORMALIZED_NAMES,
  EXPIRY,
  ARRAYS,
  RAW_KEYS,
  KEYWORDS,
  FUNCTIONS,
  TIME_PARTS,
  ARITHMETIC,
  THREAT_INTELLIGENCE,
  CONSTANTS,
  CONDITION,
  RULE_TYPES,
  COUNTING,
  WINDOW,
  GROUPING,
  EMPTY_ENTITIES,
  ENTITIES,
  SEVERITY,
  SUPPRESSION,
  TEMPLATES,
  METADATA,
  ENABLED;

  private static final Set<SigmaFact> CONDITIONS = EnumSet.of(DERIVED_FIELDS, NORMALIZED_NAMES, EXPIRY, EMPTY_ENTITIES);

  @Override
  public String target() {
    return "sigma";
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether what is lost by this line may change a verdict. */
  boolean isCondition() {
    return CONDITIONS.contains(this);
  }

  /** The line by which Sigma evaluates a test. */
  static SigmaFact about(Test test) {
    if (test instanceof Test.Includes) {
      return MATCH_LISTS;
    }
    if (test instanceof Test.InNetwork) {
      return ADDRESSES;
    }
    if (test instanceof Test.Matches) {
      return REGEX;
    }
    if (test instanceof Test.Like || test instanceof Test.OfText) {
      return WILDCARDS;
    }
    if (test instanceof Test.Is) {
      return NULL;
    }
    if (test instanceof Test.Exists) {
      return EXISTS;
    }
    if (test instanceof Test.Holds) {
      return BOOLEANS;
    }
    if (test instanceof Test.Between) {
      return COMPARISONS;
    }
    if (test instanceof Test.HasThreatMatch) {
      return THREAT_INTELLIGENCE;
    }
    return about(test instanceof Test.Compare compare ? compare.as() : ((Test.OneOf) test).as(), test);
  }

  private static SigmaFact about(CompareAs as, Test test) {
    boolean equal = !(test instanceof Test.Compare compare) || compare.order() == Test.Order.EQUAL;
    return switch (as) {
      case NUMBER -> equal ? NUMBERS : COMPARISONS;
      case TRUTH -> BOOLEANS;
      case TEXT -> equal ? TEXT_CASE : TEXT_ORDER;
      case TEXT_IGNORING_CASE -> FOLDING;
    };
  }
}
