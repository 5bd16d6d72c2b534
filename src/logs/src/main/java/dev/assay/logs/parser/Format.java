package dev.assay.logs.parser;

/** How a stanza takes its log entry apart, before any other attribute. */
sealed interface Format permits NoFormat, RegexFormat, JsonFormat, CsvFormat, CefFormat, LeefFormat,
    XmlFormat {
  /** Fills the dictionary from the log entry; false, with a failure noted, where the entry has another form. */
  boolean parse(Run run, String stanza);
}
