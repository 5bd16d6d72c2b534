package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.CaseLog;
import dev.assay.harness.cases.TestCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Logs for tests: a line is a time and fields, {@code 2024-05-01T12:00:00Z dstPort=853}; {@code ?} is no record. */
final class PlainLogs implements CaseLogs {
  @Override
  public Read read(TestCase test, Layout layout) {
    List<List<Record>> logs = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (CaseLog log : test.logs()) {
      List<Record> records = new ArrayList<>();
      List<String> lines = lines(log);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("?")) {
          SourceText line = new SourceText(test.shownFolder() + "/" + log.name(), lines.get(i), i + 1);
          findings.add(Diagnostic.of(HarnessCode.UNREAD_FILE, line.span(0, 1), "this line is no record"));
        } else {
          records.add(record(lines.get(i), new RecordName(test.shownFolder() + "/" + log.name(), i + 1), layout));
        }
      }
      logs.add(records);
    }
    return new Read(logs, List.of(), findings, new TreeSet<>(List.of("plain")));
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
