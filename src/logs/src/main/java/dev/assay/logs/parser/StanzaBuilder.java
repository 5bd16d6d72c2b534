package dev.assay.logs.parser;

import dev.assay.logs.LogCode;
import dev.assay.logs.time.TimePattern;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds one stanza: its format, and a step for each attribute that is one. */
final class StanzaBuilder {
  private static final List<String> ISO = List.of("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSX", "yyyy-MM-dd'T'HH:mm:ssX",
      "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS", "yyyy-MM-dd'T'HH:mm:ss", "X1");
  /** Attributes of the stanza as a whole, and those that only say more about another one. */
  private static final Set<String> ASIDE = Set.of("WRAPPER", "FIELD_PREFIX", "FIELD_SUFFIX", "ADD_VALUES",
      "STRIP_FIELDS", "STRIP_WHITESPACE", "TIME_PARSER", "TIMEZONE");
  /** Records have no end time, so that whatever it is it changes nothing. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("END_TIME_FIELD", "END_TIME_HANDLING", "DEFAULT_END_TIME");

  private final ParserReader reader;
  private final RawStanza raw;
  private final FieldAttributes fields;
  private final List<Step> steps = new ArrayList<>();

  StanzaBuilder(ParserReader reader, RawStanza raw) {
    this.reader = reader;
    this.raw = raw;
    this.fields = new FieldAttributes(reader);
  }

  Stanza build() {
    String name = raw.name().isEmpty() ? Stanza.MAIN : raw.name();
    Format format = new FormatBuilder(reader, raw).build();
    Optional<Attribute> wrapper = raw.find("WRAPPER");
    wrapper.ifPresent(attribute -> reader.require(attribute.value(), attribute));
    raw.attributes().values().forEach(attribute -> attribute(attribute, format));
    if (raw.find("TIME_PARSER").isPresent() && raw.find("START_TIME_FIELD").isEmpty()) {
      steps.add(startTime("StartTime", raw.find("TIME_PARSER").orElseThrow()));
    }
    Affix names = new Affix(template("FIELD_PREFIX"), template("FIELD_SUFFIX"));
    return new Stanza(name, wrapper.map(Attribute::value).orElse(null), format, steps, names, is("ADD_VALUES", false),
        is("STRIP_FIELDS", true) && is("STRIP_WHITESPACE", true));
  }

  private void attribute(Attribute attribute, Format format) {
    switch (attribute.keyword()) {
      case "MAPPER" -> mapper(attribute);
      case "START_TIME_FIELD" -> steps.add(startTime(attribute.value(), attribute));
      case "TRANSFORM" -> transform(attribute);
      case "TRANSFORM_ALL" -> {
        reader.require(attribute.value(), attribute);
        steps.add(new TransformAll(attribute.value(), attribute.argument()));
      }
      case "PARSE" -> steps.add(new Transform(parser(attribute.value(), attribute), attribute.argument()));
      case "TRANSFORM_IF", "TRANSFORM_IF_ELSE" -> condition(attribute);
      case "TRANSFORM_IF_PRESENT" -> presence(attribute, true, false);
      case "TRANSFORM_IF_NOT_PRESENT" -> presence(attribute, false, false);
      case "TRANSFORM_FIELD_IF_PRESENT" -> presence(attribute, true, true);
      case "TRANSFORM_CASCADE", "PARSE_CASCADE" -> steps.add(
          new TransformCascade(FieldAttributes.list(attribute.value()).stream().map(one -> callee(one, attribute))
              .toList(), attribute.argument()));
      case "VARIABLE_TRANSFORM_INDEX" -> variable(attribute, "VARIABLE_TRANSFORM", format);
      case "VARIABLE_PARSE_INDEX" -> variable(attribute, "VARIABLE_PARSE", format);
      case "VARIABLE_TRANSFORM", "VARIABLE_PARSE" -> needs(attribute, attribute.keyword() + "_INDEX");
      case "CASE_SWITCH" -> caseSwitch(attribute);
      case "CASE" -> needs(attribute, "CASE_SWITCH");
      case "DEFAULT_START_TIME" -> needs(attribute, "START_TIME_HANDLING");
      case "START_TIME_HANDLING" -> {
        if (!attribute.value().equalsIgnoreCase("GIVEN")) {
          reader.unsupported(attribute, "START_TIME_HANDLING = " + attribute.value());
        }
      }
      default -> {
        Optional<Step> step = fields.step(attribute);
        step.ifPresent(steps::add);
        if (step.isEmpty() && !isKnown(attribute.keyword())) {
          reader.unknown(attribute);
        }
      }
    }
  }

  private static boolean isKnown(String keyword) {
    return FormatBuilder.KEYWORDS.contains(keyword) || ASIDE.contains(keyword) || WITHOUT_EFFECT.contains(keyword)
        || FieldAttributes.KEYWORDS.contains(keyword);
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

  private StartTime startTime(String field, Attribute attribute) {
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
    return new StartTime(Template.of(field), patterns, raw.find("TIMEZONE").flatMap(this::zone));
  }

  private Optional<ZoneId> zone(Attribute attribute) {
    String written = attribute.value().replaceFirst("\\s*\\(.*", "");
    if (written.equals("local")) {
      reader.unsupported(attribute, "TIMEZONE = local");
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(written.equals("utc") ? "UTC" : written, ZoneId.SHORT_IDS));
    } catch (DateTimeException e) {
      reader.error(LogCode.PARSER_VALUE, attribute, "there is no time zone " + written);
      return Optional.empty();
    }
  }

  /** An attribute that only says more about another one. */
  private void needs(Attribute attribute, String other) {
    if (raw.find(other).isEmpty()) {
      reader.error(LogCode.PARSER_VALUE, attribute, attribute.keyword() + " means nothing without " + other);
    }
  }

  private void transform(Attribute attribute) {
    Callee callee = callee(attribute.value(), attribute);
    String field = attribute.argument();
    if (field != null && field.startsWith("r|")) {
      fields.selector(attribute, field).ifPresent(matching -> steps.add(new TransformMatching(callee, matching)));
    } else {
      steps.add(new Transform(callee, field));
    }
  }

  private void presence(Attribute attribute, boolean present, boolean onField) {
    reader.require(attribute.value(), attribute);
    fields.argument(attribute);
    List<String> names = FieldAttributes.list(attribute.argument() == null ? "" : attribute.argument());
    if (!names.isEmpty()) {
      steps.add(new TransformIfPresent(names, present, onField, attribute.value()));
    }
  }

  private void variable(Attribute attribute, String keyword, Format format) {
    Map<String, Callee> callees = new LinkedHashMap<>();
    for (Attribute choice : raw.attributes().values()) {
      if (choice.keyword().equals(keyword) && choice.argument() != null) {
        callees.put(choice.argument(), callee(choice.value(), choice));
      }
    }
    List<String> index = FieldAttributes.list(attribute.value());
    if (format instanceof CsvFormat csv) {
      index = index.stream().map(name -> column(name, csv.columns())).toList();
    }
    steps.add(new VariableTransform(attribute.argument(), index, callees));
  }

  /** Columns of separated values may be meant by their number, from zero. */
  private static String column(String written, Columns columns) {
    if (!written.matches("\\d{1,4}") || columns.index(written) >= 0) {
      return written;
    }
    int number = Integer.parseInt(written);
    return number < columns.size() ? columns.name(number) : Integer.toString(number + 1);
  }

  private void condition(Attribute attribute) {
    String argument = attribute.argument() == null ? "" : attribute.argument();
    int colon = argument.indexOf(':');
    boolean named = colon > 0 && argument.substring(0, colon).matches("[\\w.$ @{}/-]+");
    String field = named ? argument.substring(0, colon).strip() : null;
    List<String> names = FieldAttributes.list(attribute.value());
    names.forEach(name -> reader.require(name, attribute));
    boolean otherwise = attribute.keyword().equals("TRANSFORM_IF_ELSE");
    if (names.size() != (otherwise ? 2 : 1)) {
      reader.error(LogCode.PARSER_VALUE, attribute, attribute.keyword()
          + (otherwise ? " takes two transforms, for yes and for no" : " takes one transform"));
      return;
    }
    fields.regex(attribute, named ? argument.substring(colon + 1) : argument).ifPresent(test ->
        steps.add(new TransformIf(field, test, names.get(0), otherwise ? names.get(1) : null)));
  }

  private void caseSwitch(Attribute attribute) {
    Map<String, Template> cases = new LinkedHashMap<>();
    for (Attribute choice : raw.attributes().values()) {
      if (choice.keyword().equals("CASE") && choice.argument() != null) {
        cases.put(choice.argument(), Template.of(choice.value()));
      }
    }
    steps.add(new CaseSwitch(fields.argument(attribute), Template.of(attribute.value()), cases));
  }

  private Callee callee(String name, Attribute attribute) {
    if (attribute.keyword().contains("PARSE")) {
      return parser(name, attribute);
    }
    reader.require(name, attribute);
    return new Callee.OfTransform(name);
  }

  private Callee parser(String path, Attribute attribute) {
    reader.requireParser(path, attribute);
    return new Callee.OfParser(path);
  }

  private Template template(String keyword) {
    return Template.of(raw.find(keyword).map(Attribute::value).orElse(""));
  }

  private boolean is(String keyword, boolean usual) {
    return raw.find(keyword).map(Attribute::isTrue).orElse(usual);
  }
}
