package dev.assay.convert.sql;

import dev.assay.convert.export.Fact;
import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Property;
import dev.assay.core.check.Test;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression.Dialect;
import java.util.Locale;

/** The lines of {@code docs/targets/sql.md}. */
public enum SqlFact implements Fact {
  TABLE,
  NORMALIZED_NAMES,
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

  /** The line by which a test is evaluated. */
  static SqlFact about(Test test) {
    for (Operand operand : test.operands()) {
      if (operand instanceof Operand.AnyRawValue) {
        return RAW_EVENT;
      }
      if (operand.type() == FieldType.STRING_ARRAY) {
        return ARRAYS;
      }
      if (operand.type() == FieldType.STRING_MAP || operand.type() == FieldType.STRUCT) {
        return MAPS;
      }
    }
    if (test instanceof Test.Compare compare) {
      return about(compare.as(), compare.order() == Test.Order.EQUAL);
    }
    if (test instanceof Test.OneOf oneOf) {
      return about(oneOf.as(), true);
    }
    if (test instanceof Test.Between between) {
      return about(between.as(), false);
    }
    if (test instanceof Test.Is is) {
      return about(is.property());
    }
    if (test instanceof Test.OfText text) {
      return text.ignoreCase() ? LOWER : TEXT_EQUALITY;
    }
    if (test instanceof Test.Like like) {
      return like.ignoreCase() ? LOWER : LIKE;
    }
    if (test instanceof Test.Matches matches) {
      boolean java = matches.patterns().stream().anyMatch(pattern -> pattern.dialect() == Dialect.JAVA);
      return java ? JAVA_REGEX : REGEX;
    }
    if (test instanceof Test.InNetwork) {
      return ADDRESSES;
    }
    if (test instanceof Test.Includes) {
      return ARRAYS;
    }
    return test instanceof Test.Holds ? BOOLEANS : test instanceof Test.Exists ? ABSENT_IS_NULL : THREAT_INTELLIGENCE;
  }

  private static SqlFact about(CompareAs as, boolean equality) {
    return switch (as) {
      case NUMBER -> NUMBERS;
      case TRUTH -> BOOLEANS;
      case TEXT -> equality ? TEXT_EQUALITY : TEXT_ORDER;
      case TEXT_IGNORING_CASE -> LOWER;
    };
  }

  private static SqlFact about(Property property) {
    return switch (property) {
      case IS_NULL, IS_EMPTY -> MISSING;
      case IS_BLANK -> WHITE_SPACE;
      case LUHN -> FUNCTIONS;
      default -> ADDRESSES;
    };
  }

  @Override
  public String target() {
    return "sql";
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
