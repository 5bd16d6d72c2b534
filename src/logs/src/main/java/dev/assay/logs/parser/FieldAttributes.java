package dev.assay.logs.parser;

import dev.assay.logs.LogCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Builds the steps that change fields. */
final class FieldAttributes {
  static final Set<String> KEYWORDS = Set.of("RENAME_FIELD", "COPY_FIELD", "ALIAS", "SET", "CLEAR", "DROP", "TRIM",
      "TRIM_LEFT", "TRIM_RIGHT", "FIND_REPLACE", "JOIN_LIST", "REVERSE_LIST", "REPLACE_LIST_WITH_ELEMENT",
      "SPLIT_LIST_AT_ELEMENT", "ZIP", "ZIP_NO_DROP");

  private final ParserReader reader;

  FieldAttributes(ParserReader reader) {
    this.reader = reader;
  }

  /** The step of an attribute; empty where it changes nothing, cannot be used, or is none of these. */
  Optional<Step> step(Attribute attribute) {
    String value = attribute.value();
    return switch (attribute.keyword()) {
      case "RENAME_FIELD" -> Optional.of(new RenameField(argument(attribute), Template.of(value)));
      case "COPY_FIELD" -> Optional.of(new CopyField(argument(attribute), Template.of(value)));
      case "ALIAS" -> Optional.of(new CopyField(Template.of(value), argument(attribute)));
      case "SET" -> Optional.of(new SetField(argument(attribute), Template.of(value)));
      case "CLEAR" -> both(selector(attribute), regex(attribute, value), ClearField::new);
      case "DROP" -> drop(attribute);
      case "TRIM", "TRIM_LEFT", "TRIM_RIGHT" -> trim(attribute);
      case "FIND_REPLACE" -> findReplace(attribute);
      case "JOIN_LIST" -> selector(attribute).map(fields -> new ListStep(ListStep.Kind.JOIN, fields, value, 0));
      case "REVERSE_LIST" -> selector(attribute).map(fields -> new ListStep(ListStep.Kind.REVERSE, fields, "", 0));
      case "REPLACE_LIST_WITH_ELEMENT" -> element(attribute, ListStep.Kind.REPLACE);
      case "SPLIT_LIST_AT_ELEMENT" -> element(attribute, ListStep.Kind.SPLIT);
      case "ZIP", "ZIP_NO_DROP" -> zip(attribute);
      default -> Optional.empty();
    };
  }

  private interface Maker<A, B> {
    Step make(A one, B two);
  }

  private static <A, B> Optional<Step> both(Optional<A> one, Optional<B> two, Maker<A, B> maker) {
    return one.flatMap(a -> two.map(b -> maker.make(a, b)));
  }

  private Optional<Step> trim(Attribute attribute) {
    boolean left = !attribute.keyword().equals("TRIM_RIGHT");
    boolean right = !attribute.keyword().equals("TRIM_LEFT");
    try {
      CharacterSet characters = CharacterSet.of(attribute.value());
      return selector(attribute).map(fields -> new TrimField(fields, characters, left, right));
    } catch (IllegalArgumentException e) {
      reader.error(LogCode.PARSER_VALUE, attribute, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Step> element(Attribute attribute, ListStep.Kind kind) {
    if (!attribute.value().matches("\\d{1,6}")) {
      reader.error(LogCode.PARSER_VALUE, attribute, "an element is meant by its number, from zero");
      return Optional.empty();
    }
    int index = Integer.parseInt(attribute.value());
    return selector(attribute).map(fields -> new ListStep(kind, fields, "", index));
  }

  private Optional<Step> drop(Attribute attribute) {
    String value = attribute.value().toLowerCase(Locale.ROOT);
    if (attribute.argument() == null) {
      return value.equals("true") ? Optional.of(new DropMessage()) : Optional.empty();
    }
    Optional<FieldSelector> fields = selector(attribute);
    if (value.equals("false")) {
      return Optional.empty();
    }
    if (value.equals("true") || value.equals("empty")) {
      return fields.map(dropped -> new DropField(dropped, value.equals("empty"), null));
    }
    return both(fields, regex(attribute, attribute.value()), (dropped, values) -> new DropField(dropped, false, values));
  }

  private Optional<Step> findReplace(Attribute attribute) {
    String argument = attribute.argument() == null ? "" : attribute.argument();
    int colon = argument.startsWith("r|") ? argument.lastIndexOf(':') : argument.indexOf(':');
    if (colon < 0) {
      reader.error(LogCode.PARSER_VALUE, attribute, "FIND_REPLACE:field:replacement = pattern");
      return Optional.empty();
    }
    Optional<Regex> regex = regex(attribute, attribute.value());
    try {
      return both(selector(attribute, argument.substring(0, colon)), regex, (fields, pattern) -> new FindReplace(fields,
          pattern, new Replacement(argument.substring(colon + 1), pattern.pattern().groupCount())));
    } catch (IllegalArgumentException e) {
      reader.error(LogCode.PARSER_VALUE, attribute, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Step> zip(Attribute attribute) {
    String argument = attribute.argument() == null ? "" : attribute.argument();
    int second = argument.indexOf(":r|", 1);
    int colon = second < 0 ? argument.lastIndexOf(':') : second;
    if (colon <= 0 || colon == argument.length() - 1) {
      reader.error(LogCode.PARSER_VALUE, attribute, attribute.keyword() + ":keys:values = name");
      return Optional.empty();
    }
    boolean place = attribute.value().contains("%s");
    boolean drop = attribute.keyword().equals("ZIP");
    return both(side(attribute, argument.substring(0, colon)), side(attribute, argument.substring(colon + 1)),
        (keys, values) -> new Zip(keys, values, Template.of(attribute.value()), place, drop));
  }

  private Optional<Zip.Side> side(Attribute attribute, String written) {
    if (!written.startsWith("r|")) {
      return Optional.of(new Zip.Side(written.strip(), null));
    }
    Optional<Regex> regex = regex(attribute, written.substring(2));
    if (regex.isPresent() && !regex.get().names().contains("_$INDEX")) {
      reader.error(LogCode.PARSER_VALUE, attribute, "the pattern has no group _$INDEX");
      return Optional.empty();
    }
    return regex.map(pattern -> new Zip.Side("", pattern));
  }

  /** What stands behind the keyword's colon; told of where it is missing. */
  Template argument(Attribute attribute) {
    if (attribute.argument() == null || attribute.argument().isEmpty()) {
      reader.error(LogCode.PARSER_VALUE, attribute, attribute.keyword() + " names a field after a colon");
      return Template.of("");
    }
    return Template.of(attribute.argument());
  }

  private Optional<FieldSelector> selector(Attribute attribute) {
    return selector(attribute, attribute.argument());
  }

  Optional<FieldSelector> selector(Attribute attribute, String written) {
    if (written == null || !written.startsWith("r|")) {
      argument(attribute);
      return Optional.of(new FieldSelector.Named(Template.of(written == null ? "" : written.strip())));
    }
    if (written.contains("{{")) {
      return Optional.of(new FieldSelector.Rendered(Template.of(written.substring(2))));
    }
    return regex(attribute, written.substring(2)).map(FieldSelector.Matching::new);
  }

  Optional<Regex> regex(Attribute attribute, String pattern) {
    try {
      return Optional.of(RegexReader.read(pattern, false, false));
    } catch (IllegalArgumentException e) {
      reader.error(LogCode.PARSER_REGEX, attribute, e.getMessage());
      return Optional.empty();
    }
  }

  static List<String> list(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
  }
}
