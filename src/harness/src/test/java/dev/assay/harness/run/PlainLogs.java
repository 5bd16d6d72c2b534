package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.CaseLog;
import dev.assay.harness.cases.TestCase;
import dev.assay.logs.read.MergedReadings;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import dev.assay.logs.source.NoSignature;
import dev.assay.logs.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Logs for tests: a line is a time and fields, {@code 2024-05-01T12:00:00Z dstPort=853}; {@code ?} is no record. */
final class PlainLogs implements CaseLogs {
  private static final Source PLAIN =
      new Source("plain", "plain", Optional.empty(), new NoSignature(), Fidelity.VENDOR, List.of(), "");

  @Override
  public Opened open(TestCase test, Layout layout) {
    List<Readings> logs = new ArrayList<>();
    for (CaseLog log : test.logs()) {
      String name = test.shownFolder() + "/" + log.name();
      List<Reading> readings = new ArrayList<>();
      List<String> lines = lines(log);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("?")) {
          SourceText line = new SourceText(name, lines.get(i), i + 1);
          readings.add(new Reading.Finding(
              Diagnostic.of(HarnessCode.UNREAD_FILE, line.span(0, 1), "this line is no record")));
        } else {
          RecordName place = new RecordName(name, i + 1);
          readings.add(new Reading.OfRecord(record(lines.get(i), place, layout), PLAIN, place));
        }
      }
      logs.add(new Given(readings.iterator()));
    }
    return new Opened(new MergedReadings(logs), List.of());
  }

  private record Given(Iterator<Reading> readings) implements Readings {
    @Override
    public Optional<Reading> next() {
      return readings.hasNext() ? Optional.of(readings.next()) : Optional.empty();
    }

    @Override
    public long bytesRead() {
      return 0;
    }

    @Override
    public void close() {}
  }

  private static List<String> lines(CaseLog log) {
    try {
      return Files.readAllLines(log.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Record record(String line, RecordName name, Layout layout) {
    String[] words = line.split(" ");
    SlotRecord.Builder record = SlotRecord.builder(layout);
    for (int i = 1; i < words.length; i++) {
      String[] field = words[i].split("=", 2);
      int slot = layout.slot(field[0]);
      if (slot >= 0 && field[1].matches("\\d+")) {
        record.whole(slot, Long.parseLong(field[1]), field[1]);
      } else if (slot >= 0 && field[1].matches("true|false")) {
        record.truth(slot, field[1].equals("true"));
      } else if (slot >= 0) {
        record.text(slot, field[1]);
      }
    }
    return record.build(name, Instant.parse(words[0]).toEpochMilli(), RawEvent.EMPTY);
  }
}
