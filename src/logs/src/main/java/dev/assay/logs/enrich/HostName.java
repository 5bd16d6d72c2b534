package dev.assay.logs.enrich;

import dev.assay.core.net.Address;
import java.util.Locale;
import java.util.Optional;

/**
 * A host: a domain name of two labels or more, or an address.
 *
 * @param text in lower case, without the dot of the root
 */
record HostName(String text, boolean isAddress) {
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;

  /**
   * Reads a host. There is none in a text that is no name: a single label, an empty one, one that is too long, a last
   * label that begins with a digit, or characters that names do not have, such as those of ports and paths. Labels in
   * front may have the underscores, stars, plus and equals signs that are seen in queries.
   */
  static Optional<HostName> parse(String written) {
    if (written.isEmpty() || written.length() > LONGEST_NAME + 1) {
      return Optional.empty();
    }
    String text = dotted(written).toLowerCase(Locale.ROOT);
    if (text.endsWith(".")) {
      text = text.substring(0, text.length() - 1);
    }
    if (isName(text)) {
      return Optional.of(new HostName(text, false));
    }
    return Address.looksPossible(text) && Address.parse(text).isPresent()
        ? Optional.of(new HostName(text, true)) : Optional.empty();
  }

  /** The last label; none of an address. */
  Optional<String> topLevel() {
    return isAddress ? Optional.empty() : Optional.of(text.substring(text.lastIndexOf('.') + 1));
  }

  /**
   * The name that somebody registered: one label more than the suffix under which names are given out. Suffixes are
   * those of ICANN's part of the public suffix list; under a top level that is not in it, the top level is the suffix.
   * None of an address, and of a suffix itself.
   */
  Optional<String> registered() {
    int start = isAddress ? -1 : PublicSuffixes.registered(text);
    return start < 0 ? Optional.empty() : Optional.of(text.substring(start));
  }

  /** IDNA has full stops of other scripts part labels too. */
  private static String dotted(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) > 127) {
        return written.replace('\u3002', '.').replace('\uff0e', '.').replace('\uff61', '.');
      }
    }
    return written;
  }

  private static boolean isName(String text) {
    if (text.length() > LONGEST_NAME) {
      return false;
    }
    int last = text.lastIndexOf('.') + 1;
    int start = 0;
    while (start < last) {
      int dot = text.indexOf('.', start);
      if (!isLabel(text, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return last > 0 && isLabel(text, last, text.length()) && PublicSuffixes.isPlain(text, last, text.length())
        && !(text.charAt(last) >= '0' && text.charAt(last) <= '9');
  }

  private static boolean isLabel(String text, int start, int end) {
    if (start == end || end - start > LONGEST_LABEL) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '*' || c == '+' || c == '=')) {
        if (c < 128 || !isWord(text.codePointAt(i))) {
          return false;
        }
        i += Character.isHighSurrogate(c) ? 1 : 0;
      }
    }
    return true;
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
