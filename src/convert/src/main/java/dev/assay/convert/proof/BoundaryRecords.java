package dev.assay.convert.proof;

import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Test;
import dev.assay.core.eval.Verdict;
import dev.assay.core.net.Network;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Records made from a rule alone: for each of its tests the values at its boundaries, in records in which the other
 * tests leave the decision to it; and mixtures of all these values.
 */
final class BoundaryRecords {
  private static final String INTERNAL = "_isInternal";
  private static final int MIXTURES = 150;
  private static final int LARGEST_SEARCH = 4000;
  private static final int MOST = 6000;
  private static final int MOST_RESPELT = 50;

  private final CheckedRule rule;
  private final Surroundings surroundings;
  private final boolean derived;
  private final Layout layout;
  private final Enricher enricher;
  private final long time;
  private final Atoms atoms;
  private final Map<Test, List<Map.Entry<Place, List<Value>>>> choices = new LinkedHashMap<>();
  private int searched;

  /**
   * @param derived whether match lists and what is internal come from enrichment alone, as they do when a log is read;
   *     otherwise they take any value
   * @param time of all records
   */
  BoundaryRecords(CheckedRule rule, Surroundings surroundings, boolean derived, Layout layout, Enricher enricher,
      long time) {
    this.rule = rule;
    this.surroundings = surroundings;
    this.derived = derived;
    this.layout = layout;
    this.enricher = derived ? enricher : Enricher.NONE;
    this.time = time;
    this.atoms = new Atoms(rule, layout);
    atoms.tests().forEach(test -> choices.put(test, choices(test)));
  }

  Atoms atoms() {
    return atoms;
  }

  /** Different samples; always the same ones for the same rule. */
  List<Sample> samples() {
    Set<Sample> samples = new LinkedHashSet<>();
    samples.add(Sample.EMPTY);
    for (Test test : atoms.tests()) {
      searched = 0;
      Optional<Sample> base = around(rule.when(), test, Sample.EMPTY).findFirst();
      vary(test, base.orElse(Sample.EMPTY), samples);
    }
    matching().ifPresent(samples::add);
    mix(samples);
    return samples.stream().limit(MOST).toList();
  }

  /** A sample that the rule selects, if one is found. */
  Optional<Sample> matching() {
    searched = 0;
    return satisfy(rule.when(), true, Sample.EMPTY, Set.of()).map(Found::sample).findFirst();
  }

  /** Tests share the samples, and so do the places of a test: a long list would take them all. */
  private void vary(Test test, Sample base, Set<Sample> samples) {
    int most = choices.get(test).stream().mapToInt(choice -> choice.getValue().size()).max().orElse(0);
    int room = samples.size() + (MOST - MIXTURES - 2) / atoms.tests().size();
    for (int i = 0; i < most && samples.size() < room; i++) {
      for (Map.Entry<Place, List<Value>> choice : choices.get(test)) {
        if (i < choice.getValue().size()) {
          samples.add(base.with(choice.getKey(), choice.getValue().get(i)));
        }
      }
    }
  }

  private void mix(Set<Sample> samples) {
    Random random = new Random(rule.slug().hashCode());
    Optional<Sample> base = matching();
    for (int i = 0; i < MIXTURES; i++) {
      Sample sample = i % 2 == 0 ? base.orElse(Sample.EMPTY) : Sample.EMPTY;
      for (List<Map.Entry<Place, List<Value>>> places : choices.values()) {
        for (Map.Entry<Place, List<Value>> choice : places) {
          if (random.nextInt(i % 2 == 0 ? 4 : 1) == 0 && !choice.getValue().isEmpty()) {
            sample = sample.with(choice.getKey(), choice.getValue().get(random.nextInt(choice.getValue().size())));
          }
        }
      }
      samples.add(sample);
    }
  }

  /** The places a test looks at, with what may be put there. */
  private List<Map.Entry<Place, List<Value>>> choices(Test test) {
    Map<Place, List<Value>> found = new LinkedHashMap<>();
    for (Place place : Place.of(test.operands())) {
      if (derived && place instanceof Place.OfField field && field.field().endsWith(INTERNAL)) {
        String address = field.field().substring(0, field.field().length() - INTERNAL.length());
        found.put(new Place.OfField(address, FieldType.STRING),
            Candidates.around(surroundings.internal(), List.of()));
      } else if (derived && place instanceof Place.OfField field && field.field().equals("listMatches")) {
        lists(test, found);
      } else {
        found.put(place, Candidates.of(test, place));
      }
    }
    return List.copyOf(found.entrySet());
  }

  private void lists(Test test, Map<Place, List<Value>> found) {
    for (Operand operand : test.operands()) {
      if (operand instanceof Operand.Constant constant) {
        surroundings.list(constant.value().text()).ifPresent(list -> items(list, found));
      }
    }
  }

  private void items(ListDefinition list, Map<Place, List<Value>> found) {
    List<Network> networks = list.addresses() ? list.items().stream()
        .flatMap(item -> Network.parse(item.value()).stream()).toList() : List.of();
    Set<String> texts = new LinkedHashSet<>();
    list.items().forEach(item -> texts.add(item.value()));
    if (!list.addresses()) {
      list.items().stream().limit(MOST_RESPELT).forEach(item -> texts.addAll(Candidates.nearName(item.value())));
    }
    for (String field : list.fields()) {
      if (layout.slot(field) >= 0) {
        found.put(new Place.OfField(field, FieldType.STRING), Candidates.around(networks, texts));
      }
    }
    List<String> urls = texts.stream().map(host -> "http://" + host + "/").toList();
    for (String field : list.fields()) {
      surroundings.schema().base(field).filter(base -> layout.slot(base.name()) >= 0)
          .ifPresent(base -> found.putIfAbsent(new Place.OfField(base.name(), FieldType.STRING),
              Candidates.around(networks, isUrl(base) ? urls : texts)));
    }
  }

  private static boolean isUrl(Field field) {
    return field.enrichment().filter("url_domain"::equals).isPresent();
  }

  /** Samples in which the parts beside the way to a test leave the decision to it. */
  private Stream<Sample> around(Condition condition, Test test, Sample sample) {
    if (condition instanceof Condition.Atom) {
      return Stream.of(sample);
    }
    boolean all = condition instanceof Condition.AllOf;
    return condition.parts().stream().filter(part -> Candidates.tests(part).contains(test)).flatMap(way -> {
      Stream<Found> beside = Stream.of(new Found(sample, Set.of()));
      if (all || condition instanceof Condition.AnyOf) {
        for (Condition part : condition.parts()) {
          if (part != way) {
            beside = beside.flatMap(found -> satisfy(part, all, found.sample(), found.settled()));
          }
        }
      }
      return beside.flatMap(found -> around(way, test, found.sample()));
    });
  }

  /** @param settled places that other parts of the condition rely on */
  private record Found(Sample sample, Set<Place> settled) {}

  private Stream<Found> satisfy(Condition condition, boolean wanted, Sample sample, Set<Place> settled) {
    if (condition instanceof Condition.Atom atom) {
      return satisfy(atom.test(), wanted, sample, settled);
    }
    if (condition instanceof Condition.Constant constant) {
      return constant.value() == wanted ? Stream.of(new Found(sample, settled)) : Stream.empty();
    }
    if (condition instanceof Condition.Not not) {
      return satisfy(not.part(), !wanted, sample, settled);
    }
    if (condition instanceof Condition.Named named) {
      return satisfy(named.part(), wanted, sample, settled);
    }
    if (condition instanceof Condition.AllOf == wanted) {
      Stream<Found> found = Stream.of(new Found(sample, settled));
      for (Condition part : condition.parts()) {
        found = found.flatMap(one -> satisfy(part, wanted, one.sample(), one.settled()));
      }
      return found;
    }
    return condition.parts().stream().flatMap(part -> satisfy(part, wanted, sample, settled));
  }

  private Stream<Found> satisfy(Test test, boolean wanted, Sample sample, Set<Place> settled) {
    List<Map.Entry<Place, List<Value>>> places = choices.get(test);
    Set<Place> more = new LinkedHashSet<>(settled);
    places.forEach(choice -> more.add(choice.getKey()));
    List<Map.Entry<Place, List<Value>>> open =
        places.stream().filter(choice -> !settled.contains(choice.getKey())).toList();
    Stream<Sample> samples = Stream.concat(Stream.of(sample),
        open.stream().flatMap(choice -> with(sample, choice)));
    if (open.size() == 2) {
      samples = Stream.concat(samples, with(sample, open.get(0)).flatMap(one -> with(one, open.get(1))));
    }
    return samples.takeWhile(one -> searched++ < LARGEST_SEARCH)
        .filter(one -> atoms.verdict(test, one.record(layout, enricher, time, 0)) == Verdict.of(wanted))
        .map(one -> new Found(one, more));
  }

  private static Stream<Sample> with(Sample sample, Map.Entry<Place, List<Value>> choice) {
    return choice.getValue().stream().map(value -> sample.with(choice.getKey(), value));
  }
}
