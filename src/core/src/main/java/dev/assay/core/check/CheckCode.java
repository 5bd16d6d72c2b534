package dev.assay.core.check;

import static dev.assay.core.diagnostic.Severity.ERROR;
import static dev.assay.core.diagnostic.Severity.NOTE;
import static dev.assay.core.diagnostic.Severity.WARNING;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/** What the checker has to say: errors from 101, lints from 201. */
public enum CheckCode implements Code {
  UNKNOWN_FIELD("R101", "unknown field", ERROR),
  UNKNOWN_FUNCTION("R102", "unknown function", ERROR),
  WRONG_ARGUMENTS("R103", "wrong arguments", ERROR),
  TYPE_MISMATCH("R104", "types do not go together", ERROR),
  NOT_A_CONDITION("R105", "a value where a condition is needed", ERROR),
  NOT_A_VALUE("R106", "a condition where a value is needed", ERROR),
  NOT_A_CONSTANT("R107", "a constant is needed", ERROR),
  BAD_REGEX("R108", "not a regular expression", ERROR),
  BAD_NETWORK("R109", "not a network", ERROR),
  UNKNOWN_LET("R110", "no let of that name", ERROR),
  CYCLIC_LET("R111", "let defined by itself", ERROR),
  LET_HIDES_FIELD("R112", "let named like a field", ERROR),
  CONDITION_TOO_LARGE("R113", "condition too large", ERROR),
  BAD_MEMBER("R114", "no such part of the field", ERROR),
  UNRESOLVED_PLACEHOLDER("R115", "placeholder without values", ERROR),
  DUPLICATE_CLAUSE("R120", "clause given twice", ERROR),
  MISSING_CLAUSE("R121", "clause missing", ERROR),
  MISPLACED_CLAUSE("R122", "clause does not fit the rule type", ERROR),
  BAD_METADATA("R123", "value not allowed here", ERROR),
  BAD_SEVERITY("R124", "severity out of range", ERROR),
  BAD_WINDOW("R125", "impossible time", ERROR),
  BAD_LIMIT("R126", "impossible number", ERROR),
  NO_ENTITY_TYPE("R127", "field without an entity type", ERROR),
  BAD_TEMPLATE("R128", "template cannot be filled", ERROR),
  UNKNOWN_AGGREGATE("R129", "unknown aggregate", ERROR),
  DUPLICATE_SLUG("R130", "slug used twice", ERROR),
  DUPLICATE_ID("R131", "id used twice", ERROR),
  UNKNOWN_RULE("R132", "no such rule", ERROR),
  DUPLICATE_EXCEPTION("R133", "target excepted twice", ERROR),

  NEGATED_NULLABLE("R201", "also true when the field is missing", WARNING),
  CASE_SENSITIVE("R202", "case matters here", WARNING),
  ALWAYS_TRUE("R203", "always true", WARNING),
  ALWAYS_FALSE("R204", "always false", WARNING),
  LIKE_WITHOUT_WILDCARD("R205", "like without a wildcard", WARNING),
  UNUSED_LET("R206", "let never used", WARNING),
  REPEATED_PART("R207", "said twice", WARNING),
  DEPRECATED_FIELD("R208", "deprecated field", WARNING),
  SHORT_SUPPRESSION("R209", "suppression shorter than the window", WARNING),
  HOST_BITS("R210", "network with host bits", WARNING),
  OPEN_SCHEMA_FIELD("R211", "field not in the schema", NOTE),
  NEEDS_THREAT_INTELLIGENCE("R212", "needs threat intelligence", NOTE),
  UNKNOWN_LIST("R213", "no such match list", WARNING),
  CONSTANT_COMPARISON("R214", "no record decides this", WARNING),
  STRAY_BRACES("R215", "braces that hold no field", WARNING),
  SEVERITY_FROM_TEXT("R216", "severity from a text", WARNING),
  UNFILLED_FIELD("R217", "field that is not filled", NOTE);

  private final String id;
  private final String title;
  private final Severity severity;

  CheckCode(String id, String title, Severity severity) {
    this.id = id;
    this.title = title;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
