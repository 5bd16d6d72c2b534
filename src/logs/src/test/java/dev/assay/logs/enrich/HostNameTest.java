package dev.assay.logs.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HostNameTest {
  @Test
  void aNameHasARegisteredDomainAndATopLevel() {
    assertThat(table("""
        www.example.com
        WWW.Example.COM
        example.com.
        example.com
        a.b.c.example.co.uk
        _ldap._tcp.dc._msdcs.corp.example.com
        aGVsbG8+d29ybGQ=.t.example.com
        *.example.com
        -a.example.com
        dc01.corp.local
        www.evil.bit
        4.3.2.1.in-addr.arpa
        """)).isEqualTo("""
        www.example.com | www.example.com | example.com | com
        WWW.Example.COM | www.example.com | example.com | com
        example.com. | example.com | example.com | com
        example.com | example.com | example.com | com
        a.b.c.example.co.uk | a.b.c.example.co.uk | example.co.uk | uk
        _ldap._tcp.dc._msdcs.corp.example.com | _ldap._tcp.dc._msdcs.corp.example.com | example.com | com
        aGVsbG8+d29ybGQ=.t.example.com | agvsbg8+d29ybgq=.t.example.com | example.com | com
        *.example.com | *.example.com | example.com | com
        -a.example.com | -a.example.com | example.com | com
        dc01.corp.local | dc01.corp.local | corp.local | local
        www.evil.bit | www.evil.bit | evil.bit | bit
        4.3.2.1.in-addr.arpa | 4.3.2.1.in-addr.arpa | 1.in-addr.arpa | arpa
        """);
  }

  @Test
  void aSuffixIsNotRegistered() {
    assertThat(table("""
        co.uk
        foo.ck
        bar.foo.ck
        _bar.foo.ck
        www.ck
        a.www.ck
        kobe.jp
        city.kobe.jp
        a.city.kobe.jp
        a.b.kobe.jp
        """)).isEqualTo("""
        co.uk | co.uk | - | uk
        foo.ck | foo.ck | - | ck
        bar.foo.ck | bar.foo.ck | bar.foo.ck | ck
        _bar.foo.ck | _bar.foo.ck | _bar.foo.ck | ck
        www.ck | www.ck | www.ck | ck
        a.www.ck | a.www.ck | www.ck | ck
        kobe.jp | kobe.jp | kobe.jp | jp
        city.kobe.jp | city.kobe.jp | city.kobe.jp | jp
        a.city.kobe.jp | a.city.kobe.jp | city.kobe.jp | jp
        a.b.kobe.jp | a.b.kobe.jp | a.b.kobe.jp | jp
        """);
  }

  @Test
  void privateSuffixesAreRegisteredDomains() {
    assertThat(table("""
        user.github.io
        bucket.s3.amazonaws.com
        d1a2b3.cloudfront.net
        """)).isEqualTo("""
        user.github.io | user.github.io | github.io | io
        bucket.s3.amazonaws.com | bucket.s3.amazonaws.com | amazonaws.com | com
        d1a2b3.cloudfront.net | d1a2b3.cloudfront.net | cloudfront.net | net
        """);
  }

  @Test
  void internationalNamesStayAsTheyAreSpelt() {
    assertThat(table("""
        www.bücher.example
        xn--bcher-kva.example
        www.食狮.公司.cn
        www.xn--85x722f.xn--55qx5d.cn
        公司.cn
        www。example．com
        xn--.example.com
        FAẞ.example.de
        """)).isEqualTo("""
        www.bücher.example | www.bücher.example | bücher.example | example
        xn--bcher-kva.example | xn--bcher-kva.example | xn--bcher-kva.example | example
        www.食狮.公司.cn | www.食狮.公司.cn | 食狮.公司.cn | cn
        www.xn--85x722f.xn--55qx5d.cn | www.xn--85x722f.xn--55qx5d.cn | xn--85x722f.xn--55qx5d.cn | cn
        公司.cn | 公司.cn | - | cn
        www。example．com | www.example.com | example.com | com
        xn--.example.com | xn--.example.com | example.com | com
        FAẞ.example.de | faß.example.de | example.de | de
        """);
  }

  @Test
  void anAddressHasNoDomain() {
    assertThat(table("""
        203.0.113.5
        203.0.113.5.
        2001:DB8::1
        ::ffff:203.0.113.5
        """)).isEqualTo("""
        203.0.113.5 | 203.0.113.5 | - | -
        203.0.113.5. | 203.0.113.5 | - | -
        2001:DB8::1 | 2001:db8::1 | - | -
        ::ffff:203.0.113.5 | ::ffff:203.0.113.5 | - | -
        """);
  }

  @Test
  void whatIsNoNameHasNothing() {
    List<String> hostile = List.of("", ".", "..", "com", "com.", "localhost", ".example.com", "a..example.com",
        "example.com..", "203.0.113", "203.0.113.999", "1.2.3.4.5", "example.1", "example.com:443",
        "http://example.com", "example.com/a", "jdoe@example.com", "CORP\\host.example.com", "a b.example.com",
        "example.com ", "exa%6dple.com", "[2001:db8::1]", "2001:db8::1%eth0", "example._tcp", "example.-",
        "a\u0000.example.com", "a\u200b.example.com", "a\ud800.example.com", "x".repeat(64) + ".example.com",
        "a.".repeat(126) + "com", "x".repeat(1_000_000));
    assertThat(hostile).allSatisfy(text -> assertThat(HostName.parse(text)).as(text).isEmpty());
  }

  @Test
  void theLongestNamesAreNames() {
    assertThat(HostName.parse("x".repeat(63) + ".example.com").orElseThrow().registered()).contains("example.com");
    String deep = "a.".repeat(121) + "example.com";
    assertThat(deep).hasSize(253);
    assertThat(HostName.parse(deep).orElseThrow().registered()).contains("example.com");
    assertThat(HostName.parse(deep + ".").orElseThrow().registered()).contains("example.com");
    assertThat(HostName.parse("b" + deep)).isEmpty();
  }

  @Property
  void partsAreEndingsOfOneAnother(@ForAll("hosts") String written) {
    HostName host = HostName.parse(written).orElseThrow();
    String top = host.topLevel().orElseThrow();
    assertThat(host.text()).endsWith("." + top);
    host.registered().ifPresent(root -> {
      assertThat("." + host.text()).endsWith("." + root);
      assertThat(root).endsWith("." + top);
      assertThat(HostName.parse(root).orElseThrow().registered()).contains(root);
      // Not below the root itself: there may be suffixes, as below kobe.jp.
      if (!host.text().equals(root)) {
        assertThat(HostName.parse("more." + host.text()).flatMap(HostName::registered)).contains(root);
      }
    });
    assertThat(HostName.parse(host.text())).contains(host);
  }

  @Property
  void labelsThatTheListCannotHaveDoNoHarm(@ForAll @IntRange(min = 1, max = 120) int labels,
      @ForAll @CharRange(from = '*', to = '-') char label) {
    String name = (label == ',' ? "_" : label + "").concat(".").repeat(labels) + "example.com";
    assertThat(HostName.parse(name).flatMap(HostName::registered)).contains("example.com");
    assertThat(HostName.parse("_.se").flatMap(HostName::registered)).contains("_.se");
  }

  @Property
  void noTextIsTooMuch(@ForAll @StringLength(max = 300) String text) {
    Optional<HostName> host = HostName.parse(text);
    host.ifPresent(found -> {
      assertThat(found.registered().orElse(found.text())).isNotEmpty();
      assertThat(found.text()).doesNotContain(" ", "/", "@");
    });
  }

  @Provide
  static Arbitrary<String> hosts() {
    Arbitrary<String> label = Arbitraries.oneOf(
        Arbitraries.strings().withChars("abcxyz019-_ABCüλ食").ofMinLength(1).ofMaxLength(9),
        Arbitraries.of("co", "com", "www", "kobe", "city", "github", "amazonaws", "s3", "xn--55qx5d", "公司", "_tcp"));
    Arbitrary<String> top = Arbitraries.of("com", "uk", "ck", "jp", "cn", "io", "bit", "LOCAL", "xn--p1ai", "рф");
    return label.list().ofMinSize(1).ofMaxSize(6).map(labels -> String.join(".", labels))
        .flatMap(front -> top.map(end -> front + "." + end));
  }

  private static String table(String names) {
    return names.lines().map(name -> name + " | " + HostName.parse(name)
        .map(host -> host.text() + " | " + host.registered().orElse("-") + " | " + host.topLevel().orElse("-"))
        .orElse("-")).collect(Collectors.joining("\n", "", "\n"));
  }
}
