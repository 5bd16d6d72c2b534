package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Span;
import java.util.Map;
import java.util.Optional;

/** The values of a map whose keys are declared; each asked for by its key. */
public final class Fields {
  private final Map<Key<?>, Located<?>> values;

  Fields(Map<Key<?>, Located<?>> values) {
    this.values = Map.copyOf(values);
  }

  public static Fields none() {
    return new Fields(Map.of());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The value written for a key, if one was. */
  @SuppressWarnings("unchecked") // ObjectShape puts under a key what the key's own shape decoded
  public <T> Optional<Located<T>> located(Key<T> key) {
    return Optional.ofNullable((Located<T>) values.get(key));
  }

  public <T> Optional<T> value(Key<T> key) {
    return located(key).map(Located::value);
  }

  public Optional<Span> span(Key<?> key) {
    return Optional.ofNullable(values.get(key)).map(Located::span);
  }

  /** The values under a key that is itself an object; none where it was not written. */
  public Fields fields(Key<Fields> key) {
    return value(key).orElseGet(Fields::none);
  }
}
