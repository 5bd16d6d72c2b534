package dev.assay.logs.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UrlTest {
  @Test
  void aUrlHasParts() {
    assertThat(table("""
        https://WWW.Example.com:8443/A/b.PHP?x=1&y=%20#top
        HTTP://example.com
        http://example.com/
        http://example.com?x=1
        http://example.com#top?x
        http://example.com/?
        https://jdoe:secret@example.com/a
        https://jdoe:a@b@example.com/a
        ftp://203.0.113.5/pub
        https://[2001:DB8::1]:443/x
        https://[2001:db8::1]/x
        file:///etc/passwd
        http://intranet/a
        http://example.com./a
        hxxps://example.com/a
        """)).isEqualTo("""
        https://WWW.Example.com:8443/A/b.PHP?x=1&y=%20#top | https | www.example.com | /A/b.PHP | x=1&y=%20
        HTTP://example.com | http | example.com | - | -
        http://example.com/ | http | example.com | / | -
        http://example.com?x=1 | http | example.com | - | x=1
        http://example.com#top?x | http | example.com | - | -
        http://example.com/? | http | example.com | / | -
        https://jdoe:secret@example.com/a | https | example.com | /a | -
        https://jdoe:a@b@example.com/a | https | example.com | /a | -
        ftp://203.0.113.5/pub | ftp | 203.0.113.5 | /pub | -
        https://[2001:DB8::1]:443/x | https | 2001:db8::1 | /x | -
        https://[2001:db8::1]/x | https | 2001:db8::1 | /x | -
        file:///etc/passwd | file | - | /etc/passwd | -
        http://intranet/a | http | - | /a | -
        http://example.com./a | http | example.com | /a | -
        hxxps://example.com/a | hxxps | example.com | /a | -
        """);
  }

  @Test
  void logsLeaveOutTheScheme() {
    assertThat(table("""
        example.com
        example.com:443
        WWW.Example.com:8080/a?b=other.test
        203.0.113.5:8080/a
        /index.php?id=1
        //index.php
        ?id=1
        intranet/a
        localhost:8080/a
        example.com\\a/b
        """)).isEqualTo("""
        example.com | - | example.com | - | -
        example.com:443 | - | example.com | - | -
        WWW.Example.com:8080/a?b=other.test | - | www.example.com | /a | b=other.test
        203.0.113.5:8080/a | - | 203.0.113.5 | /a | -
        /index.php?id=1 | - | - | /index.php | id=1
        //index.php | - | - | //index.php | -
        ?id=1 | - | - | - | id=1
        intranet/a | - | - | /a | -
        localhost:8080/a | - | - | /a | -
        example.com\\a/b | - | example.com | \\a/b | -
        """);
  }

  @Test
  void aUrlInsideAUrlIsNotItsHost() {
    assertThat(table("""
        example.com/redirect?to=http://other.test/a
        /redirect?to=http://other.test/a
        http://example.com/http://other.test/
        http://example.com\\@other.test/
        http://example.com#@other.test/
        http://other.test@example.com/
        """)).isEqualTo("""
        example.com/redirect?to=http://other.test/a | - | example.com | /redirect | to=http://other.test/a
        /redirect?to=http://other.test/a | - | - | /redirect | to=http://other.test/a
        http://example.com/http://other.test/ | http | example.com | /http://other.test/ | -
        http://example.com\\@other.test/ | http | example.com | \\@other.test/ | -
        http://example.com#@other.test/ | http | example.com | - | -
        http://other.test@example.com/ | http | example.com | / | -
        """);
  }

  @Test
  void whatIsNoUrlHasNothing() {
    assertThat(List.of("", " ", "invoice", "*", "mailto:jdoe@example.com", "jdoe@example.com/a", "data:text/html,a.b",
        "javascript:alert(1).b", "urn:example:a.b", "C:\\a.exe", "C:/a.exe", "example.com:", "2001:db8::1/a",
        "[2001:db8::1]/a")).allSatisfy(text -> assertThat(parts(text)).as(text).isEqualTo("- | - | - | -"));
    assertThat(List.of("://", "http://", "http://[", "http://[]/", "http://[example.com]/", "http://[::1]x/",
        "http://@/", "http://:80/", "http://a b.test/", "http://.test/", "http://a..test/", "http://2001:db8::1/"))
        .allSatisfy(text -> assertThat(Url.of(text).host()).as(text).isEmpty());
  }

  @Property
  void noTextIsTooMuch(@ForAll String text) {
    assertThat(parts(text)).isNotEmpty();
    assertThat(parts("http://" + text)).startsWith("http | ");
  }

  private static String table(String urls) {
    return urls.lines().map(url -> url + " | " + parts(url)).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String parts(String text) {
    Url url = Url.of(text);
    return List.of(url.protocol(), url.host().map(HostName::text), url.path(), url.query()).stream()
        .map((Optional<String> part) -> part.orElse("-")).collect(Collectors.joining(" | "));
  }
}
