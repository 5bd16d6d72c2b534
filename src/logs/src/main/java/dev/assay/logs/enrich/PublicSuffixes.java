package dev.assay.logs.enrich;

import com.google.common.net.InternetDomainName;

/** Where the registered part of names begins, by ICANN's part of the public suffix list. */
final class PublicSuffixes {
  /** Stands for a label that the library does not take, such as {@code _}: no suffix has it, no label is shorter. */
  private static final String OTHER_LABEL = "\u00ff";
  /** A power of two. Logs have few names often, and asking the library takes longer than all else about a name. */
  private static final int REMEMBERED = 1024;
  /** The last name of each hash. Entries are immutable, so that threads may lose one another's and no more. */
  private static final Known[] KNOWN = new Known[REMEMBERED];

  private record Known(String name, int registered) {}

  private PublicSuffixes() {}

  /**
   * @param name of two labels or more, the last of them plain
   * @return where the registered name begins; -1 where there is none, because the name is a suffix
   */
  static int registered(String name) {
    int place = (name.hashCode() ^ name.hashCode() >>> 16) & REMEMBERED - 1;
    Known known = KNOWN[place];
    if (known == null || !known.name().equals(name)) {
      known = new Known(name, find(name));
      KNOWN[place] = known;
    }
    return known.registered();
  }

  private static int find(String name) {
    InternetDomainName domain = InternetDomainName.from(plain(name));
    int labels = 1 + (domain.hasRegistrySuffix() ? domain.registrySuffix().parts().size() : 1);
    int start = name.length();
    for (; labels > 0 && start >= 0; labels--) {
      start = name.lastIndexOf('.', start - 1);
    }
    return labels > 0 ? -1 : start + 1;
  }

  private static String plain(String name) {
    StringBuilder plain = null;
    for (int start = 0; start < name.length();) {
      int dot = name.indexOf('.', start);
      int end = dot < 0 ? name.length() : dot;
      boolean fits = isPlain(name, start, end);
      if (plain == null && !fits) {
        plain = new StringBuilder(name.length()).append(name, 0, start);
      }
      if (plain != null) {
        plain.append(fits ? name.substring(start, end) : OTHER_LABEL).append(dot < 0 ? "" : ".");
      }
      start = end + 1;
    }
    return plain == null ? name : plain.toString();
  }

  /** Whether a label in lower case is one as host names have it, which is what the library takes. */
  static boolean isPlain(String name, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      boolean inside = i > start && i < end - 1;
      if (c < 128 && !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') && !(inside && (c == '-' || c == '_'))) {
        return false;
      }
    }
    return true;
  }
}
