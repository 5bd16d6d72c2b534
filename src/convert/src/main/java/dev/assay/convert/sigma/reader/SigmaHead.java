package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Span;
import java.util.Optional;

/** What a document is called. Other documents refer to it by its id or its name. */
public record SigmaHead(String title, Optional<String> id, Optional<String> name, Span span) {
  boolean isCalled(String reference) {
    return id.filter(reference::equals).isPresent() || name.filter(reference::equals).isPresent();
  }
}
