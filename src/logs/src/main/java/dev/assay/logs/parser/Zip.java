package dev.assay.logs.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ZIP:keys:values = name}: fields that hold keys and fields that hold their values become fields under these
 * keys. A key and a value belong together that have the same index in their names.
 *
 * @param name what the new field is called: {@code %s} stands for the key, else it comes before the key
 * @param drop whether the fields that found each other are dropped
 */
record Zip(Side keys, Side values, Template name, boolean nameHasPlace, boolean drop) implements Step {
  /** The fields of one side: by what their names begin with, or by a pattern. */
  record Side(String prefix, Regex pattern) {
    /** The index in a name, or null where the name is of no field of this side. */
    Found find(String field) {
      if (pattern == null) {
        return field.startsWith(prefix) ? new Found(field, field.substring(prefix.length()), "", Map.of()) : null;
      }
      Capture capture = new Capture(pattern, field);
      if (!capture.atStart()) {
        return null;
      }
      StringBuilder index = new StringBuilder();
      Map<String, String> groups = new HashMap<>();
      capture.forEach((group, value) -> {
        if (group.equals("_$INDEX")) {
          index.append('.').append(value);
        } else {
          groups.put(group, value);
        }
      });
      return new Found(field, index.toString(), groups.getOrDefault("_$LIST_INDEX", ""), groups);
    }
  }

  private record Found(String field, String index, String listIndex, Map<String, String> groups) {}

  @Override
  public boolean run(Run run, String stanza) {
    Map<String, Found> keysByIndex = new HashMap<>();
    List<Found> found = new ArrayList<>();
    boolean mixed = keys.pattern() == null != (values.pattern() == null);
    run.dictionary().forEach((field, value) -> {
      Found key = keys.find(field);
      if (key != null) {
        keysByIndex.put(index(key, mixed), key);
      }
      Found one = values.find(field);
      if (one != null) {
        found.add(one);
      }
    });
    Map<String, String> zipped = new LinkedHashMap<>();
    List<String> used = new ArrayList<>();
    for (Found value : found) {
      Found key = keysByIndex.get(index(value, mixed));
      String text = key == null ? null : run.value(key.field());
      if (text != null && !key.field().equals(value.field())) {
        zipped.put(named(text, key, run) + (value.listIndex().isEmpty() ? "" : "_" + value.listIndex()),
            run.value(value.field()));
        used.add(key.field());
        used.add(value.field());
      }
    }
    if (drop) {
      used.forEach(run.dictionary()::remove);
    }
    zipped.forEach((field, value) -> {
      if (!field.isEmpty()) {
        run.set(field, value);
      }
    });
    return true;
  }

  /** A pattern's index begins with a dot of ours, which that of a prefix does not have. */
  private static String index(Found found, boolean mixed) {
    return mixed && found.index().startsWith(".") ? found.index().substring(1) : found.index();
  }

  private String named(String key, Found found, Run run) {
    String text = name.render(group -> found.groups().containsKey(group) ? found.groups().get(group) : run.value(group));
    return nameHasPlace ? text.replace("%s", key) : text + key;
  }
}
