package dev.assay.logs;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/** What can be said about definitions (L1 to L3), about the lines of a log (L4) and about match lists (L5). */
public enum LogCode implements Code {
  PARSER_LINE("L101", "a line of a parser is not understood", Severity.WARNING),
  PARSER_ATTRIBUTE_UNKNOWN("L102", "unknown attribute of a parser", Severity.ERROR),
  PARSER_ATTRIBUTE_UNSUPPORTED("L103", "an attribute of a parser is not supported", Severity.ERROR),
  PARSER_VALUE("L104", "an attribute of a parser has a value it cannot have", Severity.ERROR),
  PARSER_REGEX("L105", "a regular expression of a parser cannot be used", Severity.ERROR),
  PARSER_STANZA_UNKNOWN("L106", "a parser names a transform that is not there", Severity.WARNING),
  PARSER_UNKNOWN("L107", "a parser names another one that is not there", Severity.ERROR),
  PARSER_ATTRIBUTE_REPLACED("L108", "a later attribute replaces this one", Severity.NOTE),
  PARSER_TIME_PATTERN("L109", "a time pattern cannot be used", Severity.ERROR),

  MAPPING_KEY("L201", "a log mapping has a key that means nothing", Severity.WARNING),
  MAPPING_FIELD("L202", "a log mapping fills a field the schema does not have", Severity.WARNING),
  MAPPING_VALUE("L203", "a log mapping cannot be used", Severity.ERROR),

  SOURCE_UNKNOWN("L301", "unknown source", Severity.ERROR),
  SOURCE_DEFINITION("L302", "a source definition cannot be used", Severity.ERROR),
  SOURCE_REPEATED("L303", "two sources of one id", Severity.ERROR),
  SOURCE_HIDDEN("L304", "a source stands in place of one that comes with Assay", Severity.NOTE),

  INVALID_BYTES("L401", "bytes that are not text", Severity.ERROR),
  LINE_TOO_LONG("L402", "a line is too long", Severity.ERROR),
  FILE_TRUNCATED("L403", "a compressed file ends early or is damaged", Severity.ERROR),
  FILE_UNREADABLE("L404", "a file cannot be read", Severity.ERROR),
  LINE_WITHOUT_SOURCE("L405", "no source takes the line", Severity.ERROR),
  LINE_NOT_PARSED("L406", "the parser does not match the line", Severity.ERROR),
  LOG_TYPE_NOT_READ("L407", "the source does not read this type of log", Severity.WARNING),
  EVENT_WITHOUT_MAPPING("L408", "no log mapping takes the event", Severity.ERROR),
  TIME_UNKNOWN("L409", "the event has no time", Severity.ERROR),
  TIME_WITHOUT_YEAR("L410", "a time without a year cannot be settled", Severity.ERROR),
  TIME_WITHOUT_ZONE("L411", "times without a zone are taken for UTC", Severity.WARNING),
  VALUE_LEFT_OUT("L412", "values do not fit the type of their field", Severity.NOTE),
  LINE_DISCARDED("L413", "the parser discards the line", Severity.NOTE),
  LINE_NARROWER("L414", "a line has fewer columns than those before it", Severity.WARNING),
  TIME_REPLACED("L415", "another time takes the place of one that is not understood", Severity.WARNING),
  VALUE_NO_ADDRESS("L416", "a field for addresses holds something else", Severity.NOTE),

  LIST_COLUMN("L501", "unknown column of a match list", Severity.ERROR),
  LIST_ITEM("L502", "an item of a match list cannot be used", Severity.ERROR),
  NETWORK_BLOCK("L503", "a network block cannot be used", Severity.ERROR),
  LIST_REPEATED("L504", "two match lists of one name", Severity.ERROR);

  private final String id;
  private final String title;
  private final Severity severity;

  LogCode(String id, String title, Severity severity) {
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
