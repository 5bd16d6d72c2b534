package dev.assay.core.net;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address. An IPv4-mapped IPv6 address ({@code ::ffff:10.0.0.1}) is an IPv6 address, because that is
 * what the log says: it differs from {@code 10.0.0.1} and lies in no IPv4 network, only in {@code ::ffff:0:0/96}.
 *
 * <p>The bits stand in two longs, the most significant first; of an IPv4 address only the low half of {@code low} is
 * used.
 */
public final class Address {
  private static final long MAPPED_PREFIX = 0xffffL;

  private final boolean ipv4;
  private final long high;
  private final long low;

  private Address(boolean ipv4, long high, long low) {
    this.ipv4 = ipv4;
    this.high = high;
    this.low = low;
  }

  /** @param bits the four octets, the first the most significant */
  static Address ipv4(int bits) {
    return new Address(true, 0, Integer.toUnsignedLong(bits));
  }

  static Address ipv6(long high, long low) {
    return new Address(false, high, low);
  }

  /**
   * Reads the strict textual forms: four decimal octets without leading zeros, or RFC 4291's colon groups of one to
   * four hexadecimal digits, with one {@code ::} at most and possibly an IPv4 tail. No zone, port, bracket or blank.
   */
  public static Optional<Address> parse(CharSequence text) {
    return Optional.ofNullable(AddressReader.read(text, 0, text.length()));
  }

  /** A glance at length and first character that turns away most texts that are no address; {@code true} is a maybe. */
  public static boolean looksPossible(CharSequence text) {
    int length = text.length();
    return length >= 2 && length <= AddressReader.LONGEST && AddressReader.mayStart(text.charAt(0));
  }

  public boolean isIpv4() {
    return ipv4;
  }

  /** The bits as a number without a sign: 32 of an IPv4 address, 128 of an IPv6 one. */
  public BigInteger number() {
    BigInteger lowHalf = new BigInteger(Long.toUnsignedString(low));
    return new BigInteger(Long.toUnsignedString(high)).shiftLeft(64).or(lowHalf);
  }

  /** Bits 0 to 63 of an IPv6 address, the most significant first; zero for IPv4. */
  long high() {
    return high;
  }

  /** Bits 64 to 127 of an IPv6 address, or the 32 bits of an IPv4 one. */
  long low() {
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address that && ipv4 == that.ipv4 && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Long.hashCode(high) + Long.hashCode(low)) + Boolean.hashCode(ipv4);
  }

  /** The canonical text: dotted octets, or RFC 5952 with the mixed form for IPv4-mapped addresses. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (ipv4) {
      octets(text);
    } else if (high == 0 && low >>> 32 == MAPPED_PREFIX) {
      octets(text.append("::ffff:"));
    } else {
      groups(text);
    }
    return text.toString();
  }

  private void octets(StringBuilder text) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      text.append(low >>> shift & 0xff).append(shift == 0 ? "" : ".");
    }
  }

  private void groups(StringBuilder text) {
    int gap = longestRunOfZeros();
    int resume = gap < 0 ? -1 : gap + runOfZerosAt(gap);
    for (int i = 0; i < 8; i++) {
      if (i == gap) {
        text.append("::");
        i = resume - 1;
      } else {
        text.append(i == 0 || i == resume ? "" : ":").append(Integer.toHexString(group(i)));
      }
    }
  }

  /** Where the longest run of two or more zero groups starts, the first of equals; -1 if there is none. */
  private int longestRunOfZeros() {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int length = runOfZerosAt(i);
      if (length > bestLength) {
        best = i;
        bestLength = length;
      }
    }
    return best;
  }

  private int runOfZerosAt(int start) {
    int end = start;
    while (end < 8 && group(end) == 0) {
      end++;
    }
    return end - start;
  }

  private int group(int index) {
    return (int) ((index < 4 ? high : low) >>> 16 * (3 - index % 4)) & 0xffff;
  }
}
