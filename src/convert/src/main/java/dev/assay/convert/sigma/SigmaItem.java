package dev.assay.convert.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a detection: {@code field|modifiers: values}.
 *
 * @param field as the log source names it; empty for keywords
 * @param values any of them will do, or with the modifier {@code all} each is wanted
 */
public record SigmaItem(String field, List<String> modifiers, List<SigmaValue> values) {
  public SigmaItem {
    modifiers = List.copyOf(modifiers);
    values = List.copyOf(values);
  }

  static SigmaItem keywords(List<SigmaValue> values) {
    return new SigmaItem("", List.of(), values);
  }

  boolean isKeywords() {
    return field.isEmpty();
  }

  String key() {
    return modifiers.isEmpty() ? field : field + "|" + String.join("|", modifiers);
  }

  private boolean hasOnlyAlternatives() {
    return !modifiers.contains("all") && !modifiers.contains("exists")
        && values.stream().noneMatch(SigmaValue.Nothing.class::isInstance);
  }

  /** One item for either of two. */
  Optional<SigmaItem> or(SigmaItem other) {
    return key().equals(other.key()) && hasOnlyAlternatives() && other.hasOnlyAlternatives()
        ? Optional.of(new SigmaItem(field, modifiers, joined(other))) : Optional.empty();
  }

  /** One item for both: {@code contains|all}. */
  Optional<SigmaItem> and(SigmaItem other) {
    boolean mine = modifiers.contains("contains") && (values.size() == 1 || modifiers.contains("all"));
    boolean single = other.values.size() == 1 && !other.modifiers.contains("all");
    if (!mine || !single || !field.equals(other.field) || !withoutAll().equals(other.modifiers)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(withoutAll());
    words.add(words.indexOf("contains") + 1, "all");
    return Optional.of(new SigmaItem(field, words, joined(other)));
  }

  private List<String> withoutAll() {
    return modifiers.stream().filter(word -> !word.equals("all")).toList();
  }

  private List<SigmaValue> joined(SigmaItem other) {
    List<SigmaValue> joined = new ArrayList<>(values);
    other.values.stream().filter(value -> !joined.contains(value)).forEach(joined::add);
    return joined;
  }

  /** Whether an event that satisfies the item has a value there that is not the empty text. */
  boolean demandsValue() {
    if (modifiers.contains("cidr") || modifiers.contains("expand")) {
      return true;
    }
    boolean patterns = modifiers.contains("re") || modifiers.contains("exists") || modifiers.contains("fieldref");
    return !patterns && values.stream().allMatch(value -> value instanceof SigmaValue.Number
        || value instanceof SigmaValue.Truth
        || value instanceof SigmaValue.Text text && text.written().chars().anyMatch(c -> c != '*'));
  }
}
