package dev.assay.convert.proof;

import dev.assay.core.net.Network;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Addresses at the edges of networks. */
final class AddressCandidates {
  private AddressCandidates() {}

  /** The first and the last address of a network, the ones before and after it, and one between. */
  static List<String> around(Network network) {
    int bits = network.isIpv4() ? 32 : 128;
    BigInteger first = network.first().number();
    BigInteger size = BigInteger.ONE.shiftLeft(bits - network.prefixLength());
    BigInteger end = BigInteger.ONE.shiftLeft(bits);
    List<String> texts = new ArrayList<>();
    for (BigInteger each : List.of(first, first.add(size).subtract(BigInteger.ONE), first.add(size.shiftRight(1)),
        first.subtract(BigInteger.ONE), first.add(size))) {
      if (each.signum() >= 0 && each.compareTo(end) < 0) {
        texts.add(text(each, bits / 8));
      }
    }
    return texts;
  }

  /** Eight groups without compression: a spelling that is an IPv6 address whatever its bits are. */
  private static String text(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] wide = new byte[length];
    int kept = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - kept, wide, length - kept, kept);
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < length; i += length == 4 ? 1 : 2) {
      groups.add(length == 4 ? Integer.toString(wide[i] & 0xff)
          : Integer.toHexString((wide[i] & 0xff) << 8 | wide[i + 1] & 0xff));
    }
    return String.join(length == 4 ? "." : ":", groups);
  }
}
