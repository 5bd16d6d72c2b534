package dev.assay.convert.sigma.reader;

import java.util.ArrayList;
import java.util.List;

/** What {@code windash} does: an option may be written with several kinds of dash, or with a slash. */
final class DashVariants {
  private DashVariants() {}

  /** Lets each dash or slash be any of them that stands before a word and not behind one. */
  static SigmaPattern of(SigmaPattern pattern) {
    int[] codes = pattern.codes();
    int[] open = codes.clone();
    for (int i = 0; i + 1 < codes.length; i++) {
      boolean behindWord = i > 0 && isWord(codes[i - 1]);
      if ((codes[i] == '-' || codes[i] == '/') && !behindWord && isWord(codes[i + 1])) {
        open[i] = SigmaPattern.ANY_DASH;
      }
    }
    return new SigmaPattern(open);
  }

  /** All combinations of dashes, written out: what is encoded next has to be one text each. */
  static List<SigmaPattern> writtenOut(SigmaPattern pattern, int most) throws Unfit {
    List<int[]> variants = List.of(pattern.codes());
    for (int i = 0; i < pattern.codes().length; i++) {
      if (pattern.codes()[i] != SigmaPattern.ANY_DASH) {
        continue;
      }
      Unfit.refuseIf(variants.size() * SigmaPattern.DASHES.length > most,
          "the dashes of this value have too many combinations to encode them all");
      List<int[]> more = new ArrayList<>();
      for (int[] variant : variants) {
        for (int dash : SigmaPattern.DASHES) {
          int[] next = variant.clone();
          next[i] = dash;
          more.add(next);
        }
      }
      variants = more;
    }
    return variants.stream().map(SigmaPattern::new).toList();
  }

  /** Letters, numerals and the underscore, as the {@code \w} of the regular expression that Sigma's tools use. */
  private static boolean isWord(int code) {
    return code == '_' || code >= 0 && (Character.isLetter(code) || switch (Character.getType(code)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    });
  }
}
