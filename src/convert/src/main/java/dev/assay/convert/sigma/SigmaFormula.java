package dev.assay.convert.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a detection says, before it is laid out as search identifiers and a condition. */
sealed interface SigmaFormula {
  SigmaFormula TRUE = new All(List.of());
  SigmaFormula FALSE = new Any(List.of());

  record All(List<SigmaFormula> parts) implements SigmaFormula {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<SigmaFormula> parts) implements SigmaFormula {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(SigmaFormula part) implements SigmaFormula {}

  /** @param label what it is about, for the name of its search identifier */
  record Leaf(String label, SigmaItem item) implements SigmaFormula {}

  /** Parts that belong together under one name, such as the fields of a match list. */
  record Group(String label, SigmaFormula body) implements SigmaFormula {}

  static SigmaFormula leaf(SigmaItem item) {
    return new Leaf(item.isKeywords() ? "keywords" : item.field(), item);
  }

  static SigmaFormula all(List<SigmaFormula> parts) {
    List<SigmaFormula> flat = new ArrayList<>();
    for (SigmaFormula part : parts) {
      if (part.equals(FALSE)) {
        return FALSE;
      }
      flat.addAll(part instanceof All all ? all.parts() : List.of(part));
    }
    return flat.size() == 1 ? flat.get(0) : new All(flat);
  }

  static SigmaFormula any(List<SigmaFormula> parts) {
    List<SigmaFormula> flat = new ArrayList<>();
    for (SigmaFormula part : parts) {
      if (part.equals(TRUE)) {
        return TRUE;
      }
      for (SigmaFormula one : part instanceof Any any ? any.parts() : List.of(part)) {
        Optional<SigmaFormula> merged = flat.isEmpty() ? Optional.empty() : merge(flat.get(flat.size() - 1), one);
        if (merged.isPresent()) {
          flat.set(flat.size() - 1, merged.get());
        } else {
          flat.add(one);
        }
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Any(flat);
  }

  private static Optional<SigmaFormula> merge(SigmaFormula left, SigmaFormula right) {
    return left instanceof Leaf a && right instanceof Leaf b && a.label().equals(b.label())
        ? a.item().or(b.item()).map(item -> new Leaf(a.label(), item)) : Optional.empty();
  }

  static SigmaFormula not(SigmaFormula part) {
    if (part instanceof Not not) {
      return not.part();
    }
    return part.equals(TRUE) ? FALSE : part.equals(FALSE) ? TRUE : new Not(part);
  }

  /** A name changes nothing where there is nothing to name. */
  static SigmaFormula group(String label, SigmaFormula body) {
    return body.equals(TRUE) || body.equals(FALSE) || body instanceof Not ? body : new Group(label, body);
  }

  /** Whether every event that satisfies the formula has a value in the field that is not the empty text. */
  default boolean demands(String field) {
    if (this instanceof All all) {
      return all.parts().stream().anyMatch(part -> part.demands(field));
    }
    if (this instanceof Any any) {
      return !any.parts().isEmpty() && any.parts().stream().allMatch(part -> part.demands(field));
    }
    if (this instanceof Group group) {
      return group.body().demands(field);
    }
    return this instanceof Leaf leaf && leaf.item().field().equals(field) && leaf.item().demandsValue();
  }
}
