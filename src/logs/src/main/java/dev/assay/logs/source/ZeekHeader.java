package dev.assay.logs.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The header lines of a Zeek log, of which the last of each kind counts: two logs may lie in one file. Its lines are
 * given on as the JSON that Zeek would have written instead, with the log's name as {@code _path}, so that one parser
 * reads both.
 */
public final class ZeekHeader {
  private static final Set<String> DIRECTIVES =
      Set.of("set_separator", "empty_field", "unset_field", "path", "open", "fields", "types", "close");
  private static final String SEPARATOR = "#separator ";
  private static final int FEWEST_COLUMNS = 3;

  private String separator = "\t";
  private String setSeparator = ",";
  private String empty = "(empty)";
  private String unset = "-";
  private String path = "";
  private List<String> fields = List.of();
  private List<String> types = List.of();

  /** Whether a line is one of a Zeek log under this header. */
  public Verdict judge(String line) {
    if (isHeader(line)) {
      return Verdict.TAKES;
    }
    int columns = columns(line);
    if (columns == fields.size()) {
      return new Verdict.Takes("", 0);
    }
    boolean alike = columns >= FEWEST_COLUMNS && startsWithTime(line);
    if (fields.isEmpty()) {
      return new Verdict.Refuses(alike ? 80 : 0, alike ? "no #fields line before it says what its columns are"
          : "the line is not Zeek's, whose logs begin with #separator and #fields", 0, line.length());
    }
    boolean part = alike || line.isEmpty() || columns > 1 || startsWithTime(line);
    return new Verdict.Refuses(alike ? 90 : part ? 30 : 0,
        "the line has " + columns + " columns, #fields names " + fields.size() + ": truncated?", line.length(),
        line.length());
  }

  /** Takes in a header line. False if the line is none. */
  public boolean read(String line) {
    if (!isHeader(line)) {
      return false;
    }
    if (line.startsWith(SEPARATOR)) {
      separator = unescaped(line.substring(SEPARATOR.length()).strip());
      separator = separator.isEmpty() ? "\t" : separator;
      fields = List.of();
      types = List.of();
      path = "";
      return true;
    }
    List<String> parts = split(line.substring(1), separator);
    String value = parts.size() > 1 ? parts.get(1) : "";
    switch (parts.get(0)) {
      case "set_separator" -> setSeparator = value.isEmpty() ? "," : unescaped(value);
      case "empty_field" -> empty = value;
      case "unset_field" -> unset = value;
      case "path" -> path = value;
      case "fields" -> fields = List.copyOf(parts.subList(1, parts.size()));
      case "types" -> types = List.copyOf(parts.subList(1, parts.size()));
      default -> { }
    }
    return true;
  }

  /** A line of columns as a JSON object of texts; an unset column is left out. */
  public String json(String line) {
    StringBuilder json = new StringBuilder(line.length() * 2).append('{');
    if (!path.isEmpty() && !fields.contains("_path")) {
      member(json, "_path");
      text(json, path);
    }
    List<String> columns = split(line, separator);
    for (int i = 0; i < fields.size(); i++) {
      String column = columns.get(i);
      if (!column.equals(unset)) {
        member(json, fields.get(i));
        value(json, column, i < types.size() ? types.get(i) : "string");
      }
    }
    return json.append('}').toString();
  }

  private void value(StringBuilder json, String column, String type) {
    if (type.startsWith("set[") || type.startsWith("vector[")) {
      json.append('[');
      if (!column.equals(empty)) {
        String between = "";
        for (String element : split(column, setSeparator)) {
          json.append(between);
          text(json, element.equals(empty) ? "" : unescaped(element));
          between = ",";
        }
      }
      json.append(']');
    } else if (type.equals("bool") && (column.equals("T") || column.equals("F"))) {
      text(json, column.equals("T") ? "true" : "false");
    } else {
      text(json, column.equals(empty) ? "" : unescaped(column));
    }
  }

  private static void member(StringBuilder json, String name) {
    if (json.length() > 1) {
      json.append(',');
    }
    text(json, name);
    json.append(':');
  }

  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private boolean isHeader(String line) {
    if (line.isEmpty() || line.charAt(0) != '#') {
      return false;
    }
    if (line.startsWith(SEPARATOR)) {
      return true;
    }
    int end = line.indexOf(separator, 1);
    return DIRECTIVES.contains(end < 0 ? line.substring(1) : line.substring(1, end));
  }

  private int columns(String line) {
    int columns = 1;
    for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + separator.length())) {
      columns++;
    }
    return columns;
  }

  /** Seconds since 1970, which most logs begin with. */
  private boolean startsWithTime(String line) {
    int digits = 0;
    while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
      digits++;
    }
    return digits >= 9 && digits <= 12 && digits < line.length()
        && (line.charAt(digits) == '.' || line.startsWith(separator, digits));
  }

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Zeek writes a byte that would be misread as a backslash, x and two digits, and a backslash as two. */
  private static String unescaped(String text) {
    int backslash = text.indexOf('\\');
    if (backslash < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (isHex(text, at)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4);
        while (isHex(text, at)) {
          bytes.write(Integer.parseInt(text.substring(at + 2, at + 4), 16));
          at += 4;
        }
        plain.append(bytes.toString(StandardCharsets.UTF_8));
      } else if (text.startsWith("\\\\", at)) {
        plain.append('\\');
        at += 2;
      } else {
        plain.append(text.charAt(at++));
      }
    }
    return plain.toString();
  }

  private static boolean isHex(String text, int at) {
    return text.startsWith("\\x", at) && at + 4 <= text.length() && Character.digit(text.charAt(at + 2), 16) >= 0
        && Character.digit(text.charAt(at + 3), 16) >= 0;
  }
}
