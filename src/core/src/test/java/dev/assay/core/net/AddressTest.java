package dev.assay.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link InetAddress} is the reference, and is given literals only, so that no resolver is asked. */
class AddressTest {
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  @ParameterizedTest
  @ValueSource(strings = {
    "", "1", ":", ":::", "1.2.3", "1.2.3.4.", ".1.2.3.4", "1.2.3.4.5", "256.1.1.1", "1.1.1.010", "01.1.1.1", "00.0.0.0",
    "1.2.3.4:80", "[::1]", "::1%eth0", " 1.2.3.4", "1.2.3.4 ", "1.2.3.-4", "+1.2.3.4", "0x7f.0.0.1", "2130706433",
    "localhost", "cafe", "dead.beef", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4::5:6:7:8", "::1:",
    ":1::", "12345::", "g::", "::1.2.3", "::1.2.3.4.5", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "::256.1.1.1",
    "::01.1.1.1", "1.2.3.4::", "\u0661.2.3.4", "::\uff11", "::1\u0000", "1:2:3:4:5:6:7:", "10.0.0.0/8", "1234:5678"
  })
  void otherTextsAreNoAddresses(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "::, ::",
    "0:0:0:0:0:0:0:0, ::",
    "::1, ::1",
    "1::, 1::",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "2001:0DB8::0001, 2001:db8::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "::ffff:192.0.2.1, ::ffff:192.0.2.1",
    "::ffff:c000:201, ::ffff:192.0.2.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:192.0.2.33, 1:2:3:4:5:6:c000:221",
    "::1.2.3.4, ::102:304"
  })
  void printsTheCanonicalForm(String text, String canonical) {
    assertThat(Address.parse(text)).map(Address::toString).contains(canonical);
  }

  @Test
  void aMappedAddressIsNotTheIpv4AddressItMaps() {
    assertThat(Address.parse("::ffff:10.0.0.1")).isNotEqualTo(Address.parse("10.0.0.1"));
    assertThat(Address.parse("::ffff:10.0.0.1").orElseThrow().isIpv4()).isFalse();
  }

  @Property(tries = 500)
  void readsIpv4AsJavaDoes(@ForAll int bits) throws UnknownHostException {
    String text = InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(bits).array()).getHostAddress();
    assertThat(Address.parse(text)).contains(Address.ipv4(bits)).map(Address::toString).contains(text);
  }

  @Property(tries = 1000)
  void readsIpv6AsJavaDoes(@ForAll("ipv6") String text) throws UnknownHostException {
    assertThat(bytes(Address.parse(text).orElseThrow())).isEqualTo(java(text));
  }

  @Property(tries = 1000)
  void theCanonicalTextReadsBackAndIsNoLongerThanJavas(@ForAll("ipv6") String text) throws UnknownHostException {
    Address address = Address.parse(text).orElseThrow();
    assertThat(Address.parse(address.toString())).contains(address);
    assertThat(Address.parse(address.toString().toUpperCase(Locale.ROOT))).contains(address);
    String uncompressed = Inet6Address.getByAddress(null, bytes(address), -1).getHostAddress();
    assertThat(Address.parse(uncompressed)).contains(address);
    assertThat(address.toString().length()).isLessThanOrEqualTo(uncompressed.length());
  }

  @Property(tries = 1000)
  void takesNothingThatJavaRefuses(@ForAll("nearlyIpv6") String text) {
    Assume.that(text.contains(":"));
    byte[] expected = java(text);
    if (expected == null) {
      assertThat(Address.parse(text)).isEmpty();
    } else {
      Address.parse(text).ifPresent(address -> assertThat(bytes(address)).isEqualTo(expected));
    }
  }

  @Property(tries = 500)
  void everyAddressLooksPossible(@ForAll("ipv6") String text, @ForAll int bits) {
    assertThat(Address.looksPossible(text)).isTrue();
    assertThat(Address.looksPossible(Address.ipv4(bits).toString())).isTrue();
  }

  @Provide
  Arbitrary<String> ipv6() {
    Arbitrary<String> group = Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just("0")),
        Tuple.of(2, Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofMinLength(1).ofMaxLength(4)));
    Arbitrary<Integer> gap = Arbitraries.integers().between(-1, 7);
    Arbitrary<Integer> gapLength = Arbitraries.integers().between(1, 7);
    return Combinators.combine(group.list().ofSize(8), gap, gapLength, Arbitraries.of(true, false),
        Arbitraries.integers()).as(AddressTest::join);
  }

  @Provide
  Arbitrary<String> nearlyIpv6() {
    return Arbitraries.of("0", "1", "ab", "FFFF", "10", "12345", ":", ":", ":", "::", ".", "g", "1.2.3.4", "%", "/")
        .list().ofMinSize(1).ofMaxSize(18).map(parts -> String.join("", parts));
  }

  private static String join(List<String> groups, int gap, int gapLength, boolean dotted, int tail) {
    List<String> kept = new ArrayList<>(groups);
    if (dotted) {
      kept.set(6, Address.ipv4(tail).toString());
      kept.remove(7);
    }
    if (gap < 0 || gap >= kept.size()) {
      return String.join(":", kept);
    }
    int resume = Math.min(kept.size() - (dotted ? 1 : 0), gap + gapLength);
    if (resume <= gap) {
      return String.join(":", kept);
    }
    String left = kept.subList(0, gap).stream().collect(Collectors.joining(":"));
    String right = kept.subList(resume, kept.size()).stream().collect(Collectors.joining(":"));
    return left + "::" + right;
  }

  /** What Java reads, as sixteen bytes, or {@code null}. A text with a colon never reaches a resolver. */
  private static byte[] java(String text) {
    try {
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return bytes.length == 16 ? bytes : ByteBuffer.allocate(16).put(MAPPED).put(bytes).array();
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static byte[] bytes(Address address) {
    return ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array();
  }
}
