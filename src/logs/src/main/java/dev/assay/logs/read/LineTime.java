package dev.assay.logs.read;

import dev.assay.logs.parser.Surroundings;
import dev.assay.logs.time.Reception;
import dev.assay.logs.time.Settlement;
import dev.assay.logs.time.Settlement.Settled;
import dev.assay.logs.time.WrittenTime;

/** The times around the present line: what the parser may ask for, and what becomes of what it found. */
final class LineTime implements Surroundings {
  private final String file;
  private final Reception reception;
  private final Settlement settlement;
  private String header;
  private boolean messageZoneAssumed;

  LineTime(String file, Reception reception) {
    this.file = file;
    this.reception = reception;
    this.settlement = new Settlement(reception);
  }

  /** Turns to the next line, of which only this part may hold the time of the message. */
  void header(String next) {
    header = next;
    messageZoneAssumed = false;
  }

  @Override
  public String sourceName() {
    return file;
  }

  @Override
  public Long messageTime() {
    Settled settled = message();
    if (settled instanceof Settled.At at) {
      messageZoneAssumed = at.zoneAssumed();
      return at.millis();
    }
    return null;
  }

  /** Settles the time an event has; if it has none, the time of the message. Null if there is none either. */
  Settled settle(WrittenTime written) {
    return written == null ? message() : settlement.settle(written);
  }

  boolean hasMessageTime() {
    return MessageTime.find(header) != null;
  }

  boolean isZoneAssumed(Settled.At at) {
    return at.zoneAssumed() || messageZoneAssumed;
  }

  private Settled message() {
    WrittenTime written = MessageTime.find(header);
    if (written != null) {
      return settlement.settle(written);
    }
    return reception.received().<Settled>map(instant -> new Settled.At(instant.toEpochMilli(), false)).orElse(null);
  }
}
