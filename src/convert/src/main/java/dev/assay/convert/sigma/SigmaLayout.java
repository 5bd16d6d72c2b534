package dev.assay.convert.sigma;

import dev.assay.convert.export.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a formula out as SigmaHQ's rules are: what is wanted of several fields in one {@code selection}, alternatives as
 * lists, what is excluded as {@code filter_main_…}. The condition relies on {@code of} binding tighter than
 * {@code not}, that tighter than {@code and}, and that tighter than {@code or}.
 */
final class SigmaLayout {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int SEARCH = 4;
  private static final String FILTER = "filter_main_";

  private final List<SigmaDetection.Search> searches = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>(Set.of("condition"));

  private SigmaLayout() {}

  static SigmaDetection of(SigmaFormula formula) {
    SigmaLayout layout = new SigmaLayout();
    String condition = layout.top(formula).text();
    return new SigmaDetection(layout.searches, condition);
  }

  private Phrase top(SigmaFormula formula) {
    List<SigmaFormula> positive = new ArrayList<>();
    List<SigmaFormula> excluded = new ArrayList<>();
    for (SigmaFormula part : formula instanceof SigmaFormula.All all ? all.parts() : List.of(formula)) {
      if (part instanceof SigmaFormula.Not not) {
        for (SigmaFormula one : not.part() instanceof SigmaFormula.Any any ? any.parts() : List.of(not.part())) {
          if (one instanceof SigmaFormula.Not twice) {
            positive.add(twice.part());
          } else {
            excluded.add(one);
          }
        }
      } else {
        positive.add(part);
      }
    }
    List<Phrase> phrases = conjuncts(positive, true);
    List<Phrase> filters = new ArrayList<>();
    for (SigmaFormula part : excluded) {
      Optional<List<List<SigmaItem>>> alternatives = alternatives(part);
      if (alternatives.isPresent()) {
        filters.add(search(FILTER + label(part), alternatives.get()));
      } else {
        phrases.add(negated(phrase(part)));
      }
    }
    if (filters.size() == 1) {
      phrases.add(negated(filters.get(0)));
    } else if (!filters.isEmpty()) {
      phrases.add(new Phrase("not 1 of " + FILTER + "*", NOT));
    }
    return joined(phrases, " and ", AND);
  }

  private Phrase phrase(SigmaFormula formula) {
    Optional<List<List<SigmaItem>>> alternatives = alternatives(formula);
    if (alternatives.isPresent()) {
      return search("selection_" + label(formula), alternatives.get());
    }
    if (formula instanceof SigmaFormula.All all) {
      return joined(conjuncts(all.parts(), false), " and ", AND);
    }
    if (formula instanceof SigmaFormula.Any any) {
      return joined(any.parts().stream().map(this::phrase).toList(), " or ", OR);
    }
    return formula instanceof SigmaFormula.Group group ? phrase(group.body())
        : negated(phrase(((SigmaFormula.Not) formula).part()));
  }

  /** Items of different fields share a search identifier; each other part has its own. */
  private List<Phrase> conjuncts(List<SigmaFormula> parts, boolean top) {
    List<List<SigmaItem>> maps = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<SigmaFormula> others = new ArrayList<>();
    for (SigmaFormula part : parts) {
      if (part instanceof SigmaFormula.Leaf leaf && !leaf.item().isKeywords()) {
        if (!added(leaf.item(), maps)) {
          maps.add(new ArrayList<>(List.of(leaf.item())));
          labels.add(label(leaf));
        }
      } else {
        others.add(part);
      }
    }
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      phrases.add(search(top && i == 0 ? "selection" : "selection_" + labels.get(i), List.of(maps.get(i))));
    }
    others.forEach(part -> phrases.add(phrase(part)));
    return phrases;
  }

  /** Puts an item where it belongs to: no two items of a map have the same key. */
  private static boolean added(SigmaItem item, List<List<SigmaItem>> maps) {
    for (List<SigmaItem> map : maps) {
      for (int i = 0; i < map.size(); i++) {
        Optional<SigmaItem> both = map.get(i).and(item);
        if (both.isPresent() && hasNo(both.get().key(), map, i)) {
          map.set(i, both.get());
          return true;
        }
      }
      if (hasNo(item.key(), map, -1)) {
        map.add(item);
        return true;
      }
    }
    return false;
  }

  private static boolean hasNo(String key, List<SigmaItem> map, int except) {
    for (int i = 0; i < map.size(); i++) {
      if (i != except && map.get(i).key().equals(key)) {
        return false;
      }
    }
    return true;
  }

  /** The formula as one search identifier, if it can be one. */
  private static Optional<List<List<SigmaItem>>> alternatives(SigmaFormula formula) {
    if (formula instanceof SigmaFormula.Group group) {
      return alternatives(group.body());
    }
    if (formula instanceof SigmaFormula.Leaf leaf) {
      return Optional.of(List.of(List.of(leaf.item())));
    }
    if (formula instanceof SigmaFormula.Any any) {
      List<List<SigmaItem>> maps = new ArrayList<>();
      for (SigmaFormula part : any.parts()) {
        Optional<List<SigmaItem>> map = map(part);
        if (map.isEmpty()) {
          return Optional.empty();
        }
        maps.add(map.get());
      }
      return Optional.of(maps);
    }
    return map(formula).map(List::of);
  }

  /** The formula as one map of items, if it can be one. */
  private static Optional<List<SigmaItem>> map(SigmaFormula formula) {
    List<SigmaFormula> parts = formula instanceof SigmaFormula.All all ? all.parts() : List.of(formula);
    List<List<SigmaItem>> maps = new ArrayList<>();
    for (SigmaFormula part : parts) {
      if (!(part instanceof SigmaFormula.Leaf leaf) || leaf.item().isKeywords()) {
        return Optional.empty();
      }
      if (!added(leaf.item(), maps)) {
        maps.add(new ArrayList<>(List.of(leaf.item())));
      }
    }
    return maps.size() == 1 ? Optional.of(maps.get(0)) : Optional.empty();
  }

  private Phrase search(String wanted, List<List<SigmaItem>> alternatives) {
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + "_" + i;
    }
    searches.add(new SigmaDetection.Search(name, alternatives));
    return new Phrase(name, SEARCH);
  }

  private static String label(SigmaFormula formula) {
    String label = formula instanceof SigmaFormula.Leaf leaf ? leaf.label()
        : formula instanceof SigmaFormula.Group group ? group.label()
        : formula instanceof SigmaFormula.Any any ? label(any.parts().get(0))
        : formula instanceof SigmaFormula.All all ? label(all.parts().get(0)) : "other";
    String name = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    return name.isEmpty() ? "other" : name;
  }

  private static Phrase negated(Phrase phrase) {
    return new Phrase("not " + phrase.within(NOT), NOT);
  }

  private static Phrase joined(List<Phrase> phrases, String word, int binding) {
    return phrases.size() == 1 ? phrases.get(0) : new Phrase(
        String.join(word, phrases.stream().map(phrase -> phrase.within(binding + 1)).toList()), binding);
  }
}
