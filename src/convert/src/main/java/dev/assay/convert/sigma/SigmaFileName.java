package dev.assay.convert.sigma;

import java.util.Locale;

/** Names of rule files: 10 to 70 small letters, digits and underscores, the log source's prefix first. */
final class SigmaFileName {
  private static final int LONGEST = 70 - ".yml".length();
  private static final int MARK = 8;

  private SigmaFileName() {}

  static String of(String prefix, String slug) {
    return stem(prefix + slug) + ".yml";
  }

  /** A name of the allowed characters; where others were lost, or the end, a mark tells it from similar ones. */
  static String stem(String wanted) {
    String clean = wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    boolean fits = clean.equals(wanted) && clean.length() <= LONGEST && clean.length() >= 6;
    return fits ? clean : clean.substring(0, Math.min(clean.length(), LONGEST - MARK - 1)) + "_"
        + RuleIds.of(wanted).substring(0, MARK);
  }
}
