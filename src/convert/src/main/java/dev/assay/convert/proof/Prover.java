package dev.assay.convert.proof;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Interpretation;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.ProofReader.Reading;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Selector;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.eval.Verdict;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Kind;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.signal.DetectionSettings;
import dev.assay.core.signal.Detector;
import dev.assay.core.signal.DetectorState;
import dev.assay.core.signal.Signal;
import dev.assay.core.signal.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds exports against the evaluator, on records of cases and on records made for the purpose. */
public final class Prover {
  private static final int MOST_DIFFERENCES = 5;
  private static final long DAY = 86_400_000;

  private final Target target;
  private final ProofReader reader;
  private final List<Artefact> shared;
  private final Surroundings surroundings;
  private final Layout layout;
  private final Enricher enricher;
  private final long start;

  /**
   * @param shared what the target writes once for all rules, which readers may need
   * @param layout what {@link ProofLayout} gives for the rules to be proven
   */
  public Prover(Target target, ProofReader reader, List<Artefact> shared, Surroundings surroundings, Layout layout,
      Enricher enricher) {
    this.target = target;
    this.reader = reader;
    this.shared = List.copyOf(shared);
    this.surroundings = surroundings;
    this.layout = layout;
    this.enricher = enricher;
    this.start = DAY + (reader.derives() ? lastExpiry(surroundings) : 0);
  }

  /** When the last item of a match list expires. Who has the lists in its text has them as they are from then on. */
  private static long lastExpiry(Surroundings surroundings) {
    return surroundings.lists().stream().flatMap(list -> list.items().stream())
        .flatMap(item -> item.expires().stream()).mapToLong(Instant::toEpochMilli).max().orElse(0);
  }

  private boolean isInTime(Record record) {
    return !reader.derives() || record.time() >= start - DAY;
  }

  /**
   * Proves each artefact of an export that was not refused.
   *
   * @param cases records of cases in their order, a list for each case, in the prover's layout
   */
  public List<Proof> prove(Export export, List<List<Record>> cases) {
    BoundaryRecords boundary =
        new BoundaryRecords(export.rule(), surroundings, reader.derives(), layout, enricher, start);
    List<Proof> proofs = new ArrayList<>();
    for (Artefact artefact : export.artefacts()) {
      Reading reading = read(artefact);
      if (reading instanceof Reading.NotUnderstood not) {
        Proof.Scope unread = new Proof.Scope.Unread(not.diagnostics());
        proofs.add(new Proof(export, artefact, unread, unread, List.of()));
        continue;
      }
      try (Interpretation theirs = ((Reading.Understood) reading).interpretation()) {
        proofs.add(new Comparison(export, artefact, theirs, boundary).prove(cases));
      }
    }
    return proofs;
  }

  /** An artefact never comes alone: it may refer to what is written once for all. */
  private Reading read(Artefact artefact) {
    List<Artefact> all = new ArrayList<>(List.of(artefact));
    all.addAll(shared);
    return reader.read(all, surroundings);
  }

  /**
   * A record that fires.
   *
   * @param entity its type and value; empty where entities are not told apart
   */
  private record Fired(int record, String entity) implements Comparable<Fired> {
    @Override
    public int compareTo(Fired other) {
      return record != other.record ? Integer.compare(record, other.record) : entity.compareTo(other.entity);
    }
  }

  /** One export under comparison. */
  private final class Comparison {
    private final Export export;
    private final Artefact artefact;
    private final CheckedRule rule;
    private final Interpretation theirs;
    private final BoundaryRecords boundary;
    private final Plan plan;
    private final Evaluator ours;
    private final Enricher seen;
    private final long[] whenTrue;
    private final long[] whenFalse;

    Comparison(Export export, Artefact artefact, Interpretation theirs, BoundaryRecords boundary) {
      this.export = export;
      this.artefact = artefact;
      this.rule = export.rule();
      this.theirs = theirs;
      this.boundary = boundary;
      this.plan = Planner.plan(List.of(rule)).plan().with(layout);
      this.ours = new TreeEvaluator(plan);
      this.seen = export.losses().stream().anyMatch(Loss::conditional)
          ? theirs.fields().map(enricher::withLists).orElse(enricher) : enricher;
      this.whenTrue = new long[boundary.atoms().tests().size()];
      this.whenFalse = whenTrue.clone();
    }

    Proof prove(List<List<Record>> cases) {
      List<Sample> samples = boundary.samples();
      Enricher derive = reader.derives() ? enricher : Enricher.NONE;
      List<Record> records = new ArrayList<>();
      for (Sample sample : samples) {
        records.add(sample.record(layout, derive, start, records.size() + 1L));
      }
      List<Sample> matching = new ArrayList<>();
      List<Sample> others = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        Record record = seen(records.get(i));
        (ours.evaluate(0, record) == Verdict.TRUE ? matching : others).add(samples.get(i));
      }
      cases.forEach(test -> test.stream().filter(record -> isInTime(record)).forEach(records::add));
      Proof.Scope predicate = predicate(seen(records));
      List<List<Record>> sequences = new ArrayList<>(cases);
      sequences.removeIf(test -> !test.stream().allMatch(record -> isInTime(record)));
      if (rule.logic() instanceof Logic.Threshold threshold && !matching.isEmpty()) {
        sequences.addAll(new Sequences(rule, threshold, layout, derive, matching, others, start).all());
      }
      Proof.Scope window = window(sequences.stream().map(this::seen).toList(), matching);
      List<AtomCount> counts = new ArrayList<>();
      for (int i = 0; i < whenTrue.length; i++) {
        counts.add(new AtomCount(boundary.atoms().tests().get(i), whenTrue[i], whenFalse[i]));
      }
      return new Proof(export, artefact, predicate, window, counts);
    }

    private List<Record> seen(List<Record> records) {
      return records.stream().map(this::seen).toList();
    }

    /**
     * The record as a log source would give it that has only the fields the text knows. Where the export is exact under
     * a condition, lists find nothing in the fields that it does not know.
     */
    private Record seen(Record record) {
      if (!reader.derives()) {
        return record;
      }
      SlotRecord.Builder copy = SlotRecord.builder(layout);
      for (int slot = 0; slot < layout.size(); slot++) {
        String field = layout.field(slot);
        if (!isFoundOut(field) && theirs.fields().map(known -> known.contains(field)).orElse(true)) {
          copy.value(slot, record.value(slot));
        }
      }
      seen.enrich(field -> {
        int slot = layout.slot(field);
        boolean missing = slot < 0 || copy.kind(slot) == Kind.ABSENT || copy.kind(slot) == Kind.NULL;
        return missing ? null : record.text(slot);
      }, record.time(), copy);
      return copy.build(record.name(), record.time(), record.raw(), record.fidelity());
    }

    /** Whether texts that derive find this out from other fields, so that it has to follow from them. */
    private static boolean isFoundOut(String field) {
      return field.equals("listMatches") || field.endsWith("_isInternal");
    }

    private Proof.Scope predicate(List<Record> records) {
      List<Boolean> said = theirs.verdicts(records);
      List<Difference> differences = new ArrayList<>();
      long agreed = 0;
      boolean selected = false;
      for (int i = 0; i < records.size(); i++) {
        Verdict verdict = ours.evaluate(0, records.get(i));
        if (verdict == Verdict.FAULT) {
          continue;
        }
        count(records.get(i));
        selected |= verdict == Verdict.TRUE;
        if (said.get(i) == (verdict == Verdict.TRUE)) {
          agreed++;
        } else if (differences.size() < MOST_DIFFERENCES) {
          Optional<Condition.Atom> part = part(rule.when(), records.get(i));
          differences.add(new Difference(List.of(records.get(i)), selects(verdict == Verdict.TRUE),
              selects(said.get(i)), part, part.flatMap(atom -> target.about(atom.test()))));
        }
      }
      if (!differences.isEmpty()) {
        return new Proof.Scope.Refuted(differences);
      }
      return selected ? new Proof.Scope.Proven(agreed)
          : new Proof.Scope.Unproven("no record was found that the rule selects");
    }

    private static String selects(boolean verdict) {
      return verdict ? "selected" : "not selected";
    }

    private void count(Record record) {
      Verdict[] verdicts = boundary.atoms().verdicts(record);
      for (int i = 0; i < verdicts.length; i++) {
        if (boundary.atoms().decides(i, verdicts)) {
          (verdicts[i] == Verdict.TRUE ? whenTrue : whenFalse)[i]++;
        }
      }
    }

    /** The atom that, exported by itself, decides this record differently. */
    private Optional<Condition.Atom> part(Condition condition, Record record) {
      if (condition instanceof Condition.Atom atom) {
        Export alone = target.export(rule.asMatchOf(atom), surroundings);
        int which = export.artefacts().indexOf(artefact);
        if (alone.artefacts().size() == export.artefacts().size()
            && read(alone.artefacts().get(which)) instanceof Reading.Understood understood) {
          try (Interpretation one = understood.interpretation()) {
            boolean said = one.verdicts(List.of(record)).get(0);
            return said == (boundary.atoms().verdict(atom.test(), record) == Verdict.TRUE)
                ? Optional.empty() : Optional.of(atom);
          }
        }
        return Optional.empty();
      }
      for (Condition part : condition.parts()) {
        Optional<Condition.Atom> found = part(part, record);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Proof.Scope window(List<List<Record>> sequences, List<Sample> matching) {
      if (theirs.selectors().isEmpty()) {
        return new Proof.Scope.Unproven("the rule has no window, and the target fires for records, not for entities");
      }
      if (!(rule.logic() instanceof Logic.Threshold)) {
        List<Record> once = new ArrayList<>();
        matching.forEach(sample -> once.add(sample.record(layout, enricher, start, once.size() + 1L)));
        sequences = new ArrayList<>(sequences);
        sequences.add(seen(once));
      }
      long agreed = 0;
      boolean fired = false;
      for (List<Record> sequence : sequences) {
        Set<Fired> expected = ours(sequence);
        Set<Fired> said = theirs(sequence);
        fired |= !expected.isEmpty();
        if (!expected.equals(said)) {
          return new Proof.Scope.Refuted(List.of(difference(sequence, expected, said)));
        }
        agreed++;
      }
      return fired ? new Proof.Scope.Proven(agreed)
          : new Proof.Scope.Unproven("no sequence of records was found that fires");
    }

    /** The sequence up to the first record about which the two sides say something else. */
    private Difference difference(List<Record> sequence, Set<Fired> ours, Set<Fired> theirs) {
      Set<Fired> either = new TreeSet<>(ours);
      either.addAll(theirs);
      either.removeIf(fired -> ours.contains(fired) && theirs.contains(fired));
      int first = either.iterator().next().record();
      return new Difference(sequence.subList(0, first + 1), fires(first, ours), fires(first, theirs),
          Optional.empty(), target.aboutWindows());
    }

    private static String fires(int record, Set<Fired> said) {
      List<String> fired = new TreeSet<>(said).stream().filter(one -> one.record() == record).map(Fired::entity)
          .toList();
      return fired.isEmpty() ? "does not fire" : "fires" + (fired.get(0).isEmpty() ? "" : " for "
          + String.join(", ", fired));
    }

    private Set<Fired> ours(List<Record> sequence) {
      Detector detector = new Detector(plan, ours, DetectionSettings.DEFAULT);
      DetectorState state = DetectorState.empty();
      Set<Fired> fired = new HashSet<>();
      Set<String> known = new HashSet<>();
      boolean apart = isPerEntity();
      boolean all = theirs.selectors().size() == rule.entities().size();
      rule.entities().stream().filter(each -> all || theirs.selectors().contains(each.field().describe()))
          .forEach(each -> known.add(each.type()));
      for (int i = 0; i < sequence.size(); i++) {
        Step step = detector.step(state, sequence.get(i));
        state = step.state();
        for (Signal signal : step.signals()) {
          if (!apart || known.contains(signal.entity().type())) {
            fired.add(new Fired(i, apart ? signal.entity().type() + " " + signal.entity().value() : ""));
          }
        }
      }
      return fired;
    }

    private Set<Fired> theirs(List<Record> sequence) {
      Map<String, String> types = types();
      if (theirs.selectors().size() == rule.entities().size()) {
        // A field may be spelt otherwise there, but it stands in the same place.
        for (int i = 0; i < rule.entities().size(); i++) {
          types.put(theirs.selectors().get(i), rule.entities().get(i).type());
        }
      }
      Set<Fired> fired = new HashSet<>();
      for (Interpretation.Firing firing : theirs.firings(sequence)) {
        fired.add(new Fired(firing.record(), isPerEntity() ? types.get(firing.entity()) + " " + firing.value() : ""));
      }
      return fired;
    }

    /** Otherwise all entities share a counter, and it is enough to know which records fire. */
    private boolean isPerEntity() {
      return !(rule.logic() instanceof Logic.Threshold threshold) || threshold.by().perEntity();
    }

    /** The entity type of each selector. */
    private Map<String, String> types() {
      Map<String, String> types = new HashMap<>();
      for (Selector selector : rule.entities()) {
        types.put(selector.field().describe(), selector.type());
      }
      return types;
    }
  }
}
