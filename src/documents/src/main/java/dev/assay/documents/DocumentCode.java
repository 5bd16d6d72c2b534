package dev.assay.documents;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/** What can be wrong with a YAML or JSON file, whatever it is about. */
public enum DocumentCode implements Code {
  SYNTAX("Y001", "Not well-formed"),
  DUPLICATE_KEY("Y002", "Key written twice"),
  ANCHOR("Y003", "Anchor or alias"),
  TAG("Y004", "Tag"),
  SECOND_DOCUMENT("Y005", "More than one document"),
  TOO_DEEP("Y006", "Nested too deeply"),
  TOO_LARGE("Y007", "Too large"),
  KEY_NOT_TEXT("Y008", "Key is not a text"),
  UNKNOWN_KEY("Y009", "Unknown key"),
  MISSING_KEY("Y010", "Missing key"),
  WRONG_VALUE("Y011", "Wrong value");

  private final String id;
  private final String title;

  DocumentCode(String id, String title) {
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
