package dev.assay.harness.config;

import dev.assay.core.diagnostic.Span;
import dev.assay.harness.shape.Located;
import java.util.Optional;

/**
 * A value that holds, and why.
 *
 * @param key the way to it, as {@code settings.suppression}
 * @param shown the value as a configuration would write it
 * @param span where it was written; absent for a default
 */
public record Setting<T>(String key, T value, String shown, Optional<Span> span) {
  static <T> Setting<T> standard(String key, T value, String shown) {
    return new Setting<>(key, value, shown, Optional.empty());
  }

  /** This setting with the value of a narrower place, such as a case. */
  Setting<T> written(Located<T> other, String otherShown) {
    return new Setting<>(key, other.value(), otherShown, Optional.of(other.span()));
  }

  /** {@code default}, or file and line. */
  public String origin() {
    return span.map(at -> at.source().name() + ":" + at.position().line()).orElse("default");
  }
}
