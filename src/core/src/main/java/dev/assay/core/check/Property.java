package dev.assay.core.check;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Functions of one argument that are true or false, under their Cloud SIEM names. */
public enum Property {
  IS_NULL("isNull"),
  /** Missing or the empty text. */
  IS_EMPTY("isEmpty"),
  /** Missing, empty or only white space. */
  IS_BLANK("isBlank"),
  IS_VALID_IP("isValidIP"),
  IS_VALID_IPV4("isValidIPv4"),
  IS_VALID_IPV6("isValidIPv6"),
  /** An address of RFC 1918, or of RFC 4193. */
  IS_PRIVATE_IP("isPrivateIP"),
  /** An address that is neither private, loopback, link-local, multicast nor unspecified. */
  IS_PUBLIC_IP("isPublicIP"),
  /** Digits that pass the Luhn check. */
  LUHN("luhn");

  private static final Map<String, Property> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Property::label, UnaryOperator.identity()));

  private final String label;

  Property(String label) {
    this.label = label;
  }

  public static Optional<Property> named(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  public String label() {
    return label;
  }

  /** Whether a missing value has the property. */
  public boolean holdsForMissing() {
    return this == IS_NULL || this == IS_EMPTY || this == IS_BLANK;
  }
}
