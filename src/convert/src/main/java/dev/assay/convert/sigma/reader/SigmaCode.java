package dev.assay.convert.sigma.reader;

import static dev.assay.core.diagnostic.Severity.ERROR;
import static dev.assay.core.diagnostic.Severity.WARNING;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/** What can be wrong with a Sigma document. */
public enum SigmaCode implements Code {
  NOT_SIGMA("G001", "not a Sigma document", ERROR),
  MISSING_KEY("G002", "a key of a Sigma document is missing", ERROR),
  WRONG_VALUE("G003", "a key of a Sigma document has a value it cannot have", ERROR),
  UNKNOWN_MODIFIER("G004", "unknown modifier", ERROR),
  MODIFIER_DOES_NOT_FIT("G005", "a modifier does not fit", ERROR),
  BAD_REGEX("G006", "a regular expression of Sigma cannot be used", ERROR),
  BAD_NETWORK("G007", "not a network for Sigma", ERROR),
  UNKNOWN_PLACEHOLDER("G008", "a placeholder of Sigma without values", ERROR),
  CONDITION("G009", "a condition of Sigma cannot be read", ERROR),
  UNKNOWN_SEARCH("G010", "no search of this name", ERROR),
  TOO_LARGE("G011", "too large for a Sigma rule", ERROR),
  OBSOLETE("G012", "obsolete in Sigma", ERROR),
  PATTERN_WITHOUT_MATCH("G013", "a pattern that reaches no search", WARNING),
  NOT_INTERPRETED("G014", "read but not interpreted", WARNING),
  UNKNOWN_RULE("G015", "a correlation names a rule that is not there", ERROR);

  private final String id;
  private final String title;
  private final Severity severity;

  SigmaCode(String id, String title, Severity severity) {
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
