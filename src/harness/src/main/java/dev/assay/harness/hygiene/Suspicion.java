package dev.assay.harness.hygiene;

import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.harness.HarnessCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that may not belong into a fixture. Patterns have bounded repeats, so a line costs time in proportion to
 * its length.
 *
 * @param group of the pattern that holds the matter itself
 * @param counts whether a text that fits is more than it looks like
 */
record Suspicion(HarnessCode code, String what, Pattern pattern, int group, Predicate<String> counts) {
  private static final int SHOWN = 4;
  private static final Set<String> EXAMPLES =
      Set.of("example", "test", "invalid", "localhost", "local", "internal", "lan");
  private static final Set<String> EXAMPLE_DOMAINS = Set.of("example.com", "example.net", "example.org");
  private static final Pattern PLACEHOLDER = Pattern.compile("(?i)(.)\\1*|.*(example|redacted|changeme|dummy|xxxx).*");

  /** Blocks in which an address says nothing about anybody, and resolvers that everybody uses. */
  private static final List<Network> NOBODYS = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
      "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
      "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "1.1.1.1/32", "1.0.0.1/32", "8.8.8.8/32", "8.8.4.4/32",
      "9.9.9.9/32", "149.112.112.112/32", "208.67.222.222/32", "208.67.220.220/32", "94.140.14.14/32",
      "94.140.15.15/32").flatMap(block -> Network.parse(block).stream()).toList();

  static final List<Suspicion> ALL = List.of(
      secret("a private key", "-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY-----", 0),
      secret("an access key of AWS", "(?<![A-Z0-9])((?:AKIA|ASIA)[A-Z0-9]{16})(?![A-Z0-9])", 1),
      secret("a token of GitHub", "(?<![A-Za-z0-9])(gh[pousr]_[A-Za-z0-9]{36,64})", 1),
      secret("a bearer token", "(?i)bearer[ :]{1,3}([A-Za-z0-9._~+/-]{20,2000})", 1),
      secret("a password", "(?i)(?:password|passwd|pwd|secret|api_?key|access_?token)[\"']?[=:][ \"']{0,3}"
          + "([^\\s\"',;&*]{6,200})", 1),
      new Suspicion(HarnessCode.MAIL_ADDRESS, "a mail address", Pattern.compile(
          "(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,6})"), 1,
          Suspicion::isSomebodys),
      new Suspicion(HarnessCode.PUBLIC_ADDRESS, "a public address", Pattern.compile(
          "(?<![0-9A-Za-z.])([0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?![0-9A-Za-z]|\\.[0-9])"), 1, Suspicion::isPublic));

  private static Suspicion secret(String what, String pattern, int group) {
    return new Suspicion(HarnessCode.SECRET, what, Pattern.compile(pattern), group,
        text -> !PLACEHOLDER.matcher(text).matches());
  }

  /** Where in a line it is, the first time. */
  Optional<Matcher> in(String line) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      if (counts.test(matcher.group(group))) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  /** A line with every secret covered but for its first characters; all others stay where they are. */
  static String withoutSecrets(String line) {
    StringBuilder covered = new StringBuilder(line);
    for (Suspicion each : ALL) {
      Matcher matcher = each.pattern.matcher(line);
      while (each.code == HarnessCode.SECRET && matcher.find()) {
        for (int i = matcher.start(each.group) + SHOWN; i < matcher.end(each.group); i++) {
          covered.setCharAt(i, '*');
        }
      }
    }
    return covered.toString();
  }

  private static boolean isSomebodys(String address) {
    String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    return !EXAMPLES.contains(domain.substring(domain.lastIndexOf('.') + 1))
        && EXAMPLE_DOMAINS.stream().noneMatch(each -> domain.equals(each) || domain.endsWith("." + each));
  }

  private static boolean isPublic(String text) {
    return Address.parse(text).filter(address -> NOBODYS.stream().noneMatch(block -> block.contains(address)))
        .isPresent();
  }
}
