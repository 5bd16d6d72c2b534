package dev.assay.convert.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Interpretation;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.ProofReader.Reading;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.eval.Verdict;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds random rules, exported and read back, against the evaluator; and counts what was compared. */
public final class Agreement {
  /** Random rules for a target; the profile {@code agreement} takes more of them. */
  public static final int RULES = Integer.getInteger("assay.rules", 8_000);

  private final Target target;
  private final ProofReader reader;
  private final Surroundings surroundings;
  private final List<Artefact> shared;

  private long rules;
  private long exported;
  private long verdicts;
  private long truths;
  private final Map<String, Long> decided = new TreeMap<>();
  private final Map<String, Long> refused = new TreeMap<>();

  public Agreement(Target target, ProofReader reader, Surroundings surroundings) {
    this.target = target;
    this.reader = reader;
    this.surroundings = surroundings;
    this.shared = target.common(List.of(), surroundings);
  }

  /** Compares so many random rules on so many random records each. */
  public Agreement compare(long seed, int howManyRules, int howManyRecords) {
    RandomRules random = new RandomRules(seed);
    for (int i = 0; i < howManyRules; i++) {
      List<Sample> samples = new ArrayList<>();
      CheckedRule rule = random.match(i);
      for (int j = 0; j < howManyRecords; j++) {
        samples.add(random.sample());
      }
      compare(rule, samples);
    }
    return this;
  }

  private void compare(CheckedRule rule, List<Sample> samples) {
    rules++;
    Export export = target.export(rule, surroundings);
    if (export.isRefused()) {
      export.refusals().forEach(refusal -> refused.merge(refusal.fact().id(), 1L, Long::sum));
      return;
    }
    exported++;
    Layout layout = ProofLayout.of(List.of(rule), surroundings);
    List<Record> records = new ArrayList<>();
    samples.stream().filter(sample -> !isResidue(rule, sample)).forEach(sample ->
        records.add(within(sample, layout).record(layout, Enricher.NONE, 0, records.size())));
    Evaluator ours = new TreeEvaluator(Planner.plan(List.of(rule)).plan().with(layout));
    Atoms atoms = new Atoms(rule, layout);
    for (Artefact artefact : export.artefacts()) {
      List<Artefact> all = new ArrayList<>(List.of(artefact));
      all.addAll(shared);
      Reading reading = reader.read(all, surroundings);
      assertThat(reading).as(() -> rule.when().span().text() + "\n" + artefact.text() + "\n" + reading)
          .isInstanceOf(Reading.Understood.class);
      try (Interpretation theirs = ((Reading.Understood) reading).interpretation()) {
        compare(rule, artefact, records, ours, theirs.verdicts(records));
      }
    }
    records.forEach(record -> count(atoms, record));
  }

  /** What the sheet says engines of Sigma disagree about: letters beyond ASCII that are a case of k and s. */
  private boolean isResidue(CheckedRule rule, Sample sample) {
    return target.name().equals("sigma") && rule.span().source().text().contains("/i")
        && sample.values().values().stream().anyMatch(value -> value.text().matches("(?s).*[\u017f\u212a].*"));
  }

  private void compare(
      CheckedRule rule, Artefact artefact, List<Record> records, Evaluator ours, List<Boolean> said) {
    for (int i = 0; i < records.size(); i++) {
      boolean expected = ours.evaluate(0, records.get(i)) == Verdict.TRUE;
      Record record = records.get(i);
      assertThat(said.get(i)).as(() -> target.name() + "\n" + rule.when().span().text() + "\n" + artefact.text()
          + "\n" + shown(record)).isEqualTo(expected);
      verdicts++;
      truths += expected ? 1 : 0;
    }
  }

  private static String shown(Record record) {
    StringBuilder text = new StringBuilder();
    for (int slot = 0; slot < record.layout().size(); slot++) {
      text.append(record.layout().field(slot)).append(": ").append(record.value(slot)).append('\n');
    }
    return text.append("fields['k']: ").append(record.raw().value("k")).toString();
  }

  /** The values for fields of the layout only. */
  private static Sample within(Sample sample, Layout layout) {
    Sample inside = Sample.EMPTY;
    for (Map.Entry<Place, Value> each : sample.values().entrySet()) {
      if (!(each.getKey() instanceof Place.OfField field) || layout.slot(field.field()) >= 0) {
        inside = inside.with(each.getKey(), each.getValue());
      }
    }
    return inside;
  }

  private void count(Atoms atoms, Record record) {
    Verdict[] said = atoms.verdicts(record);
    for (int i = 0; i < said.length; i++) {
      if (atoms.decides(i, said)) {
        decided.merge(RandomRules.kind(atoms.tests().get(i)), 1L, Long::sum);
      }
    }
  }

  /** What was compared is enough to mean something. */
  public void assertMeaningful(int leastDecisions) {
    if (Boolean.getBoolean("assay.figures")) {
      System.out.printf("%s: %d rules, %d exported, %d verdicts, %d true%n  decided %s%n  refused for %s%n",
          target.name(), rules, exported, verdicts, truths, decided, refused);
    }
    assertThat(exported).as("exported of " + rules + ", refused for " + refused).isGreaterThanOrEqualTo(rules * 8 / 10);
    assertThat(truths).as("true of " + verdicts).isGreaterThanOrEqualTo(verdicts * 3 / 10);
    assertThat(decided).allSatisfy((kind, count) ->
        assertThat(count).as(kind).isGreaterThanOrEqualTo(leastDecisions));
  }

  /** Proves so many random threshold rules: the same records must fire, for the same entities. */
  public void proveThresholds(long seed, int howManyRules) {
    RandomRules random = new RandomRules(seed);
    int proven = 0;
    int written = 0;
    for (int i = 0; i < howManyRules; i++) {
      CheckedRule rule = random.threshold(i);
      Export export = target.export(rule, surroundings);
      if (export.isRefused()) {
        continue;
      }
      Layout layout = ProofLayout.of(List.of(rule), surroundings);
      Prover prover =
          new Prover(target, reader, shared, surroundings, layout, Exports.enricher(surroundings));
      for (Proof proof : prover.prove(export, List.of())) {
        assertThat(proof.isRefuted()).as(() -> rule.span().source().text() + "\n" + proof.artefact().text() + "\n"
            + proof.predicate() + "\n" + proof.window()).isFalse();
        written++;
        proven += proof.window() instanceof Proof.Scope.Proven ? 1 : 0;
      }
    }
    assertThat(written).as("exported of " + howManyRules).isGreaterThanOrEqualTo(howManyRules * 7 / 10);
    assertThat(proven).as("of " + written + " with records that fire").isGreaterThanOrEqualTo(written * 8 / 10);
  }
}
