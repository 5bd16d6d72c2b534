package dev.assay.logs.enrich;

import java.util.Locale;

/** Parts of URLs as logs have them: often without a scheme. */
final class Urls {
  private Urls() {}

  /** The host of a URL in lower case, without user and port; null where there is none. */
  static String host(String url) {
    int scheme = url.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int at = url.lastIndexOf('@', end - 1);
    if (at >= start) {
      start = at + 1;
    }
    if (start < end && url.charAt(start) == '[') {
      int close = url.indexOf(']', start);
      return close < 0 || close >= end ? null : url.substring(start + 1, close).toLowerCase(Locale.ROOT);
    }
    int colon = url.indexOf(':', start);
    int stop = colon < 0 || colon > end ? end : colon;
    String host = url.substring(start, stop);
    return host.indexOf('.') < 0 || host.indexOf(' ') >= 0 ? null : host.toLowerCase(Locale.ROOT);
  }
}
