package dev.assay.logs.read;

import dev.assay.logs.source.Source;
import dev.assay.logs.source.Verdict;
import java.util.List;

/** Finds the source of each line: first the source of the line before, then the others; or it is named. */
final class Recognition {
  /** From here on a line is likely to be meant for the source that came nearest. */
  private static final int LIKELY = 15;

  private final List<Source> sources;
  private final boolean named;
  private Source last;

  private Recognition(List<Source> sources, boolean named) {
    this.sources = sources;
    this.named = named;
    this.last = sources.get(0);
  }

  static Recognition among(List<Source> sources) {
    return new Recognition(sources, false);
  }

  static Recognition of(Source source) {
    return new Recognition(List.of(source), true);
  }

  /** A source and what it says of a line; where no source takes it, the one that came nearest. */
  record Found(Source source, Verdict verdict) {
    boolean isLikely() {
      return !(verdict instanceof Verdict.Refuses refuses) || refuses.closeness() >= LIKELY;
    }
  }

  Found find(String line) {
    Verdict verdict = named ? last.signature().check(line) : last.signature().judge(line);
    Found best = new Found(last, verdict);
    if (!(verdict instanceof Verdict.Refuses refusal)) {
      return best;
    }
    int closeness = refusal.closeness();
    for (Source source : sources) {
      if (source != last) {
        Verdict other = source.signature().judge(line);
        if (!(other instanceof Verdict.Refuses refuses)) {
          last = source;
          return new Found(source, other);
        }
        if (refuses.closeness() > closeness) {
          closeness = refuses.closeness();
          best = new Found(source, other);
        }
      }
    }
    return best;
  }
}
