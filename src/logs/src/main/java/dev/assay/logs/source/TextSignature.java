package dev.assay.logs.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.core.diagnostic.ShownText;
import java.util.List;

/**
 * A line that has marks near its beginning, one behind the other, and in the last of them the type of the event.
 *
 * @param marks each searched for behind the one before it; the first group of the last is the type
 * @param types those the source reads
 * @param others types of the same product that the source does not read; all further ones belong to other sources
 * @param whole what tells a line that was cut short
 */
public record TextSignature(List<Pattern> marks, Pattern types, Pattern others, WholeLine whole) implements Signature {
  /** Headers are short; what a message says far behind is no mark. */
  private static final int FAR_ENOUGH = 512;
  private static final int LONGEST_SHOWN = 60;

  public TextSignature {
    marks = List.copyOf(marks);
  }

  @Override
  public Verdict judge(String line) {
    String near = line.length() > FAR_ENOUGH ? line.substring(0, FAR_ENOUGH) : line;
    int at = 0;
    Matcher matcher = null;
    for (int i = 0; i < marks.size(); i++) {
      matcher = marks.get(i).matcher(near);
      if (!matcher.find(at)) {
        return new Verdict.Refuses(80 * i / marks.size(), missing(i), at, line.length());
      }
      at = matcher.end();
    }
    return type(line, matcher);
  }

  private String missing(int mark) {
    if (mark == 0) {
      return "there is no " + shown(marks.get(0));
    }
    String behind = " behind " + shown(marks.get(mark - 1));
    return mark == marks.size() - 1 ? "there is none of its types, " + shown(types) + "," + behind
        : "there is no " + shown(marks.get(mark)) + behind;
  }

  private Verdict type(String line, Matcher matcher) {
    String type = matcher.group(1);
    if (type == null || type.isEmpty()) {
      return new Verdict.Refuses(0, "the line has no type", 0, line.length());
    }
    if (types.matches(type)) {
      return whole.judge(line, type);
    }
    return others.matches(type)
        ? new Verdict.LeavesOut(type, matcher.start(1), matcher.end(1))
        : new Verdict.Refuses(60, type + " is none of its types", matcher.start(1), matcher.end(1));
  }

  @Override
  public Verdict check(String line) {
    return judge(line);
  }

  private static String shown(Pattern mark) {
    return "`" + ShownText.cut(mark.pattern().replace("\\|", "|"), LONGEST_SHOWN) + "`";
  }
}
