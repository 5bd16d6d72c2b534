package dev.assay.core.eval;

import dev.assay.core.check.Property;
import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a value has a property. */
final class PropertyTest {
  private static final List<Network> PRIVATE =
      networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
  /** Loopback, link-local, multicast, unspecified and broadcast addresses. */
  private static final List<Network> NOT_PUBLIC = networks("127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4",
      "0.0.0.0/8", "255.255.255.255/32", "100.64.0.0/10", "::1/128", "::/128", "fe80::/10", "ff00::/8");

  private PropertyTest() {}

  static boolean holds(Property property, Value value) {
    if (value == null || value == Value.NULL) {
      return property.holdsForMissing();
    }
    return switch (property) {
      case IS_NULL -> false;
      case IS_EMPTY -> isEmpty(value);
      case IS_BLANK -> isEmpty(value) || value instanceof Value.Text text && text.text().isBlank();
      default -> Comparison.any(value, element -> ofText(property, element.text()));
    };
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Elements elements && elements.values().isEmpty()
        || value instanceof Value.Entries entries && entries.values().isEmpty()
        || value instanceof Value.Text text && text.text().isEmpty();
  }

  private static boolean ofText(Property property, String text) {
    if (property == Property.LUHN) {
      return luhn(text);
    }
    Optional<Address> address = Address.parse(text);
    if (address.isEmpty()) {
      return false;
    }
    return switch (property) {
      case IS_VALID_IPV4 -> address.get().isIpv4();
      case IS_VALID_IPV6 -> !address.get().isIpv4();
      case IS_PRIVATE_IP -> in(PRIVATE, address.get());
      case IS_PUBLIC_IP -> !in(PRIVATE, address.get()) && !in(NOT_PUBLIC, address.get());
      default -> true;
    };
  }

  private static boolean in(List<Network> networks, Address address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return digits.length() > 1 && sum % 10 == 0;
  }

  private static List<Network> networks(String... texts) {
    return Arrays.stream(texts).map(text -> Network.parse(text).orElseThrow()).toList();
  }
}
