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
 */
public record Source(
    String id, String title, Optional<String> parser, Signature signature, Fidelity fidelity, List<Shape> shapes) {

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
}
