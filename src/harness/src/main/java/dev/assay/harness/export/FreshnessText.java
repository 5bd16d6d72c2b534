package dev.assay.harness.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Says what keeps a folder of exports from being fresh: file by file, with the lines that differ first. */
public final class FreshnessText {
  private static final int CONTEXT = 2;
  private static final int LONGEST = 12;

  private FreshnessText() {}

  public static String of(GeneratedFolder folder, GeneratedFolder.Changes changes, String shownRoot)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> file : changes.write().entrySet()) {
      String present = folder.present(file.getKey());
      text.append(present.isEmpty() ? "missing " : "stale   ").append(shownRoot).append('/').append(file.getKey())
          .append('\n');
      if (!present.isEmpty()) {
        text.append(difference(present.lines().toList(), file.getValue().lines().toList()));
      }
    }
    changes.remove().forEach(file ->
        text.append("no rule has ").append(shownRoot).append('/').append(file).append(" any more\n"));
    return text.toString();
  }

  /** The lines between the common beginning and the common end, the present ones first. */
  private static String difference(List<String> present, List<String> wanted) {
    int start = 0;
    int shorter = Math.min(present.size(), wanted.size());
    while (start < shorter && present.get(start).equals(wanted.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && present.get(present.size() - 1 - end).equals(wanted.get(wanted.size() - 1 - end))) {
      end++;
    }
    StringBuilder text = new StringBuilder("  @@ line " + (start + 1) + "\n");
    present.subList(Math.max(0, start - CONTEXT), start).forEach(line -> text.append("    ").append(line).append('\n'));
    lines(text, "  - ", present.subList(start, present.size() - end));
    lines(text, "  + ", wanted.subList(start, wanted.size() - end));
    return text.toString();
  }

  private static void lines(StringBuilder text, String mark, List<String> lines) {
    lines.stream().limit(LONGEST).forEach(line -> text.append(mark).append(line).append('\n'));
    if (lines.size() > LONGEST) {
      text.append(mark).append("… ").append(lines.size() - LONGEST).append(" more lines\n");
    }
  }
}
