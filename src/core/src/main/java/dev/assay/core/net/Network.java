package dev.assay.core.net;

import java.util.Optional;

/** A block of addresses of one family that share a prefix. Equal networks hold the same addresses. */
public final class Network {
  private final Address first;
  private final int prefixLength;
  private final boolean hostBitsSet;
  private final long highMask;
  private final long lowMask;

  private Network(Address written, int prefixLength) {
    int significant = written.isIpv4() ? prefixLength + 96 : prefixLength;
    this.prefixLength = prefixLength;
    this.highMask = highMask(significant);
    this.lowMask = lowMask(significant);
    long high = written.high() & highMask;
    long low = written.low() & lowMask;
    this.first = written.isIpv4() ? Address.ipv4((int) low) : Address.ipv6(high, low);
    this.hostBitsSet = !first.equals(written);
  }

  /** Reads {@code 10.0.0.0/8}, {@code fc00::/7}, or a bare address, which is a network of one. */
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    Address address = AddressReader.read(text, 0, slash < 0 ? text.length() : slash);
    if (address == null) {
      return Optional.empty();
    }
    int longest = address.isIpv4() ? 32 : 128;
    int length = slash < 0 ? longest : prefixLength(text, slash + 1);
    return length < 0 || length > longest ? Optional.empty() : Optional.of(new Network(address, length));
  }

  /** At most three decimal digits without leading zeros, or -1. */
  private static int prefixLength(String text, int start) {
    int digits = text.length() - start;
    if (digits < 1 || digits > 3 || digits > 1 && text.charAt(start) == '0') {
      return -1;
    }
    int length = 0;
    for (int i = start; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      length = length * 10 + digit - '0';
    }
    return length;
  }

  /** Whether the address is of this family and has this prefix. */
  public boolean contains(Address address) {
    return address.isIpv4() == first.isIpv4()
        && (address.high() & highMask) == first.high()
        && (address.low() & lowMask) == first.low();
  }

  /** Whether every address of the other network is in this one. */
  public boolean contains(Network other) {
    return other.prefixLength >= prefixLength && contains(other.first);
  }

  public boolean isIpv4() {
    return first.isIpv4();
  }

  public Address first() {
    return first;
  }

  public int prefixLength() {
    return prefixLength;
  }

  /** Whether the text had bits beyond the prefix, as {@code 10.0.0.1/8} has: often a slip of the author. */
  public boolean hostBitsSet() {
    return hostBitsSet;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network that && prefixLength == that.prefixLength && first.equals(that.first);
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + prefixLength;
  }

  /** The first address in canonical form and the prefix length, also for a network of one. */
  @Override
  public String toString() {
    return first + "/" + prefixLength;
  }

  /** The high half of a mask of so many leading ones out of 128. */
  static long highMask(int ones) {
    return ones == 0 ? 0 : -1L << Math.max(0, 64 - ones);
  }

  /** The low half of a mask of so many leading ones out of 128. */
  static long lowMask(int ones) {
    return ones <= 64 ? 0 : -1L << 128 - ones;
  }
}
