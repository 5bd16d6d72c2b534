package dev.assay.harness.hygiene;

import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.harness.HarnessCode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses on the Internet that may be somebody's. */
final class PublicAddresses {
  /** Blocks in which an address says nothing about anybody, and resolvers that everybody uses. */
  private static final List<Network> NOBODYS = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
      "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
      "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "1.1.1.1/32", "1.0.0.1/32", "8.8.8.8/32", "8.8.4.4/32",
      "9.9.9.9/32", "149.112.112.112/32", "208.67.222.222/32", "208.67.220.220/32", "94.140.14.14/32",
      "94.140.15.15/32", "2001:db8::/32", "3fff::/20", "2001:2::/48", "2001:10::/28", "2001:20::/28",
      "2606:4700:4700::1111", "2606:4700:4700::1001", "2001:4860:4860::8888", "2001:4860:4860::8844", "2620:fe::fe",
      "2620:fe::9", "2620:119:35::35", "2620:119:53::53", "2a10:50c0::ad1:ff", "2a10:50c0::ad2:ff")
      .flatMap(block -> Network.parse(block).stream()).toList();

  /** All of IPv6 that is given out; outside of it lie link-local addresses, and what only looks like an address. */
  private static final Network GIVEN_OUT = Network.parse("2000::/3").orElseThrow();

  static final List<Suspicion> ALL = List.of(
      address("(?<![0-9A-Za-z.])([0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?![0-9A-Za-z]|\\.[0-9])"),
      address("(?<![0-9A-Za-z:.])((?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4})(?![0-9A-Za-z:.])"));

  private PublicAddresses() {}

  private static Suspicion address(String pattern) {
    return new Suspicion(HarnessCode.PUBLIC_ADDRESS, "a public address", Pattern.compile(pattern), 1,
        PublicAddresses::isPublic);
  }

  private static boolean isPublic(String text) {
    // In a sentence a colon may follow.
    String written = text.endsWith(":") && !text.endsWith("::") ? text.substring(0, text.length() - 1) : text;
    return Address.parse(written).filter(address -> address.isIpv4() || GIVEN_OUT.contains(address))
        .filter(address -> NOBODYS.stream().noneMatch(block -> block.contains(address))).isPresent();
  }
}
