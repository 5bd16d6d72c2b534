package dev.assay.harness.hygiene;

import dev.assay.harness.HarnessCode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What opens a door to whoever reads it. Tokens of services are told by the beginnings that their makers gave them so
 * that they can be found; the rest by the name before it.
 */
final class Secrets {
  /** What stands where a secret was, names where it is to be had, or says how it fared. */
  private static final Pattern PLACEHOLDER = Pattern.compile("(?i)(.)\\1*|[<\\[({$%].*|null|none|true|false|unknown|"
      + "expired|changed|required|invalid|incorrect|failed|disabled|enabled|"
      + ".*(example|redacted|changeme|dummy|xxxx|\\*\\*\\*|hidden|masked|removed|filtered|placeholder).*");

  private static final String NAMES = "(?:password|passwd|passphrase|secret|secret[_-]?key|access[_-]?key"
      + "|account[_-]?key|api[_-]?key|(?:access|refresh|auth|session|id)[_-]?token|pwd(?!=[/~]|=[A-Za-z]:))";

  static final List<Suspicion> ALL = List.of(
      secret("a private key", "-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?-----", 0),
      secret("an access key of AWS", "(?<![A-Z0-9])((?:AKIA|ASIA)[A-Z0-9]{16})(?![A-Z0-9])", 1),
      token("GitHub", "gh[pousr]_[A-Za-z0-9]{36,64}|github_pat_[A-Za-z0-9_]{40,100}"),
      token("GitLab", "glpat-[A-Za-z0-9_-]{20,64}"),
      token("Slack", "xox[abeoprs]-[A-Za-z0-9-]{10,200}"),
      token("Google", "AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{28}"),
      token("Stripe", "[rs]k_live_[A-Za-z0-9]{20,120}"),
      token("npm or PyPI", "npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50,250}"),
      secret("a JSON web token", "(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}"
          + "\\.[A-Za-z0-9_-]{8,2000})", 1),
      secret("a bearer token", "(?i)bearer[ :]{1,3}([A-Za-z0-9._~+/-]{20,2000})", 1),
      secret("a password", "(?i)authorization[\"']?\\s?[=:][ \"']{0,3}basic ([A-Za-z0-9+/]{8,400}={0,2})", 1),
      secret("a password", "://[^\\s:/@\"']{1,100}:([^\\s:/@\"']{3,100})@", 1),
      secret("a password", "(?i)" + NAMES + "(?:\\\\?[\"'])?\\s?[=:](?:\\\\?[ \"']){0,3}([^\\s\"',;&*\\\\]{6,400})", 1),
      secret("a password", "(?i)\\s(?:--?|/)(?:password|passwd|token|secret)[ :]([^\\s\"',;&*/-][^\\s\"',;&*]{5,200})",
          1));

  private Secrets() {}

  private static Suspicion token(String of, String pattern) {
    return secret("a token of " + of, "(?<![A-Za-z0-9])(" + pattern + ")(?![A-Za-z0-9])", 1);
  }

  private static Suspicion secret(String what, String pattern, int group) {
    return new Suspicion(HarnessCode.SECRET, what, Pattern.compile(pattern), group,
        text -> !PLACEHOLDER.matcher(text).matches());
  }
}
