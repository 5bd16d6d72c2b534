package dev.assay.convert.sumo.reader;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/** What can be wrong with an expression of Cloud SIEM. */
public enum SumoCode implements Code {
  UNEXPECTED("C001", "something else has to stand in the expression"),
  UNCLOSED("C002", "a text, pattern or comment of the expression is not closed"),
  INVALID_CHARACTER("C003", "a character that means nothing in the expression"),
  TOO_LARGE("C004", "the expression is too large"),
  TOO_DEEP("C005", "the expression is nested too deeply"),
  NUMBER_OUT_OF_RANGE("C006", "a number of the expression is out of range"),
  UNKNOWN_FUNCTION("C007", "a function that Cloud SIEM does not have"),
  WRONG_ARGUMENTS("C008", "wrong arguments of a function of Cloud SIEM"),
  BAD_PATTERN("C009", "not a regular expression of Cloud SIEM"),
  UNKNOWN_INDICATOR("C010", "indicators have no such attribute or scope");

  private final String id;
  private final String title;

  SumoCode(String id, String title) {
    this.id = id;
    this.title = title;
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
    return Severity.ERROR;
  }
}
