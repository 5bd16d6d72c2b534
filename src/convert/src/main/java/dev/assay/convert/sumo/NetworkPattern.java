package dev.assay.convert.sumo;

import dev.assay.core.net.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Networks as regular expressions over the text of an address: for IPv4, whose addresses have one spelling each, and
 * no others; an IPv6 address has many.
 */
public final class NetworkPattern {
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

  private NetworkPattern() {}

  /** Absent for networks of IPv6. */
  public static Optional<String> of(Network network) {
    if (!network.isIpv4()) {
      return Optional.empty();
    }
    String[] octets = network.first().toString().split("\\.");
    StringJoiner pattern = new StringJoiner("\\.", "^", "$");
    for (int i = 0; i < 4; i++) {
      int fixedBits = Math.min(8, Math.max(0, network.prefixLength() - 8 * i));
      pattern.add(octet(Integer.parseInt(octets[i]), fixedBits));
    }
    return Optional.of(pattern.toString());
  }

  /** The octets that share so many leading bits with one. */
  private static String octet(int first, int fixedBits) {
    if (fixedBits == 8) {
      return Integer.toString(first);
    }
    if (fixedBits == 0) {
      return OCTET;
    }
    List<String> all = new ArrayList<>();
    for (int octet = first; octet < first + (1 << 8 - fixedBits); octet++) {
      all.add(Integer.toString(octet));
    }
    return "(?:" + String.join("|", all) + ")";
  }
}
