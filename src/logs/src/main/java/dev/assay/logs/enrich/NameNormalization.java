package dev.assay.logs.enrich;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How names of hosts and users are made comparable: in lower case, and without a domain that is known.
 *
 * @param domains what known domains, in any case, are called behind a name ({@code jdoe:partner}); the empty text
 *     leaves the domain out
 */
public record NameNormalization(boolean hostnames, boolean usernames, Map<String, String> domains) {
  /** User ARNs and the ids of assumed roles, with the user's name behind them. */
  private static final Pattern AWS_USER =
      Pattern.compile("(?:arn:aws[a-z-]*:iam::\\d*:user/(?:.*/)?|aroa[a-z0-9]+:)([^/:]+)");

  public NameNormalization {
    Map<String, String> lower = new HashMap<>();
    domains.forEach((domain, name) -> lower.put(lower(domain), lower(name)));
    domains = Map.copyOf(lower);
  }

  /** Names stay as they are written. */
  public static NameNormalization none() {
    return new NameNormalization(false, false, Map.of());
  }

  String username(String written) {
    String name = lower(written);
    if (name.startsWith("a")) {
      Matcher aws = AWS_USER.matcher(name);
      if (!aws.matches() && name.startsWith("arn:")) {
        return name;
      }
      name = aws.matches() ? aws.group(1) : name;
    }
    int at = name.lastIndexOf('@');
    return at > 0 ? named(name, name.substring(0, at), name.substring(at + 1)) : behindBackslash(name);
  }

  String hostname(String written) {
    String name = lower(written.endsWith(".") ? written.substring(0, written.length() - 1) : written);
    int at = name.lastIndexOf('@');
    if (at > 0) {
      return named(name, withoutDollar(name.substring(0, at)), name.substring(at + 1));
    }
    int dot = name.indexOf('.');
    if (dot > 0) {
      return named(name, name.substring(0, dot), name.substring(dot + 1));
    }
    int backslash = name.indexOf('\\');
    return backslash <= 0 ? name
        : named(name, withoutDollar(name.substring(backslash + 1)), name.substring(0, backslash));
  }

  /** Windows writes the accounts of computers with a dollar sign behind. */
  private static String withoutDollar(String host) {
    return host.endsWith("$") ? host.substring(0, host.length() - 1) : host;
  }

  private String behindBackslash(String name) {
    int backslash = name.indexOf('\\');
    return backslash > 0 ? named(name, name.substring(backslash + 1), name.substring(0, backslash)) : name;
  }

  private String named(String whole, String name, String domain) {
    String called = domains.get(domain);
    return called == null || name.isEmpty() ? whole : called.isEmpty() ? name : name + ":" + called;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
