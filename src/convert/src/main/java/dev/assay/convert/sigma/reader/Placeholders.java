package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@code expand} does: {@code %name%} in a value stands for each of the values that go by that name. */
final class Placeholders {
  private final Map<String, List<String>> values;

  Placeholders(Map<String, List<String>> values) {
    this.values = values.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /** A backslash before a percent sign makes it one; values may have wildcards. */
  List<SigmaPattern> expand(SigmaPattern pattern, int most) throws Unfit {
    int[] codes = pattern.codes();
    List<int[]> variants = List.of(new int[0]);
    int from = 0;
    for (int at = 0; at < codes.length; at++) {
      boolean escaped = codes[at] == '%' && at > from && codes[at - 1] == '\\';
      int end = codes[at] == '%' && !escaped ? end(codes, at) : -1;
      if (escaped) {
        variants = cross(variants, List.of(Arrays.copyOfRange(codes, from, at - 1)), most);
        from = at;
      } else if (end > 0) {
        variants = cross(variants, List.of(Arrays.copyOfRange(codes, from, at)), most);
        variants = cross(variants, of(new String(codes, at + 1, end - at - 1)), most);
        at = end;
        from = end + 1;
      }
    }
    variants = cross(variants, List.of(Arrays.copyOfRange(codes, from, codes.length)), most);
    return variants.stream().map(SigmaPattern::new).toList();
  }

  private List<int[]> of(String name) throws Unfit {
    List<String> found = values.getOrDefault(name, List.of());
    if (found.isEmpty()) {
      Optional<String> near = Suggestions.nearest(name, values.keySet());
      throw new Unfit(SigmaCode.UNKNOWN_PLACEHOLDER, "there are no values for the placeholder `" + name + "`",
          near.map(other -> "did you mean `" + other + "`?").orElse("give its values, or leave the rule out"));
    }
    return found.stream().map(value -> SigmaPattern.parse(value).codes()).toList();
  }

  /** Where the percent sign stands that ends the placeholder beginning here; -1 if none does. */
  private static int end(int[] codes, int start) {
    int end = start + 1;
    while (end < codes.length && (Character.isLetterOrDigit(codes[end]) || codes[end] == '_')) {
      end++;
    }
    return end > start + 1 && end < codes.length && codes[end] == '%' ? end : -1;
  }

  private static List<int[]> cross(List<int[]> heads, List<int[]> tails, int most) throws Unfit {
    Unfit.refuseIf((long) heads.size() * tails.size() > most, "the placeholders of this value have too many values");
    return heads.stream().flatMap(head -> tails.stream()
        .map(tail -> IntStream.concat(Arrays.stream(head), Arrays.stream(tail)).toArray())).toList();
  }
}
