package dev.assay.harness.logs;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Signal;
import dev.assay.harness.cases.CaseLog;
import dev.assay.harness.cases.TestCase;
import dev.assay.logs.read.LogFile;
import dev.assay.logs.read.LogReader;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import dev.assay.logs.source.Source;
import dev.assay.logs.time.Reception;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the goldens of cases show of each rule with logs of each source.
 *
 * @param rules the columns
 * @param sources the rows, in the order of the catalog
 */
public record SourceMatrix(List<String> rules, List<String> sources, Map<String, Map<String, Cell>> cells) {
  /** What cases show of a rule with a source. */
  public enum Cell {
    FIRES("fires"),
    FIRES_ON_EXTENSION("fires (extension)"),
    BLIND("blind"),
    NO_CASE("no case");

    private final String label;

    Cell(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public SourceMatrix {
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
    cells = Map.copyOf(cells);
  }

  /** @param cases those without a golden count for nothing */
  public static SourceMatrix of(List<String> rules, List<TestCase> cases, Definitions definitions) {
    LogReader reader = new LogReader(definitions.catalog(), definitions.schema(), definitions.enrichment(),
        Layout.of(List.of()));
    Map<String, Map<String, Cell>> cells = new TreeMap<>();
    for (TestCase test : cases) {
      if (test.expected().isPresent() && test.file().isPresent() && rules.contains(test.rule())) {
        Map<RecordName, String> recognised = new HashMap<>();
        Map<String, Cell> row = cells.computeIfAbsent(test.rule(), key -> new TreeMap<>());
        for (CaseLog log : test.logs()) {
          sources(log, reader, recognised).forEach(source -> row.merge(source, Cell.BLIND, SourceMatrix::better));
        }
        if (Set.copyOf(recognised.values()).size() == 1) {
          String source = recognised.values().iterator().next();
          others(test, source, definitions).forEach((rule, cell) ->
              cells.computeIfAbsent(rule, key -> new TreeMap<>()).merge(source, cell, SourceMatrix::better));
        }
        for (Signal signal : test.expected().get()) {
          Cell cell = signal.fidelity() == Fidelity.EXTENSION ? Cell.FIRES_ON_EXTENSION : Cell.FIRES;
          signal.records().forEach(name -> source(test, name, recognised).ifPresent(source ->
              row.merge(source, cell, SourceMatrix::better)));
        }
      }
    }
    return new SourceMatrix(rules, definitions.catalog().sources().stream().map(Source::id).toList(), cells);
  }

  /** Other rules that the case says fire; where all logs are of one source, on that. */
  private static Map<String, Cell> others(TestCase test, String source, Definitions definitions) {
    boolean extension = definitions.catalog().source(source)
        .map(each -> each.fidelity() == Fidelity.EXTENSION).orElse(false);
    Map<String, Cell> others = new TreeMap<>();
    test.file().orElseThrow().alsoFires().forEach(rule ->
        others.put(rule.value(), extension ? Cell.FIRES_ON_EXTENSION : Cell.FIRES));
    return others;
  }

  public Cell cell(String rule, String source) {
    return cells.getOrDefault(rule, Map.of()).getOrDefault(source, Cell.NO_CASE);
  }

  /** A table with a row for each source and a column for each rule, as Markdown has them. */
  public List<String> table() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("source"));
    head.addAll(rules);
    rows.add(head);
    for (String source : sources) {
      List<String> row = new ArrayList<>(List.of("`" + source + "`"));
      rules.forEach(rule -> row.add(cell(rule, source).label()));
      rows.add(row);
    }
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths, " ")).toList());
    lines.add(1, line(widths.stream().map("-"::repeat).toList(), widths, " "));
    return lines;
  }

  private static String line(List<String> row, List<Integer> widths, String blank) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < row.size(); i++) {
      line.append(blank).append(row.get(i)).append(blank.repeat(widths.get(i) - row.get(i).length())).append(blank)
          .append('|');
    }
    return line.toString();
  }

  private static Cell better(Cell one, Cell other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The sources a log's lines are of: the one that is named, or those that are recognised. */
  private static List<String> sources(CaseLog log, LogReader reader, Map<RecordName, String> recognised) {
    if (log.source().isPresent()) {
      String source = log.source().get().value();
      recognised.put(new RecordName(log.name(), 0), source);
      return List.of(source);
    }
    List<String> found = new ArrayList<>();
    try (Readings readings = reader.open(LogFile.of(log.name(), log.path()), Optional.empty(),
        new Reception(log.received(), log.timezone()))) {
      for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
        if (next.get() instanceof Reading.OfRecord record) {
          recognised.put(new RecordName(log.name(), record.place().line()), record.source().id());
          if (!found.contains(record.source().id())) {
            found.add(record.source().id());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Goldens name a record by its file's name alone; one read back may be named after a file of another place. */
  private static Optional<String> source(TestCase test, RecordName name, Map<RecordName, String> recognised) {
    String source = recognised.get(new RecordName(name.file(), 0));
    if (source == null) {
      source = recognised.get(new RecordName(name.file(), name.line()));
    }
    boolean single = source == null && test.logs().size() == 1 && recognised.size() > 0;
    return Optional.ofNullable(single ? recognised.values().iterator().next() : source);
  }
}
