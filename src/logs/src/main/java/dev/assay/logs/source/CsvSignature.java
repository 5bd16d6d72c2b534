package dev.assay.logs.source;

import dev.assay.logs.parser.Csv;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Separated values that say their type in a fixed column, and whose number of columns says the version of the layout.
 *
 * @param typeColumn counted from one
 * @param deviceColumn the column that tells devices apart, not after that of the type; 0 for none
 * @param layouts for each type, the numbers of columns and what has them; more columns than the longest are a later
 *     version, which only adds
 * @param others types of the same product that the source does not read
 */
public record CsvSignature(
    int typeColumn, int deviceColumn, Map<String, TreeMap<Integer, String>> layouts, Set<String> others)
    implements Signature {

  @Override
  public Verdict judge(String line) {
    int start = columnStart(line);
    int comma = start < 0 ? -1 : line.indexOf(',', start);
    int end = comma < 0 ? line.length() : comma;
    String type = start < 0 ? "" : line.substring(start, end).strip();
    TreeMap<Integer, String> known = layouts.get(type);
    if (known == null) {
      return start >= 0 && others.contains(type) ? new Verdict.LeavesOut(type, start, end) : unknown(line, start, end);
    }
    Csv csv = Csv.split(line, 0, ',', '"', '"');
    if (csv.openQuote() >= 0) {
      return new Verdict.Refuses(90, "the quote that opens column " + (csv.columns() + 1) + " of the " + type
          + " line is not closed: truncated?", csv.openQuote(), line.length());
    }
    if (csv.columns() > known.lastKey() || known.containsKey(csv.columns())) {
      String device = deviceColumn == 0 ? "" : line.substring(csv.start(deviceColumn - 1), csv.end(deviceColumn - 1));
      return new Verdict.Takes(type + " " + device, csv.columns());
    }
    String layout = csv.columns() < known.firstKey()
        ? "the shortest known layout has " + known.firstKey()
        : "the known layouts have " + String.join(", ", known.keySet().stream().map(String::valueOf).toList());
    int last = csv.start(csv.columns() - 1);
    return new Verdict.Refuses(90,
        type + " line has " + csv.columns() + " columns, " + layout + ": truncated?", last, line.length());
  }

  @Override
  public Verdict check(String line) {
    return judge(line);
  }

  private Verdict unknown(String line, int start, int end) {
    if (start < 0) {
      return new Verdict.Refuses(0, "the line has fewer than " + typeColumn + " columns", 0, line.length());
    }
    return new Verdict.Refuses(5, "column " + typeColumn + " is none of the types "
        + String.join(", ", new TreeSet<>(layouts.keySet())), start, end);
  }

  /** Where the column of the type begins; columns before it are never quoted. -1 if the line has too few. */
  private int columnStart(String line) {
    int at = 0;
    for (int column = 1; column < typeColumn; column++) {
      at = line.indexOf(',', at) + 1;
      if (at == 0) {
        return -1;
      }
    }
    return at;
  }
}
