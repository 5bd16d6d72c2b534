package dev.assay.harness.hygiene;

import dev.assay.harness.HarnessCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of mail that may be somebody's, as they are and as they stand in URLs. */
final class MailAddresses {
  /** Domains that nobody has: reserved by RFC 2606 and RFC 6762, or by habit, and names of files with an `@`. */
  private static final Set<String> NO_DOMAINS = Set.of("example", "test", "invalid", "localhost", "local",
      "localdomain", "internal", "lan", "corp", "home", "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "css",
      "json");
  /** Reserved by RFC 2606, and the invented companies of Microsoft's manuals. */
  private static final List<String> EXAMPLES = List.of("example.com", "example.net", "example.org", "contoso.com",
      "contoso.onmicrosoft.com", "fabrikam.com");

  /** The last part has no digits, so a package with its version, `name@4.17.21`, is no address. */
  static final List<Suspicion> ALL = List.of(new Suspicion(HarnessCode.MAIL_ADDRESS, "a mail address", Pattern.compile(
      "(?<![A-Za-z0-9._%+-])([A-Za-z0-9._+-]{1,64}(?:@|%40)(?:[A-Za-z0-9-]{1,63}\\.){1,6}[A-Za-z]{2,24})"
          + "(?![A-Za-z0-9])"),
      1, MailAddresses::isSomebodys));

  private MailAddresses() {}

  private static boolean isSomebodys(String address) {
    String domain = address.replace("%40", "@").replaceFirst(".*@", "").toLowerCase(Locale.ROOT);
    return !NO_DOMAINS.contains(domain.substring(domain.lastIndexOf('.') + 1))
        && EXAMPLES.stream().noneMatch(each -> domain.equals(each) || domain.endsWith("." + each));
  }
}
