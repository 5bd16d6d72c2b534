package dev.assay.convert.sigma.reader;

import java.util.Optional;

/** Which logs a rule is about. What is absent is open. */
public record SigmaLogsource(Optional<String> category, Optional<String> product, Optional<String> service) {
  /** Whether the other says at least what this one says. */
  public boolean contains(SigmaLogsource other) {
    return isOpenOrEqual(category, other.category) && isOpenOrEqual(product, other.product)
        && isOpenOrEqual(service, other.service);
  }

  private static boolean isOpenOrEqual(Optional<String> wanted, Optional<String> found) {
    return wanted.isEmpty() || wanted.equals(found);
  }
}
