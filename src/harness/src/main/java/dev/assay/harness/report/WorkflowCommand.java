package dev.assay.harness.report;

import dev.assay.core.diagnostic.ShownText;

/**
 * A line of output that GitHub Actions takes for a command: {@code ::error file=x,line=1::text}. What would end the
 * line or a value early is escaped, so that no log can give commands of its own.
 */
record WorkflowCommand(String kind, String title, String text, String place) {
  private static final int LONGEST = 2_000;

  WorkflowCommand(String kind, String title, String text) {
    this(kind, title, text, "");
  }

  WorkflowCommand at(String file, long line) {
    return new WorkflowCommand(kind, title, text, "file=" + value(file) + ",line=" + line + ",");
  }

  WorkflowCommand at(String file, long line, long column) {
    return new WorkflowCommand(kind, title, text,
        "file=" + value(file) + ",line=" + line + ",col=" + column + ",");
  }

  String line() {
    return "::" + kind + " " + place + "title=" + value(title) + "::"
        + data(ShownText.cut(ShownText.lines(text).stripTrailing(), LONGEST)) + "\n";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String value(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
