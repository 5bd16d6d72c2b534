package dev.assay.harness.shape;

import java.util.Optional;

/**
 * A key of an {@link ObjectShape}.
 *
 * @param meaning what it says, for the reader of its schema
 * @param otherwise the value that holds where the key is not written, as it would be written
 */
public record Key<T>(String name, Shape<T> shape, boolean required, String meaning, Optional<Object> otherwise) {
  public static <T> Key<T> required(String name, Shape<T> shape, String meaning) {
    return new Key<>(name, shape, true, meaning, Optional.empty());
  }

  public static <T> Key<T> optional(String name, Shape<T> shape, String meaning) {
    return new Key<>(name, shape, false, meaning, Optional.empty());
  }

  public Key<T> otherwise(Object value) {
    return new Key<>(name, shape, required, meaning, Optional.of(value));
  }
}
