package dev.assay.convert.sumo;

import dev.assay.convert.export.Fact;
import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Test;
import dev.assay.core.syntax.Expression.Dialect;
import java.util.Locale;

/** The lines of {@code docs/targets/sumo.md}. */
public enum SumoFact implements Fact {
  MISSING,
  ABSENT_IS_NULL,
  TEXT_CASE,
  TEXT_ORDER,
  LOWER,
  COERCION,
  BOOLEANS,
  QUOTES,
  LIKE,
  MATCHES,
  RLIKE,
  ADDRESSES,
  ARRAYS,
  RAW_EVENT,
  FUNCTIONS,
  ARITHMETIC,
  THREAT_INTELLIGENCE,
  RULE_TYPES,
  THRESHOLD,
  WINDOW,
  GROUPING,
  SEVERITY,
  SUPPRESSION,
  ENTITIES,
  TEMPLATES,
  METADATA,
  MATCH_LISTS,
  NETWORK_BLOCKS,
  NORMALIZED_NAMES;

  /** The line by which Cloud SIEM evaluates a test. */
  public static SumoFact about(Test test) {
    if (test.operands().stream().anyMatch(Operand.AnyRawValue.class::isInstance)) {
      return RAW_EVENT;
    }
    if (test instanceof Test.Includes || test.operands().stream().anyMatch(SumoOperands::isPlural)) {
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
    if (test instanceof Test.OfText text) {
      return text.ignoreCase() ? LOWER : LIKE;
    }
    if (test instanceof Test.Like like) {
      return like.ignoreCase() ? LOWER : LIKE;
    }
    if (test instanceof Test.Matches matches) {
      return matches.patterns().stream().anyMatch(pattern -> pattern.dialect() == Dialect.JAVA) ? RLIKE : MATCHES;
    }
    return test instanceof Test.InNetwork ? ADDRESSES : THREAT_INTELLIGENCE;
  }

  private static SumoFact comparison(CompareAs as, boolean equal) {
    return switch (as) {
      case NUMBER -> COERCION;
      case TRUTH -> BOOLEANS;
      case TEXT_IGNORING_CASE -> LOWER;
      case TEXT -> equal ? TEXT_CASE : TEXT_ORDER;
    };
  }

  @Override
  public String target() {
    return "sumo";
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
