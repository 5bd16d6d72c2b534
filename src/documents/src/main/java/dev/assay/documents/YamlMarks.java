package dev.assay.documents;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Leads from the parser's marks, counted in code points, to spans of the source. */
final class YamlMarks {
  private final SourceText source;
  private final int[] offsets;

  YamlMarks(SourceText source) {
    this.source = source;
    this.offsets = offsets(source.text());
  }

  Span span(Event event) {
    return trimmed(offset(event.getStartMark()), offset(event.getEndMark()));
  }

  /**
   * Of a list or map. One in block style ends with its last piece, because the parser sees its end only at whatever
   * comes next.
   */
  Span span(CollectionStartEvent start, Span lastPiece, Event end) {
    int from = offset(start.getStartMark());
    return start.isFlow() ? trimmed(from, offset(end.getEndMark())) : source.span(from, lastPiece.end());
  }

  private Span trimmed(int start, int end) {
    int last = Math.max(start, end);
    while (last > start && Character.isWhitespace(source.text().charAt(last - 1))) {
      last--;
    }
    return source.span(start, last);
  }

  /** Right behind an event; the start where there was none yet. */
  Span after(Event event) {
    return point(event == null ? 0 : offset(event.getEndMark()));
  }

  Diagnostic diagnostic(YamlEngineException exception) {
    if (exception instanceof MarkedYamlEngineException marked) {
      Span at = point(offset(marked.getProblemMark()));
      Diagnostic found = Diagnostic.of(DocumentCode.SYNTAX, at, sentence(marked.getProblem()));
      Diagnostic diagnostic = advice(marked, at).map(found::help).orElse(found);
      return marked.getContext() == null || marked.getContextMark().isEmpty()
          ? diagnostic
          : diagnostic.note(point(offset(marked.getContextMark())), sentence(marked.getContext()));
    }
    if (exception instanceof ReaderException reader) {
      return Diagnostic.of(DocumentCode.SYNTAX, point(offset(reader.getPosition())), String.format(Locale.ROOT,
          "the character U+%04X is not allowed in YAML", reader.getCodePoint()));
    }
    return Diagnostic.of(DocumentCode.SYNTAX, point(0), sentence(exception.getMessage()));
  }

  /** What was most likely done, in words of who wrote it: the parser's own are about its grammar. */
  private Optional<String> advice(MarkedYamlEngineException problem, Span at) {
    String message = problem.getProblem() + " " + problem.getContext();
    String line = source.text().substring(source.text().lastIndexOf('\n', at.start() - 1) + 1, at.start());
    if (message.contains("'\\t")) {
      return Optional.of("indent with blanks, not with tabs");
    }
    if (message.contains("mapping values are not allowed") && line.contains(": ")) {
      return Optional.of("a text with `: ` in it stands in quotes");
    }
    boolean indentation = message.contains("mapping values are not allowed") || message.contains("block mapping")
        || message.contains("block collection") || message.contains("block end");
    return indentation
        ? Optional.of("look at the indentation here and in the line before: keys of one map begin in the same column")
        : Optional.empty();
  }

  private Span point(int offset) {
    int end = Math.min(offset + 1, source.text().length());
    return source.span(Math.min(offset, end), end);
  }

  private int offset(Optional<Mark> mark) {
    return mark.map(there -> offset(there.getIndex())).orElse(0);
  }

  private int offset(int index) {
    return offsets == null ? Math.min(index, source.text().length()) : offsets[Math.min(index, offsets.length - 1)];
  }

  /** The offset of each code point and of the end; null where every code point is one character. */
  private static int[] offsets(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return null;
    }
    int[] offsets = new int[count + 1];
    for (int i = 0; i < count; i++) {
      offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
    }
    return offsets;
  }

  /** The parser's messages may quote control characters of the source. */
  private static String sentence(String problem) {
    String text = ShownText.line(problem == null ? "not well-formed" : problem.strip());
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
