package dev.assay.logs.parser;

/** The log entry is left as it is; the attributes of the stanza do the work. */
record NoFormat() implements Format {
  @Override
  public boolean parse(Run run, String stanza) {
    return true;
  }
}
