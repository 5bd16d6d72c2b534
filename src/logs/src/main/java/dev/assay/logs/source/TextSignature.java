package dev.assay.logs.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A line that has a mark near its beginning, and in it the type of the event.
 *
 * @param mark searched for; its first group is the type
 * @param types those the source reads
 * @param others types of the same product that the source does not read; all further ones belong to other sources
 */
public record TextSignature(Pattern mark, Pattern types, Pattern others) implements Signature {
  /** Headers are short; what a message says far behind is no mark. */
  private static final int FAR_ENOUGH = 512;

  /** @throws IllegalArgumentException with a message for the author of a source */
  static TextSignature of(String mark, String types, String others) {
    try {
      TextSignature signature =
          new TextSignature(Pattern.compile(mark), Pattern.compile(types), Pattern.compile(others));
      if (signature.mark().groupCount() == 0) {
        throw new IllegalArgumentException("the mark has no group for the type");
      }
      return signature;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("no pattern: " + e.getMessage(), e);
    }
  }

  @Override
  public Verdict judge(String line) {
    Matcher matcher = mark.matcher(line.length() > FAR_ENOUGH ? line.substring(0, FAR_ENOUGH) : line);
    if (!matcher.find() || matcher.group(1) == null) {
      return new Verdict.Refuses(0, "the line has no mark " + mark, 0, line.length());
    }
    String type = matcher.group(1);
    if (types.matches(type)) {
      return Verdict.TAKES;
    }
    return others.matches(type)
        ? new Verdict.LeavesOut(type, matcher.start(1), matcher.end(1))
        : new Verdict.Refuses(60, type + " is none of its types", matcher.start(1), matcher.end(1));
  }

  @Override
  public Verdict check(String line) {
    return judge(line);
  }
}
