package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/** What can be wrong with the form of a rule file, before anything is asked about its meaning. */
public enum SyntaxCode implements Code {
  UNEXPECTED("R001", "something else has to stand here"),
  UNKNOWN_CLAUSE("R002", "no clause begins with this word"),
  UNCLOSED_TEXT("R003", "a text is not closed"),
  UNCLOSED_COMMENT("R004", "a comment is not closed"),
  BAD_ESCAPE("R005", "an escape that does not exist"),
  INVALID_CHARACTER("R006", "a character that means nothing here"),
  FILE_TOO_LARGE("R007", "the file is too large"),
  TOO_DEEP("R008", "nested too deeply"),
  TOO_MANY_ERRORS("R009", "too many mistakes to go on"),
  NUMBER_OUT_OF_RANGE("R010", "a number is out of range"),
  DURATION_OUT_OF_RANGE("R011", "a duration is out of range"),
  EMPTY_FILE("R012", "the file has no rule"),
  MISPLACED_PATTERN("R013", "a pattern is possible only after `matches`"),
  UNCLOSED_PATTERN("R014", "a pattern is not closed"),
  MALFORMED_NUMBER("R015", "neither a number nor a duration"),
  FOREIGN_OPERATOR("R016", "an operator of another language"),
  KEYWORD_CASE("R017", "a keyword is written in lower case"),
  CURLY_QUOTES("R018", "typographic quotes"),
  FOREIGN_COMMENT("R019", "a comment of another language"),
  RESERVED_NAME("R020", "a reserved word as a name"),
  TEXT_BLOCK_START("R021", "a text block begins on the line after its quotes"),
  REPEATED_PART("R022", "a part is given twice"),
  CATEGORY_AFTER_LOGSOURCE("R023", "the category of a log source comes first"),
  BAD_JSON("R024", "an origin is not JSON"),
  UNCLOSED_BRACKET("R025", "a bracket is not closed"),
  UNOPENED_BRACKET("R026", "a bracket closes nothing"),
  QUOTE_IN_RAW_TEXT("R027", "a single quote inside a raw text"),
  OUTSIDE_RULE("R028", "something stands before the first rule"),
  UNCLOSED_NAME("R029", "a quoted name is not closed"),
  BAD_FLAG("R030", "a flag that patterns do not have"),
  TEXT_AS_PATTERN("R031", "a text where a pattern is needed"),
  NULL_AS_VALUE("R032", "null is not a value to compare with"),
  CHAINED_COMPARISON("R033", "a comparison of a comparison");

  private final String id;
  private final String title;

  SyntaxCode(String id, String title) {
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
