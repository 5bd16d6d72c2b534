package dev.assay.convert.search;

import dev.assay.convert.export.Fact;
import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Test;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression.Dialect;
import java.util.Locale;

/** The lines of {@code docs/targets/sumo-search.md}. */
public enum SearchFact implements Fact {
  RECORDS,
  NORMALIZED_NAMES,
  FIELDS,
  MISSING,
  ABSENT_IS_NULL,
  LOGIC,
  TEXT_CASE,
  TEXT_ORDER,
  LOWER,
  LENGTH,
  QUOTES,
  NUMBERS,
  COERCION,
  BOOLEANS,
  PATTERNS,
  ANCHORS,
  WILDCARDS,
  JAVA_PATTERNS,
  ADDRESSES,
  ARRAYS,
  RAW_EVENT,
  FUNCTIONS,
  ARITHMETIC,
  THREAT_INTELLIGENCE,
  RULE_TYPES,
  WINDOW,
  COUNTING,
  LIMIT,
  GROUPING,
  ENTITIES,
  SIGNALS,
  COLUMNS,
  COMMENTS;

  static final String TARGET = "sumo-search";

  @Override
  public String target() {
    return TARGET;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The line by which a search evaluates a test. */
  static SearchFact about(Test test) {
    if (test.operands().stream().anyMatch(Operand.AnyRawValue.class::isInstance)) {
      return RAW_EVENT;
    }
    if (test instanceof Test.Includes || test.operands().stream().anyMatch(SearchFact::isPlural)) {
      return ARRAYS;
    }
    if (test instanceof Test.Compare compare) {
      return comparison(compare.as(), compare.order() == Test.Order.EQUAL);
    }
    if (test instanceof Test.OneOf oneOf) {
      return comparison(oneOf.as(), true);
    }
    if (test instanceof Test.Between between) {
      return comparison(between.as(), false);
    }
    if (test instanceof Test.Is is) {
      return is.property().holdsForMissing() ? MISSING : FUNCTIONS;
    }
    if (test instanceof Test.Exists) {
      return ABSENT_IS_NULL;
    }
    if (test instanceof Test.Holds) {
      return BOOLEANS;
    }
    if (test instanceof Test.OfText || test instanceof Test.Like) {
      return PATTERNS;
    }
    if (test instanceof Test.Matches matches) {
      return matches.patterns().stream().anyMatch(pattern -> pattern.dialect() == Dialect.JAVA)
          ? JAVA_PATTERNS : ANCHORS;
    }
    return test instanceof Test.InNetwork ? ADDRESSES : THREAT_INTELLIGENCE;
  }

  /** Whether an operand may have several values. */
  static boolean isPlural(Operand operand) {
    FieldType type = operand.type();
    return type == FieldType.STRING_ARRAY || type == FieldType.STRING_MAP || type == FieldType.STRUCT;
  }

  private static SearchFact comparison(CompareAs as, boolean equal) {
    return switch (as) {
      case NUMBER -> NUMBERS;
      case TRUTH -> BOOLEANS;
      case TEXT_IGNORING_CASE -> LOWER;
      case TEXT -> equal ? TEXT_CASE : TEXT_ORDER;
    };
  }
}
