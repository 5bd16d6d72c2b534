package dev.assay.logs.parser;

/**
 * Separated values under given names. A line must have the required columns; further ones may be missing from the end
 * on; surplus ones are named by their number.
 */
record CsvFormat(Columns columns, int required, char delimiter, char open, char close) implements Format {
  @Override
  public boolean parse(Run run, String stanza) {
    String line = run.entry();
    Csv csv = Csv.split(line, 0, delimiter, open, close);
    if (csv.openQuote() >= 0) {
      return run.fail(stanza, "the quote that opens column " + (csv.columns() + 1) + " is not closed", csv.openQuote());
    }
    if (csv.columns() < required) {
      return run.fail(stanza, "the line has " + csv.columns() + " columns, " + required + " are needed", line.length());
    }
    ColumnView view = new ColumnView(columns, line, csv, open, close);
    if (run.addsValues()) {
      for (int i = 0; i < view.named(); i++) {
        run.put(columns.name(i), view.value(i));
      }
    } else {
      run.dictionary().lay(view);
    }
    for (int i = columns.size(); i < csv.columns(); i++) {
      run.put(Integer.toString(i + 1), Csv.value(line, csv.start(i), csv.end(i), open, close));
    }
    return true;
  }
}
