package dev.assay.logs.parser;

/** The columns of one line, cut out of it only when asked for. */
record ColumnView(Columns columns, String line, Csv csv, char open, char close) {
  /** The value of a column by its name; null where the line does not have it. */
  String value(String name) {
    int column = columns.index(name);
    return column < 0 || column >= csv.columns() ? null : value(column);
  }

  String value(int column) {
    return Csv.value(line, csv.start(column), csv.end(column), open, close);
  }

  /** How many columns both the line and the format have. */
  int named() {
    return Math.min(columns.size(), csv.columns());
  }
}
