package dev.assay.harness.report;

/** How a report marks what is good, bad or beside the point: with colours or not at all. */
public enum Palette {
  PLAIN("", "", "", ""),
  ANSI("\u001b[32m", "\u001b[31m", "\u001b[2m", "\u001b[0m");

  private final String good;
  private final String bad;
  private final String faint;
  private final String end;

  Palette(String good, String bad, String faint, String end) {
    this.good = good;
    this.bad = bad;
    this.faint = faint;
    this.end = end;
  }

  /** The same choice for diagnostics. */
  dev.assay.core.diagnostic.Palette ofDiagnostics() {
    return this == ANSI ? dev.assay.core.diagnostic.Palette.ANSI : dev.assay.core.diagnostic.Palette.PLAIN;
  }

  public String good(String text) {
    return good + text + end;
  }

  public String bad(String text) {
    return bad + text + end;
  }

  public String faint(String text) {
    return faint + text + end;
  }
}
