package dev.assay.logs.parser;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.logs.LogCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the text of a parser into stanzas and attributes, without a thought for what they mean. */
final class StanzaReader {
  private static final Pattern HEAD = Pattern.compile("\\[\\s*([A-Za-z]+)\\s*(?::\\s*(.*?)\\s*)?\\]\\s*");
  private static final Pattern KEY = Pattern.compile("([A-Za-z_]+)\\s*(?:-[^:=]*)?(?::(.*))?", Pattern.DOTALL);

  private final SourceText source;
  private final List<RawStanza> stanzas = new ArrayList<>();
  private final List<Diagnostic> diagnostics;

  private StanzaReader(SourceText source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  static List<RawStanza> read(SourceText source, List<Diagnostic> diagnostics) {
    StanzaReader reader = new StanzaReader(source, diagnostics);
    String text = source.text();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      reader.line(start, end);
      start = end + 1;
    }
    return reader.stanzas;
  }

  private void line(int lineStart, int lineEnd) {
    String text = source.text();
    int start = lineStart;
    int end = lineEnd;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    String line = text.substring(start, end);
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Span span = source.span(start, end);
    Matcher head = HEAD.matcher(line);
    if (head.matches()) {
      String name = head.group(2) == null ? "" : head.group(2);
      stanzas.add(new RawStanza(head.group(1).toLowerCase(Locale.ROOT), name, span));
      return;
    }
    int equals = equalsSign(line);
    Matcher key = KEY.matcher(line.substring(0, Math.max(0, equals)).strip());
    if (equals < 0 || stanzas.isEmpty() || !key.matches()) {
      diagnostics.add(Diagnostic.of(LogCode.PARSER_LINE, span, "this is neither a stanza nor an attribute")
          .help("a remark begins with #"));
      return;
    }
    attribute(line, start, equals, key);
  }

  private void attribute(String line, int start, int equals, Matcher key) {
    String value = line.substring(equals + 1);
    int valueStart = start + equals + 1 + value.length() - value.stripLeading().length();
    String keyText = line.substring(0, equals).strip();
    Attribute attribute = new Attribute(key.group(1).toUpperCase(Locale.ROOT),
        key.group(2) == null ? null : key.group(2).strip(), value.strip(),
        source.span(start, start + keyText.length()),
        source.span(valueStart, valueStart + value.strip().length()));
    Attribute earlier = stanzas.get(stanzas.size() - 1).attributes().put(keyText, attribute);
    if (earlier != null && !earlier.value().equals(attribute.value())) {
      diagnostics.add(Diagnostic.of(LogCode.PARSER_ATTRIBUTE_REPLACED, earlier.key(),
          keyText + " is here twice; only the later one counts").note(attribute.key(), "the later one"));
    }
  }

  /** The sign between key and value: the last one where the key holds a pattern, else the first without backslash. */
  private static int equalsSign(String line) {
    if (line.regionMatches(true, 0, "TRANSFORM_IF:", 0, 13) || line.regionMatches(true, 0, "TRANSFORM_IF-", 0, 13)
        || line.regionMatches(true, 0, "TRANSFORM_IF_ELSE", 0, 17)) {
      return line.lastIndexOf('=');
    }
    int at = line.indexOf('=');
    while (at > 0 && line.charAt(at - 1) == '\\') {
      at = line.indexOf('=', at + 1);
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\ufeff';
  }
}
