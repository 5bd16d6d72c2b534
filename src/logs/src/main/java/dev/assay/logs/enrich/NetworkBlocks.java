package dev.assay.logs.enrich;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.logs.LogCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The networks that count as internal. */
public record NetworkBlocks(List<Network> internal) {
  private static final List<String> RFC1918 = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

  public NetworkBlocks {
    internal = List.copyOf(internal);
  }

  /** The private networks of RFC 1918, as in Cloud SIEM where nothing is configured. */
  public static NetworkBlocks rfc1918() {
    return of(RFC1918, new ArrayList<>());
  }

  /** Reads networks; what is none is reported and left out. */
  public static NetworkBlocks of(List<String> networks, List<Diagnostic> diagnostics) {
    List<Network> internal = new ArrayList<>();
    for (String text : networks) {
      Optional<Network> network = Network.parse(text);
      network.ifPresentOrElse(internal::add, () -> diagnostics.add(
          Diagnostic.of(LogCode.NETWORK_BLOCK, text + " is neither a network nor an address")
              .help("write a network as 10.0.0.0/8 or fc00::/7")));
    }
    return new NetworkBlocks(internal);
  }

  public boolean contains(Address address) {
    for (Network network : internal) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }
}
