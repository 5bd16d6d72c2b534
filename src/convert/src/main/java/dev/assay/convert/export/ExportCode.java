package dev.assay.convert.export;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/** What exporting and proving have to say. */
public enum ExportCode implements Code {
  REFUSED("X101", "not expressible in the target", Severity.NOTE),
  FILE_NAME("X102", "a name no file can have", Severity.ERROR),
  DIFFERENT("X201", "the export decides differently", Severity.WARNING),
  UNDECIDED("X202", "a part of the condition that no record decides", Severity.WARNING),
  UNREADABLE("X203", "the export cannot be read back", Severity.WARNING),
  STALE("X301", "exports are stale", Severity.WARNING);

  private final String id;
  private final String title;
  private final Severity severity;

  ExportCode(String id, String title, Severity severity) {
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
