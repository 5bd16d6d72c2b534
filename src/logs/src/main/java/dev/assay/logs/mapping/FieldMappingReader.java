package dev.assay.logs.mapping;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.logs.LogCode;
import dev.assay.logs.document.Node;
import dev.assay.logs.document.Node.ListNode;
import dev.assay.logs.document.Node.MapNode;
import dev.assay.logs.document.Node.ScalarNode;
import dev.assay.logs.time.TimePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the mapping of one field; a bare value is the key of a standard mapping. */
final class FieldMappingReader {
  private static final Set<String> KEYS = Set.of("value", "value_type", "alternate_values", "default_value", "lookup",
      "case_sensitive", "format", "split_delimiter", "split_index", "format_parameters", "field_join",
      "join_delimiter", "time_zone");
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
    if (node instanceof ScalarNode scalar && !scalar.isNull()) {
      return Optional.of(new FieldMapping.Standard(List.of(scalar.text()), null));
    }
    if (!(node instanceof MapNode written)) {
      diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, node.span(),
          "a field is mapped by a key or by a map with value and value_type, not by " + node.kind()));
      return Optional.empty();
    }
    MapNode map = spelled(written);
    String type = MappingReader.text(map, "value_type").orElse(map.get("lookup").isPresent() ? "lookup" : "standard");
    String otherwise = MappingReader.text(map, "default_value").orElse(null);
    List<String> keys = new ArrayList<>(MappingReader.texts(map, "value"));
    keys.addAll(MappingReader.texts(map, "alternate_values"));
    return Optional.ofNullable(switch (type) {
      case "standard" -> map.get("field_join").isPresent()
          ? new FieldMapping.Join(MappingReader.texts(map, "field_join"),
              MappingReader.text(map, "join_delimiter").orElse(""))
          : new FieldMapping.Standard(List.copyOf(keys), otherwise);
      case "constant" -> new FieldMapping.Constant(keys.isEmpty() ? null : keys.get(0));
      case "lookup" -> lookup(map, keys, otherwise);
      case "time" -> time(map, keys);
      case "split" -> split(map, keys, otherwise);
      case "format" -> format(map, otherwise);
      default -> {
        diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, map.span(), "there is no value_type " + type)
            .help("standard, constant, lookup, time, split or format"));
        yield null;
      }
    });
  }

  private MapNode spelled(MapNode map) {
    Map<String, Node.Entry> entries = new HashMap<>();
    map.entries().forEach((key, entry) -> {
      String known = SPELLINGS.getOrDefault(key, key);
      if (!known.equals(key) || !KEYS.contains(key)) {
        diagnostics.add(Diagnostic.of(LogCode.MAPPING_KEY, entry.key(), known.equals(key)
            ? key + " means nothing in the mapping of a field" : key + " is read as " + known));
      }
      entries.put(known, entry);
    });
    return new MapNode(entries, map.span());
  }

  private static FieldMapping lookup(MapNode map, List<String> keys, String otherwise) {
    String sensitive = MappingReader.text(map, "case_sensitive").orElse("yes").toLowerCase(Locale.ROOT);
    boolean ignoreCase = sensitive.equals("no") || sensitive.equals("false");
    Map<String, String> table = new HashMap<>();
    Node written = map.get("lookup").orElse(null);
    if (written instanceof MapNode pairs) {
      pairs.entries().forEach((key, entry) -> {
        if (entry.value() instanceof ScalarNode value && !value.isNull()) {
          table.put(ignoreCase ? key.toLowerCase(Locale.ROOT) : key, value.text());
        }
      });
    } else if (written instanceof ListNode pairs) {
      for (Node pair : pairs.items()) {
        if (pair instanceof MapNode entry) {
          String key = MappingReader.text(entry, "key").orElse("");
          MappingReader.text(entry, "value")
              .ifPresent(value -> table.put(ignoreCase ? key.toLowerCase(Locale.ROOT) : key, value));
        }
      }
    }
    return new FieldMapping.Lookup(List.copyOf(keys), table, ignoreCase, otherwise);
  }

  private FieldMapping time(MapNode map, List<String> keys) {
    List<TimePattern> patterns = new ArrayList<>();
    for (String format : MappingReader.texts(map, "format")) {
      String pattern = switch (format) {
        case "epoch", "epoch_float" -> "X1";
        case "epoch_ms" -> "X1000";
        default -> format;
      };
      try {
        patterns.add(TimePattern.compile(pattern));
      } catch (IllegalArgumentException e) {
        diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, map.get("format").orElse(map).span(),
            format + " is no pattern for a time: " + e.getMessage()));
      }
    }
    return new FieldMapping.Time(List.copyOf(keys), patterns);
  }

  private FieldMapping split(MapNode map, List<String> keys, String otherwise) {
    String written = MappingReader.text(map, "split_index").orElse("0");
    if (!written.matches("-?\\d{1,6}")) {
      diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, map.span(),
          "split_index is a whole number, not " + written));
      return null;
    }
    String delimiter = MappingReader.text(map, "split_delimiter").orElse(",");
    return new FieldMapping.Split(List.copyOf(keys), delimiter, Integer.parseInt(written), otherwise);
  }

  private static FieldMapping format(MapNode map, String otherwise) {
    List<String> literals = Pieces.of(MappingReader.text(map, "value").orElse(""), "%s");
    return new FieldMapping.Format(literals, MappingReader.texts(map, "format_parameters"), otherwise);
  }
}
