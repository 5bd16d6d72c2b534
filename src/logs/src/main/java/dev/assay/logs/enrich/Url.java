package dev.assay.logs.enrich;

import java.util.Locale;
import java.util.Optional;

/**
 * A URL as logs have it: whole, or without its scheme ({@code example.com/a}), or the path alone. Path and query stand
 * as they were written, nothing is decoded.
 */
final class Url {
  private static final Url NOTHING = new Url("", 0, 0, 0);

  private final String text;
  /** The length of the scheme; 0 where there is none. */
  private final int scheme;
  /** Where user, host and port begin, and where they end. */
  private final int authority;
  private final int path;
  private Optional<HostName> host;

  private Url(String text, int scheme, int authority, int path) {
    this.text = text;
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
  }

  static Url of(String text) {
    int separator = text.indexOf("://");
    int scheme = separator > 0 && isScheme(text, separator) ? separator : 0;
    int authority = scheme == 0 ? 0 : scheme + 3;
    int path = end(text, authority);
    return scheme == 0 && isOther(text, path) ? NOTHING : new Url(text, scheme, authority, path);
  }

  /** In lower case. */
  Optional<String> protocol() {
    return scheme == 0 ? Optional.empty() : Optional.of(text.substring(0, scheme).toLowerCase(Locale.ROOT));
  }

  /** Without user and port. */
  Optional<HostName> host() {
    if (host == null) {
      host = readHost();
    }
    return host;
  }

  /** From its slash on. */
  Optional<String> path() {
    int end = pathEnd();
    return path == end ? Optional.empty() : Optional.of(text.substring(path, end));
  }

  /** What is between question mark and fragment. */
  Optional<String> query() {
    int mark = pathEnd();
    int end = first(text, '#', mark);
    return mark + 1 < end ? Optional.of(text.substring(mark + 1, end)) : Optional.empty();
  }

  private Optional<HostName> readHost() {
    int start = Math.max(text.lastIndexOf('@', path - 1) + 1, authority);
    if (start < path && text.charAt(start) == '[') {
      int close = text.indexOf(']', start);
      boolean closed = close >= 0 && close < path && (close + 1 == path || text.charAt(close + 1) == ':');
      return closed ? HostName.parse(text.substring(start + 1, close)).filter(HostName::isAddress) : Optional.empty();
    }
    return HostName.parse(text.substring(start, Math.min(first(text, ':', start), path)));
  }

  /** RFC 3986, 3.1. */
  private static boolean isScheme(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || !(c >= '0' && c <= '9') && "+-.".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether what has no {@code ://} is no URL at all: a mail address, {@code data:} and the like, a drive. */
  private static boolean isOther(String text, int end) {
    if (text.lastIndexOf('@', end - 1) >= 0) {
      return true;
    }
    int colon = first(text, ':', 0);
    for (int i = colon + 1; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return true;
      }
    }
    return colon == end - 1;
  }

  /**
   * Where path, query or fragment begin. Browsers take a backslash for a slash, and so do those who want to be mistaken
   * for another host.
   */
  private static int end(String text, int from) {
    int i = from;
    while (i < text.length() && "/\\?#".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** Where the path ends. */
  private int pathEnd() {
    return Math.min(first(text, '?', path), first(text, '#', path));
  }

  /** The first place of a character; the end where there is none. */
  private static int first(String text, char character, int from) {
    int found = text.indexOf(character, from);
    return found < 0 ? text.length() : found;
  }
}
