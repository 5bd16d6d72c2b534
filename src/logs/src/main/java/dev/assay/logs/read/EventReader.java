package dev.assay.logs.read;

import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.record.Fidelity;
import dev.assay.core.record.RecordName;
import dev.assay.logs.LogCode;
import dev.assay.logs.mapping.LogMapping;
import dev.assay.logs.parser.Event;
import dev.assay.logs.parser.Outcome;
import dev.assay.logs.parser.Parser;
import dev.assay.logs.parser.ReadParser;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import dev.assay.logs.time.Settlement.Settled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Takes a line through parser, time and log mappings to records. */
final class EventReader {
  private static final String RECEPTION = "say when the log was received: `received: 2026-05-14T09:30:00Z` for the "
      + "log in case.yaml, or `--received-at 2026-05-14T09:30:00Z`";
  private static final int LONGEST_SHOWN = 60;

  private final SourceCatalog catalog;
  private final RecordMaker maker;
  private final String file;
  private final OddValues odd;
  private final LineTime times;
  private final Map<String, Optional<Parser>> parsers = new HashMap<>();
  private boolean zoneToldOf;

  EventReader(SourceCatalog catalog, RecordMaker maker, String file, Reception reception, OddValues odd) {
    this.catalog = catalog;
    this.maker = maker;
    this.file = file;
    this.odd = odd;
    this.times = new LineTime(file, reception);
  }

  /** @param entry what the parser reads: the line itself, or what it says in another form */
  void read(Source source, long number, String line, String entry, Queue<Reading> out) {
    LineFindings findings = new LineFindings(file, number, line);
    Optional<Parser> parser = parsers.computeIfAbsent(source.parser().orElseThrow(),
        path -> catalog.parsers().read(path).flatMap(ReadParser::parser));
    if (parser.isEmpty()) {
      out.add(findings.at(LogCode.LINE_NOT_PARSED, 0, 0, "the parser of " + source.id() + " cannot be used"));
      return;
    }
    times.header(source.header(line));
    Outcome outcome = catalog.parsers().run(parser.get(), entry, times);
    if (outcome instanceof Outcome.Parsed parsed) {
      event(source, parsed.event(), number, line, findings, out);
    } else if (outcome instanceof Outcome.Failed failed) {
      int at = failed.offset() + line.length() - line.stripLeading().length();
      out.add(findings.at(LogCode.LINE_NOT_PARSED, at, line.length(),
          source.id() + " does not read the line: " + failed.reason()
              + (failed.inTransform() ? " (in the transform " + failed.stanza() + ")" : "")));
    } else {
      out.add(findings.at(LogCode.LINE_DISCARDED, 0, line.length(), "the parser of " + source.id() + " discards it"));
    }
  }

  private void event(
      Source source, Event event, long number, String line, LineFindings findings, Queue<Reading> out) {
    List<LogMapping> mappings = event.mapperUid().isEmpty()
        ? catalog.mappings().find(event.vendor(), event.product(), event.eventId())
        : catalog.mappings().byUid(event.mapperUid());
    if (mappings.isEmpty()) {
      String id = event.eventId().isEmpty() ? "no event id" : "the event id " + event.eventId();
      out.add(findings.at(LogCode.EVENT_WITHOUT_MAPPING, 0, line.length(), "no log mapping takes events with the "
          + "vendor " + event.vendor() + ", the product " + event.product() + " and " + id));
      return;
    }
    int ordinal = 1;
    for (LogMapping mapping : mappings) {
      EventTime time = maker.time(mapping, event);
      Settled settled = times.settle(time.written());
      if (!(settled instanceof Settled.At at)) {
        out.add(time.isReplaced()
            ? unreadTime(LogCode.TIME_UNKNOWN, time.unread(), "", line, findings)
            : withoutTime(settled == null, findings));
        return;
      }
      if (time.isReplaced()) {
        out.add(unreadTime(LogCode.TIME_REPLACED, time.unread(), "; the time "
            + (times.hasMessageTime() ? "in the header of the line" : "of reception") + " counts", line, findings));
      }
      if (times.isZoneAssumed(at) && !zoneToldOf) {
        zoneToldOf = true;
        out.add(findings.whole(LogCode.TIME_WITHOUT_ZONE, "times in this file name no zone, or one of several "
                + "of that name, and are taken for UTC",
            "say which: `timezone: UTC` for the log in case.yaml, or `--timezone UTC`"));
      }
      RecordName name = new RecordName(file, number, ordinal++);
      Fidelity fidelity =
          mapping.fidelity() == Fidelity.EXTENSION ? Fidelity.EXTENSION : source.fidelity(event);
      out.add(new Reading.OfRecord(
          maker.make(mapping, event, source.parser().orElseThrow(), name, at.millis(), fidelity, line, odd),
          source, name));
    }
  }

  private static Reading withoutTime(boolean atAll, LineFindings findings) {
    return atAll
        ? findings.whole(LogCode.TIME_UNKNOWN, "the event has no time", RECEPTION)
        : findings.whole(LogCode.TIME_WITHOUT_YEAR, "the time of the event has no year", RECEPTION);
  }

  private static Reading unreadTime(LogCode code, String text, String ending, String line, LineFindings findings) {
    int at = Math.max(0, line.indexOf(text));
    int end = line.startsWith(text, at) ? at + text.length() : line.length();
    return findings.at(code, at, end,
        "`" + ShownText.cut(text, LONGEST_SHOWN) + "` stands where the time of the event is looked for, and is not "
            + "understood" + ending);
  }
}
