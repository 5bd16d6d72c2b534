package dev.assay.logs.source;

import dev.assay.core.record.Fidelity;
import dev.assay.logs.parser.Event;
import java.util.List;
import java.util.Optional;

/**
 * A format of logs.
 *
 * @param id such as {@code palo-alto/ngfw-csv}; for a parser without a source definition, its path
 * @param parser the path of its parser; empty for the source that reads records back
 * @param shapes forms of its events whose fidelity is another than the source's
 * @param payload the text that a line's payload begins with; empty where nothing tells it from a header
 */
public record Source(String id, String title, Optional<String> parser, Signature signature, Fidelity fidelity,
    List<Shape> shapes, String payload) {

  public Source {
    shapes = List.copyOf(shapes);
  }

  /** Events that lack all of some keys. */
  public record Shape(Fidelity fidelity, List<String> without) {
    boolean fits(Event event) {
      return without.stream().allMatch(key -> event.value(key) == null);
    }
  }

  public Fidelity fidelity(Event event) {
    for (Shape shape : shapes) {
      if (shape.fits(event)) {
        return shape.fidelity();
      }
    }
    return fidelity;
  }

  /**
   * The part of a line in which the time of the message may stand. What looks like a time in a payload is a number or
   * part of a URL, as likely as not.
   */
  public String header(String line) {
    if (signature instanceof HeaderSignature) {
      return "";
    }
    return payload.isEmpty() ? line : line.substring(0, Math.max(0, line.indexOf(payload)));
  }
}
