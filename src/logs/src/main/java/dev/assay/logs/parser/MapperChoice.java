package dev.assay.logs.parser;

import java.util.EnumMap;
import java.util.Map;

/**
 * Which mapper a parser asks for. A template is filled in where it stands; as long as it names something not yet
 * known it is kept, and filled in again when a stanza ends.
 */
final class MapperChoice {
  /** The parts of a mapper's key. */
  enum Part { VENDOR, PRODUCT, EVENT_ID, UID }

  private final Map<Part, Template> open = new EnumMap<>(Part.class);
  private final Map<Part, String> chosen = new EnumMap<>(Part.class);

  void choose(Part part, Template template, Run run) {
    open.remove(part);
    chosen.put(part, template.render(run));
    if (!template.isConstant() && !template.isKnown(run)) {
      open.put(part, template);
    }
  }

  /** Fills in what was left open. */
  void settle(Run run) {
    if (!open.isEmpty()) {
      open.forEach((part, template) -> chosen.put(part, template.render(run)));
      open.values().removeIf(template -> template.isKnown(run));
    }
  }

  String vendor() {
    return chosen.getOrDefault(Part.VENDOR, "");
  }

  String product() {
    return chosen.getOrDefault(Part.PRODUCT, "");
  }

  String eventId() {
    return chosen.getOrDefault(Part.EVENT_ID, "");
  }

  String uid() {
    return chosen.getOrDefault(Part.UID, "");
  }
}
