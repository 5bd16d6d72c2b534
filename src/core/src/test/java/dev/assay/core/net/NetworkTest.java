package dev.assay.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "10/8",
    "10.0.0.0/255.0.0.0", "::/129", "::/1280", "::/ 7", "net/8", "10.0.0.0 /8"
  })
  void otherTextsAreNoNetworks(String text) {
    assertThat(Network.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0/8, false",
    "10.1.2.3/8, 10.0.0.0/8, true",
    "10.1.2.3, 10.1.2.3/32, false",
    "10.1.2.3/0, 0.0.0.0/0, true",
    "0.0.0.0/0, 0.0.0.0/0, false",
    "::1, ::1/128, false",
    "FC00::/7, fc00::/7, false",
    "fdff::1/7, fc00::/7, true",
    "1::ffff/64, 1::/64, true",
    "::/0, ::/0, false"
  })
  void printsTheCanonicalForm(String text, String canonical, boolean hostBitsSet) {
    Network network = Network.parse(text).orElseThrow();
    assertThat(network).hasToString(canonical).isEqualTo(Network.parse(canonical).orElseThrow());
    assertThat(network.hostBitsSet()).isEqualTo(hostBitsSet);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "0.0.0.0/0, 255.1.1.1, true",
    "0.0.0.0/0, ::1, false",
    "::/0, 1.2.3.4, false",
    "::/0, ::ffff:1.2.3.4, true",
    "10.0.0.0/8, ::ffff:10.0.0.1, false",
    "::ffff:0:0/96, ::ffff:10.0.0.1, true",
    "fc00::/7, fdff::1, true",
    "fc00::/7, fe00::1, false",
    "1:2:3:4::/64, 1:2:3:4:ffff::, true",
    "1:2:3:4::/64, 1:2:3:5::, false",
    "1:2:3:4::/65, 1:2:3:4:8000::, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.6, false"
  })
  void containsWhatSharesFamilyAndPrefix(String network, String address, boolean expected) {
    assertThat(Network.parse(network).orElseThrow().contains(Address.parse(address).orElseThrow())).isEqualTo(expected);
  }

  @Property(tries = 500)
  void anIpv4NetworkHoldsWhatDiffersBehindThePrefixOnly(
      @ForAll int bits, @ForAll @IntRange(max = 32) int length, @ForAll @IntRange(max = 31) int flipped) {
    Network network = Network.parse(Address.ipv4(bits) + "/" + length).orElseThrow();
    assertThat(network.contains(Address.ipv4(bits))).isTrue();
    assertThat(network.contains(Address.ipv4(bits ^ 1 << 31 - flipped))).isEqualTo(flipped >= length);
  }

  @Property(tries = 500)
  void anIpv6NetworkHoldsWhatDiffersBehindThePrefixOnly(
      @ForAll long high, @ForAll long low, @ForAll @IntRange(max = 128) int length,
      @ForAll @IntRange(max = 127) int flipped) {
    Network network = Network.parse(Address.ipv6(high, low) + "/" + length).orElseThrow();
    byte[] bits = ByteBuffer.allocate(17).put((byte) 0).putLong(high).putLong(low).array();
    BigInteger other = new BigInteger(bits).flipBit(127 - flipped);
    Address neighbour = Address.ipv6(other.shiftRight(64).longValue(), other.longValue());
    assertThat(network.contains(Address.ipv6(high, low))).isTrue();
    assertThat(network.contains(neighbour)).isEqualTo(flipped >= length);
    assertThat(network.contains(Network.parse(neighbour.toString()).orElseThrow())).isEqualTo(flipped >= length);
  }
}
