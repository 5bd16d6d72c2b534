package dev.assay.logs;

import dev.assay.core.record.RawEvent;
import java.util.function.BiConsumer;

/** A raw event whose keys can be listed. */
public interface KeyedEvent extends RawEvent {
  void forEach(BiConsumer<String, String> action);
}
