package dev.assay.logs.recognize;

import dev.assay.logs.source.HeaderSignature;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.Verdict;
import dev.assay.logs.source.ZeekHeader;
import java.util.List;
import java.util.Optional;

/**
 * Finds the source of each line of one file: first the source of the line before, then the others; or it is named.
 * A source whose lines hang on header lines has them kept for it.
 */
public final class Recognition {
  /** From here on a line is likely to be meant for the source that came nearest. */
  private static final int LIKELY = 15;

  private final List<Source> sources;
  private final boolean named;
  private final ZeekHeader header = new ZeekHeader();
  private Source last;

  private Recognition(List<Source> sources, boolean named) {
    this.sources = List.copyOf(sources);
    this.named = named;
    this.last = sources.get(0);
  }

  public static Recognition among(List<Source> sources) {
    return new Recognition(sources, false);
  }

  public static Recognition of(Source source) {
    return new Recognition(List.of(source), true);
  }

  /**
   * A source and what it says of a line; where no source takes it, the one that came nearest.
   *
   * @param entry what its parser is to read; empty for a line that only says how to read others
   * @param named whether the source was named, and not looked for
   */
  public record Found(Source source, Verdict verdict, Optional<String> entry, boolean named) {
    public boolean isLikely() {
      return named || !(verdict instanceof Verdict.Refuses refuses) || refuses.closeness() >= LIKELY;
    }
  }

  /** Judges the next line of the file. */
  public Found find(String line) {
    Verdict verdict = judge(last, line);
    if (!(verdict instanceof Verdict.Refuses refusal)) {
      return found(last, verdict, line);
    }
    Source nearest = last;
    Verdict.Refuses best = refusal;
    for (Source source : sources) {
      if (source != last) {
        Verdict other = judge(source, line);
        if (!(other instanceof Verdict.Refuses refuses)) {
          last = source;
          return found(source, other, line);
        }
        if (refuses.closeness() > best.closeness()) {
          best = refuses;
          nearest = source;
        }
      }
    }
    return new Found(nearest, best, Optional.of(line), named);
  }

  private Verdict judge(Source source, String line) {
    if (source.signature() instanceof HeaderSignature) {
      return header.judge(line);
    }
    return named ? source.signature().check(line) : source.signature().judge(line);
  }

  private Found found(Source source, Verdict verdict, String line) {
    if (!(source.signature() instanceof HeaderSignature)) {
      return new Found(source, verdict, Optional.of(line), named);
    }
    boolean only = header.read(line);
    return new Found(source, verdict, only ? Optional.empty() : Optional.of(header.json(line)), named);
  }
}
