package dev.assay.logs.parser;

import dev.assay.logs.LogCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds the format of a stanza from the attributes that describe it. */
final class FormatBuilder {
  static final Set<String> KEYWORDS = Set.of("FORMAT", "REGEX", "REPEAT_MATCH", "EVENT_MULTILINE", "FIELDS",
      "OPTIONAL_FIELDS", "FIELD_DELIMS", "FIELD_HEADER_DELIMS", "FIELD_QUOTE", "FIELD_HEADER_QUOTE",
      "FIELD_START_INDEX", "JSON_DROP_NULLS", "JSON_FLATTEN_SINGLE_LISTS", "ITER_PREFIX", "ITER_SUFFIX");

  private final ParserReader reader;
  private final RawStanza raw;

  FormatBuilder(ParserReader reader, RawStanza raw) {
    this.reader = reader;
    this.raw = raw;
  }

  Format build() {
    Optional<Attribute> format = raw.find("FORMAT");
    String name = format.map(Attribute::value).orElse("REGEX").toUpperCase(Locale.ROOT);
    switch (name) {
      case "REGEX":
        return raw.find("REGEX").map(this::regex).orElse(new NoFormat());
      case "JSON":
        return new JsonFormat(isTrue("JSON_DROP_NULLS"), isTrue("JSON_FLATTEN_SINGLE_LISTS"));
      case "CSV":
        return csv();
      case "CEF":
        return new CefFormat();
      case "LEEF":
        return new LeefFormat();
      default:
        boolean known = Set.of("XML", "WINDOWS_XML", "WINDOWS").contains(name);
        reader.error(known ? LogCode.PARSER_ATTRIBUTE_UNSUPPORTED : LogCode.PARSER_VALUE, format.orElseThrow(),
            known ? "FORMAT = " + name + " is not supported" : "there is no format " + name);
        return new NoFormat();
    }
  }

  private Format regex(Attribute attribute) {
    try {
      Affix names = new Affix(Template.of(value("ITER_PREFIX").orElse("")), Template.of(value("ITER_SUFFIX").orElse("")));
      return new RegexFormat(
          RegexReader.read(attribute.value(), isTrue("EVENT_MULTILINE")), isTrue("REPEAT_MATCH"), names);
    } catch (IllegalArgumentException e) {
      reader.error(LogCode.PARSER_REGEX, attribute, e.getMessage());
      return new NoFormat();
    }
  }

  private Format csv() {
    char header = delimiter("FIELD_HEADER_DELIMS", ',');
    char delimiter = delimiter("FIELD_DELIMS", ',');
    char headerOrSame = raw.find("FIELD_HEADER_DELIMS").isPresent() ? header : delimiter;
    List<String> required = names("FIELDS", headerOrSame);
    List<String> all = new ArrayList<>(required);
    all.addAll(names("OPTIONAL_FIELDS", headerOrSame));
    int start = startIndex();
    for (int i = 0; i < start; i++) {
      all.add(i, "_$column_" + i);
    }
    String quote = value("FIELD_QUOTE").map(FormatBuilder::unquoted).orElse("\"");
    char open = quote.isEmpty() ? '\0' : quote.charAt(0);
    char close = quote.length() > 1 ? quote.charAt(1) : open;
    return new CsvFormat(new Columns(all), required.size() + start, delimiter, open, close);
  }

  /** The columns before the first one that has a name. */
  private int startIndex() {
    String written = value("FIELD_START_INDEX").orElse("0");
    if (written.matches("\\d{1,4}")) {
      return Integer.parseInt(written);
    }
    reader.error(LogCode.PARSER_VALUE, raw.find("FIELD_START_INDEX").orElseThrow(), "it is the number of a column");
    return 0;
  }

  /** The names of columns; lists are often written with commas although the columns are not. */
  private List<String> names(String keyword, char delimiter) {
    String text = value(keyword).map(FormatBuilder::unquoted).orElse("");
    char between = text.indexOf(delimiter) < 0 && delimiter != ' ' ? ',' : delimiter;
    List<String> names = new ArrayList<>();
    for (String name : text.split(Pattern.quote(String.valueOf(between)))) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private char delimiter(String keyword, char usual) {
    String text = value(keyword).map(FormatBuilder::unquoted).orElse("");
    if (text.equals("\\t") || text.equals("tab")) {
      return '\t';
    }
    if (text.length() > 1) {
      reader.error(LogCode.PARSER_ATTRIBUTE_UNSUPPORTED, raw.find(keyword).orElseThrow(),
          "more than one delimiter is not supported");
    }
    return text.isEmpty() ? usual : text.charAt(0);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    String inside = quoted ? value.substring(1, value.length() - 1) : value;
    return inside.startsWith("\\t") ? inside : inside.replaceAll("\\\\(.)", "$1");
  }

  private Optional<String> value(String keyword) {
    return raw.find(keyword).map(Attribute::value);
  }

  private boolean isTrue(String keyword) {
    return raw.find(keyword).map(Attribute::isTrue).orElse(false);
  }
}
