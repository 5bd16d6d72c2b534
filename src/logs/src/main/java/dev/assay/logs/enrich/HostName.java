package dev.assay.logs.enrich;

import com.google.common.net.InternetDomainName;
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
  /** Stands for a label that the library does not take, such as {@code _tcp}; no suffix has it. */
  private static final String OTHER_LABEL = "other-label";

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
    if (isAddress) {
      return Optional.empty();
    }
    InternetDomainName name = InternetDomainName.from(plain());
    int labels = 1 + (name.hasRegistrySuffix() ? name.registrySuffix().parts().size() : 1);
    int start = text.length();
    for (; labels > 0 && start >= 0; labels--) {
      start = text.lastIndexOf('.', start - 1);
    }
    return labels > 0 ? Optional.empty() : Optional.of(text.substring(start + 1));
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
    return last > 0 && isLabel(text, last, text.length()) && isPlain(text, last, text.length())
        && !isDigit(text.charAt(last));
  }

  private static boolean isLabel(String text, int start, int end) {
    if (start == end || end - start > LONGEST_LABEL) {
      return false;
    }
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean fits = c < 128 ? isLetter(c) || isDigit(c) || "-_*+=".indexOf(c) >= 0
          : Character.isLetterOrDigit(c) || isMark(c);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether a label is one as host names have it, which is what the library takes. */
  private static boolean isPlain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean inside = i > start && i < end - 1;
      if (c < 128 && !isLetter(c) && !isDigit(c) && !(inside && (c == '-' || c == '_'))) {
        return false;
      }
    }
    return true;
  }

  private String plain() {
    StringBuilder plain = null;
    for (int start = 0; start < text.length();) {
      int dot = text.indexOf('.', start);
      int end = dot < 0 ? text.length() : dot;
      boolean fits = isPlain(text, start, end);
      if (plain == null && !fits) {
        plain = new StringBuilder(text.length()).append(text, 0, start);
      }
      if (plain != null) {
        plain.append(fits ? text.substring(start, end) : OTHER_LABEL).append(dot < 0 ? "" : ".");
      }
      start = end + 1;
    }
    return plain == null ? text : plain.toString();
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
