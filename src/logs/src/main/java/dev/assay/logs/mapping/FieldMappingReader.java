package dev.assay.logs.mapping;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.documents.Node;
import dev.assay.logs.LogCode;
import dev.assay.logs.time.TimePattern;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the mapping of one field; a bare value is the key of a standard mapping. Keys may be written as catalogs write
 * them, {@code alternate_values}, or as the interface for tenants does, {@code alternateValues}.
 */
final class FieldMappingReader {
  private static final List<String> KEYS = List.of("name", "value", "value_type", "alternate_values", "default_value",
      "lookup", "case_sensitive", "case_insensitive", "format", "split_delimiter", "split_index", "format_parameters",
      "field_join", "join_delimiter", "time_zone", "skipped_values");
  private static final List<String> PAIR = List.of("key", "value");
  /** Spellings that occur in content people have. */
  private static final Map<String, String> SPELLINGS = Map.of("alternative_values", "alternate_values",
      "alternate_value", "alternate_values", "alternative_value", "alternate_values", "alternvate_values",
      "alternate_values", "alternate-value", "alternate_values", "default", "default_value", "default value",
      "default_value");

  private final List<Diagnostic> diagnostics;

  FieldMappingReader(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<FieldMapping> read(Node node) {
    if (node.single().isPresent()) {
      return Optional.of(new FieldMapping.Standard(List.of(node.single().get()), null));
    }
    if (!(node instanceof Node.Mapping written)) {
      diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, node.span(),
          "a field is mapped by a key or by a map with value and value_type, not by " + node.described()));
      return Optional.empty();
    }
    List<Node.Entry> pairs = new ArrayList<>();
    Node.Mapping map = spelled(written, pairs);
    Optional<FieldMapping> mapping = Optional.ofNullable(read(map, pairs));
    Set<String> skipped = new LinkedHashSet<>(map.texts("skipped_values"));
    return skipped.isEmpty() || mapping.isPresent() && mapping.get() instanceof FieldMapping.Time
        ? mapping : mapping.map(inner -> new FieldMapping.Skipping(skipped, inner));
  }

  private FieldMapping read(Node.Mapping map, List<Node.Entry> pairs) {
    String type = map.text("value_type").orElse(map.value("lookup").isPresent() ? "lookup" : "standard");
    String otherwise = map.text("default_value").orElse(null);
    List<String> keys = new ArrayList<>(map.texts("value"));
    keys.addAll(map.texts("alternate_values"));
    return switch (type) {
      case "standard", "join" -> map.texts("field_join").isEmpty()
          ? new FieldMapping.Standard(List.copyOf(keys), otherwise)
          : new FieldMapping.Join(map.texts("field_join"), map.text("join_delimiter").orElse(""));
      case "constant" -> new FieldMapping.Constant(keys.isEmpty() ? null : keys.get(0));
      case "lookup" -> lookup(map, pairs, keys, otherwise);
      case "time" -> time(map, keys);
      case "split" -> split(map, keys, otherwise);
      case "format" -> format(map, otherwise);
      default -> {
        diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, map.span(), "there is no value_type " + type)
            .help("standard, constant, lookup, time, split or format"));
        yield null;
      }
    };
  }

  /**
   * The map with each key in its one spelling.
   *
   * @param pairs takes what is no key of a field's mapping: lookups are written without their own map at times
   */
  private Node.Mapping spelled(Node.Mapping map, List<Node.Entry> pairs) {
    boolean bare = map.text("value_type").filter("lookup"::equals).isPresent() && map.value("lookup").isEmpty();
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : map.entries()) {
      Span span = entry.key().span();
      String key = entry.key().text();
      String known = SPELLINGS.getOrDefault(key, MappingReader.snakeCase(key));
      if (bare && !KEYS.contains(known)) {
        diagnostics.add(Diagnostic.of(LogCode.MAPPING_KEY, span, key + " is read as a value of the lookup"));
        pairs.add(entry);
      } else if (SPELLINGS.containsKey(key) || !KEYS.contains(known)) {
        diagnostics.add(KEYS.contains(known)
            ? Diagnostic.of(LogCode.MAPPING_KEY, span, key + " is read as " + known)
            : MappingReader.meaningless(entry.key(), "the mapping of a field", KEYS));
      }
      entries.add(new Node.Entry(new Node.Scalar(span, known, false), entry.value()));
    }
    return new Node.Mapping(map.span(), entries);
  }

  private FieldMapping lookup(
      Node.Mapping map, List<Node.Entry> bare, List<String> keys, String otherwise) {
    String sensitive = map.text("case_sensitive").orElse("yes").toLowerCase(Locale.ROOT);
    boolean ignoreCase = sensitive.equals("no") || sensitive.equals("false")
        || map.text("case_insensitive").filter("true"::equalsIgnoreCase).isPresent();
    Map<String, String> table = new HashMap<>();
    Node written = map.value("lookup").orElse(new Node.Mapping(map.span(), bare));
    if (written instanceof Node.Mapping pairs) {
      pairs.entries().forEach(entry ->
          entry.value().single().ifPresent(value -> put(entry.key().text(), value, table, ignoreCase)));
    } else {
      for (Node pair : written.items()) {
        if (pair instanceof Node.Mapping entry) {
          entry.entries().stream().map(Node.Entry::key).filter(key -> !PAIR.contains(key.text()))
              .forEach(key -> diagnostics.add(MappingReader.meaningless(key, "a pair of a lookup", PAIR)));
          entry.text("value").ifPresent(value -> put(entry.text("key").orElse(""), value, table, ignoreCase));
        }
      }
    }
    return new FieldMapping.Lookup(List.copyOf(keys), table, ignoreCase, otherwise);
  }

  private static void put(String key, String value, Map<String, String> table, boolean ignoreCase) {
    table.put(ignoreCase ? key.toLowerCase(Locale.ROOT) : key, value);
  }

  private FieldMapping time(Node.Mapping map, List<String> keys) {
    List<TimePattern> patterns = new ArrayList<>();
    for (String format : map.texts("format")) {
      try {
        patterns.addAll(TimeFormats.read(format));
      } catch (IllegalArgumentException e) {
        diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, map.value("format").orElse(map).span(),
            format + " is no pattern for a time: " + e.getMessage()));
      }
    }
    return new FieldMapping.Time(List.copyOf(keys), patterns, map.text("time_zone").flatMap(text -> zone(map, text)));
  }

  private Optional<ZoneId> zone(Node.Mapping map, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text, ZoneId.SHORT_IDS));
    } catch (DateTimeException e) {
      diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, map.value("time_zone").orElse(map).span(),
          "there is no time zone " + text));
      return Optional.empty();
    }
  }

  private FieldMapping split(Node.Mapping map, List<String> keys, String otherwise) {
    String written = map.text("split_index").orElse("0");
    if (!written.matches("-?\\d{1,6}")) {
      diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, map.span(),
          "split_index is a whole number, not " + written));
      return null;
    }
    String delimiter = map.text("split_delimiter").orElse(",");
    return new FieldMapping.Split(List.copyOf(keys), delimiter, Integer.parseInt(written), otherwise);
  }

  private FieldMapping format(Node.Mapping map, String otherwise) {
    List<String> literals = Pieces.of(map.text("value").orElse(""), "%s");
    List<String> parameters = map.texts("format_parameters");
    if (literals.size() - 1 != parameters.size()) {
      diagnostics.add(Diagnostic.of(LogCode.MAPPING_KEY, map.span(), "the format has " + (literals.size() - 1)
          + " places for " + parameters.size() + " format_parameters"));
    }
    return new FieldMapping.Format(literals, parameters, otherwise);
  }
}
