package dev.assay.distribution;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** YAML that was read, as the JSON that schemas are about. */
final class Json {
  private Json() {}

  static String of(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(each -> of(each.getKey().toString()) + ":" + of(each.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
    }
    return tree instanceof String text
        ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"" : String.valueOf(tree);
  }
}
