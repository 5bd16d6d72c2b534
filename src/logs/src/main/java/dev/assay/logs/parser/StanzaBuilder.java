package dev.assay.logs.parser;

import dev.assay.logs.LogCode;
import dev.assay.logs.time.TimePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Builds one stanza: its format, and a step for each attribute that is one. */
final class StanzaBuilder {
  private static final List<String> ISO = List.of("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSX", "yyyy-MM-dd'T'HH:mm:ssX",
      "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS", "yyyy-MM-dd'T'HH:mm:ss", "X1");

  private final ParserReader reader;
  private final RawStanza raw;
  private final List<Step> steps = new ArrayList<>();

  StanzaBuilder(ParserReader reader, RawStanza raw) {
    this.reader = reader;
    this.raw = raw;
  }

  Stanza build() {
    String name = raw.name().isEmpty() ? Stanza.MAIN : raw.name();
    Format format = new FormatBuilder(reader, raw).build();
    raw.attributes().values().forEach(this::attribute);
    return new Stanza(name, format, steps);
  }

  private void attribute(Attribute attribute) {
    switch (attribute.keyword()) {
      case "MAPPER" -> mapper(attribute);
      case "START_TIME_FIELD" -> time(attribute);
      case "TRANSFORM" -> transform(attribute);
      case "TRANSFORM_IF", "TRANSFORM_IF_ELSE" -> condition(attribute);
      case "TRANSFORM_IF_PRESENT" -> presence(attribute, true, false);
      case "TRANSFORM_IF_NOT_PRESENT" -> presence(attribute, false, false);
      case "TRANSFORM_FIELD_IF_PRESENT" -> presence(attribute, true, true);
      case "TRANSFORM_CASCADE" -> cascade(attribute);
      case "VARIABLE_TRANSFORM_INDEX" -> variable(attribute);
      case "RENAME_FIELD" -> steps.add(new RenameField(argument(attribute), Template.of(attribute.value())));
      case "COPY_FIELD" -> steps.add(new CopyField(argument(attribute), Template.of(attribute.value())));
      case "SET" -> steps.add(new SetField(argument(attribute), Template.of(attribute.value())));
      case "DROP" -> drop(attribute);
      case "TRIM" -> selector(attribute, attribute.argument()).ifPresent(fields ->
          steps.add(new TrimField(fields, attribute.value().replaceAll("\\\\(.)", "$1"))));
      case "FIND_REPLACE" -> findReplace(attribute);
      case "PARSE" -> {
        reader.requireParser(attribute);
        steps.add(new ParseWith(attribute.value(), attribute.argument()));
      }
      case "TIME_PARSER", "VARIABLE_TRANSFORM" -> needs(attribute);
      default -> {
        if (!FormatBuilder.KEYWORDS.contains(attribute.keyword())) {
          reader.unknown(attribute);
        }
      }
    }
  }

  private void mapper(Attribute attribute) {
    String part = attribute.argument() == null ? "" : attribute.argument().toUpperCase(Locale.ROOT);
    Optional<MapperChoice.Part> known =
        Arrays.stream(MapperChoice.Part.values()).filter(value -> value.name().equals(part)).findFirst();
    if (known.isEmpty()) {
      reader.error(LogCode.PARSER_ATTRIBUTE_UNKNOWN, attribute,
          "a mapper is chosen by vendor, product, event_id or uid");
    } else {
      steps.add(new ChooseMapper(known.get(), Template.of(attribute.value())));
    }
  }

  private void time(Attribute attribute) {
    List<TimePattern> patterns = new ArrayList<>();
    Optional<Attribute> written = raw.find("TIME_PARSER");
    List<String> texts = written.map(found -> TimePatterns.split(found.value())).orElse(ISO);
    for (String text : texts) {
      try {
        patterns.add(TimePattern.compile(text));
      } catch (IllegalArgumentException e) {
        reader.error(LogCode.PARSER_TIME_PATTERN, written.orElse(attribute), text + ": " + e.getMessage());
      }
    }
    steps.add(new StartTime(Template.of(attribute.value()), patterns));
  }

  /** An attribute that only says more about another one. */
  private void needs(Attribute attribute) {
    String other = attribute.keyword().equals("TIME_PARSER") ? "START_TIME_FIELD" : "VARIABLE_TRANSFORM_INDEX";
    if (raw.find(other).isEmpty()) {
      reader.error(LogCode.PARSER_VALUE, attribute, attribute.keyword() + " means nothing without " + other);
    }
  }

  private void transform(Attribute attribute) {
    reader.require(attribute.value(), attribute);
    steps.add(new Transform(attribute.value(), field(attribute)));
  }

  private void presence(Attribute attribute, boolean present, boolean onField) {
    reader.require(attribute.value(), attribute);
    argument(attribute);
    steps.add(new TransformIfPresent(attribute.argument(), present, onField, attribute.value()));
  }

  private void cascade(Attribute attribute) {
    List<String> names = list(attribute.value());
    names.forEach(name -> reader.require(name, attribute));
    steps.add(new TransformCascade(names, field(attribute)));
  }

  private void variable(Attribute attribute) {
    Map<String, String> transforms = new LinkedHashMap<>();
    for (Attribute choice : raw.attributes().values()) {
      if (choice.keyword().equals("VARIABLE_TRANSFORM") && choice.argument() != null) {
        reader.require(choice.value(), choice);
        transforms.put(choice.argument(), choice.value());
      }
    }
    steps.add(new VariableTransform(field(attribute), list(attribute.value()), transforms));
  }

  private void condition(Attribute attribute) {
    String argument = attribute.argument() == null ? "" : attribute.argument();
    int colon = argument.indexOf(':');
    boolean named = colon > 0 && argument.substring(0, colon).matches("[\\w.$ @{}/-]+");
    String field = named ? entryOr(argument.substring(0, colon).strip()) : null;
    List<String> names = list(attribute.value());
    names.forEach(name -> reader.require(name, attribute));
    boolean otherwise = attribute.keyword().equals("TRANSFORM_IF_ELSE");
    if (names.size() != (otherwise ? 2 : 1)) {
      reader.error(LogCode.PARSER_VALUE, attribute, attribute.keyword()
          + (otherwise ? " takes two transforms, for yes and for no" : " takes one transform"));
      return;
    }
    regex(attribute, named ? argument.substring(colon + 1) : argument).ifPresent(test ->
        steps.add(new TransformIf(field, test, names.get(0), otherwise ? names.get(1) : null)));
  }

  private void drop(Attribute attribute) {
    if (attribute.argument() == null) {
      if (attribute.isTrue()) {
        steps.add(new DropMessage());
      }
      return;
    }
    Optional<FieldSelector> fields = selector(attribute, attribute.argument());
    String value = attribute.value().toLowerCase(Locale.ROOT);
    if (fields.isEmpty() || value.equals("false")) {
      return;
    }
    if (value.equals("true") || value.equals("empty")) {
      steps.add(new DropField(fields.get(), value.equals("empty"), null));
    } else {
      regex(attribute, attribute.value()).ifPresent(values ->
          steps.add(new DropField(fields.get(), false, values)));
    }
  }

  private void findReplace(Attribute attribute) {
    String argument = attribute.argument() == null ? "" : attribute.argument();
    int colon = argument.startsWith("r|") ? argument.lastIndexOf(':') : argument.indexOf(':');
    if (colon < 0) {
      reader.error(LogCode.PARSER_VALUE, attribute, "FIND_REPLACE:field:replacement = pattern");
      return;
    }
    Optional<FieldSelector> fields = selector(attribute, argument.substring(0, colon));
    Optional<Regex> regex = regex(attribute, attribute.value());
    if (fields.isPresent() && regex.isPresent()) {
      try {
        Replacement replacement =
            new Replacement(argument.substring(colon + 1), regex.get().pattern().groupCount());
        steps.add(new FindReplace(fields.get(), regex.get(), replacement));
      } catch (IllegalArgumentException e) {
        reader.error(LogCode.PARSER_VALUE, attribute, e.getMessage());
      }
    }
  }

  private Template argument(Attribute attribute) {
    if (attribute.argument() == null || attribute.argument().isEmpty()) {
      reader.error(LogCode.PARSER_VALUE, attribute, attribute.keyword() + " names a field after a colon");
      return Template.of("");
    }
    return Template.of(attribute.argument());
  }

  private Optional<FieldSelector> selector(Attribute attribute, String written) {
    if (written == null || !written.startsWith("r|")) {
      argument(attribute);
      return Optional.of(new FieldSelector.Named(Template.of(written == null ? "" : written.strip())));
    }
    return regex(attribute, written.substring(2)).map(FieldSelector.Matching::new);
  }

  private Optional<Regex> regex(Attribute attribute, String pattern) {
    try {
      return Optional.of(RegexReader.read(pattern, false, false));
    } catch (IllegalArgumentException e) {
      reader.error(LogCode.PARSER_REGEX, attribute, e.getMessage());
      return Optional.empty();
    }
  }

  private static String field(Attribute attribute) {
    return attribute.argument() == null ? null : entryOr(attribute.argument());
  }

  /** The log entry is what a transform runs on anyway. */
  private static String entryOr(String field) {
    return field.equals("_$log_entry") ? null : field;
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
  }
}
