package dev.assay.logs.read;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.logs.LogCode;
import dev.assay.logs.recognize.Recognition;
import dev.assay.logs.source.CsvSignature;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.source.Verdict;
import dev.assay.logs.time.Reception;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.zip.ZipException;

/** The records and findings of one log, one after the other, in bounded memory. */
public final class RecordCursor implements Readings {
  private final LogFile file;
  private final Queue<Reading> pending = new ArrayDeque<>();
  private final OddValues odd = new OddValues();
  private final Widths widths = new Widths();
  private final EventReader events;
  private final RecordLines recordLines;
  private Recognition recognition;
  private CountedInput bytes;
  private LineReader lines;

  RecordCursor(SourceCatalog catalog, Work work, LogFile file, Optional<String> sourceId, Reception reception) {
    this.file = file;
    this.events = new EventReader(catalog, new RecordMaker(work), file.name(), reception, odd);
    this.recordLines = new RecordLines(catalog, work, file.name(), odd);
    Optional<Source> named = sourceId.flatMap(catalog::source);
    if (sourceId.isPresent() && named.isEmpty()) {
      List<String> ids = catalog.sources().stream().map(Source::id).toList();
      pending.add(new Reading.Finding(Diagnostic.of(LogCode.SOURCE_UNKNOWN,
          file.name() + ": there is no source " + sourceId.get()).help("sources are " + String.join(", ", ids))));
    } else {
      recognition = named.map(Recognition::of).orElseGet(() -> Recognition.among(catalog.sources()));
      open();
    }
  }

  private void open() {
    try {
      bytes = new CountedInput(file.opener().open());
      lines = new LineReader(file.name(), TextBytes.open(bytes));
    } catch (UnmarkedUtf16Exception e) {
      pending.add(new Reading.Finding(Diagnostic.of(LogCode.INVALID_BYTES,
          file.name() + ": the file looks like UTF-16 without a byte order mark")
          .help("save it with a byte order mark, or as UTF-8")));
    } catch (EOFException | ZipException e) {
      pending.add(new Reading.Finding(Diagnostic.of(LogCode.FILE_TRUNCATED,
          file.name() + ": the compressed data ends early or is damaged (" + e.getMessage() + ")")));
    } catch (IOException e) {
      pending.add(new Reading.Finding(Diagnostic.of(LogCode.FILE_UNREADABLE,
          file.name() + ": the file cannot be read (" + Unreadable.reason(e) + ")")));
    }
  }

  @Override
  public Optional<Reading> next() {
    Reading next = pending.poll();
    while (next == null && lines != null) {
      Line line = lines.next();
      if (line == null) {
        lines = null;
        odd.report().forEach(diagnostic -> pending.add(new Reading.Finding(diagnostic)));
      } else if (line instanceof Line.Problem problem) {
        pending.add(new Reading.Finding(problem.diagnostic()));
      } else if (line instanceof Line.Text text && !text.text().isBlank()) {
        read(text.number(), text.text());
      }
      next = pending.poll();
    }
    return Optional.ofNullable(next);
  }

  @Override
  public long bytesRead() {
    return bytes == null ? 0 : bytes.count();
  }

  @Override
  public void close() throws IOException {
    if (bytes != null) {
      bytes.close();
    }
  }

  private void read(long number, String line) {
    Recognition.Found found = recognition.find(line);
    Source source = found.source();
    int wider = found.verdict() instanceof Verdict.Takes takes ? widths.wider(source.id(), takes) : 0;
    if (wider > 0) {
      pending.add(new LineFindings(file.name(), number, line).at(LogCode.LINE_NARROWER, line.length(), line.length(),
          "lines of this type and device before it have " + wider
              + (source.signature() instanceof CsvSignature ? " columns" : " keys")
              + ", this one has fewer: truncated?"));
    }
    if (found.verdict() instanceof Verdict.LeavesOut out) {
      pending.add(new LineFindings(file.name(), number, line).at(LogCode.LOG_TYPE_NOT_READ, out.start(), out.end(),
          source.id() + " does not read " + out.type() + " logs"));
    } else if (found.verdict() instanceof Verdict.Refuses refuses) {
      String message = found.isLikely() ? source.id() + " does not take the line: " + refuses.reason()
          : "no source takes the line; the nearest is " + source.id() + ": " + refuses.reason();
      pending.add(new LineFindings(file.name(), number, line).at(LogCode.LINE_WITHOUT_SOURCE, refuses.start(),
          refuses.end(), message));
    } else if (source.parser().isEmpty()) {
      recordLines.read(number, line, pending);
    } else if (found.entry().isPresent()) {
      events.read(source, number, line, found.entry().get(), pending);
    }
  }
}
