package dev.assay.convert.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.record.Layout;
import java.util.List;

/**
 * A mistake an exporter could make: a rule whose exported text has one piece in place of another.
 *
 * @param rule the rule from its condition on
 * @param right what the exporter writes
 * @param wrong what it would write with the mistake
 */
public record PlantedBug(String name, String rule, String right, String wrong) {

  /** The export is proven, and with the mistake it is refuted. */
  public void isCaught(Target target, ProofReader reader, Surroundings surroundings) {
    CheckedRule checked = RuleFixtures.rules("rule r when " + rule + " severity 1 signal on srcDevice_ip").get(0);
    Export export = target.export(checked, surroundings);
    assertThat(export.refusals()).isEmpty();
    Artefact sound = export.artefacts().stream().filter(artefact -> artefact.text().contains(right)).findFirst()
        .orElseThrow(() -> new AssertionError(right + " is not in " + export.artefacts()));
    assertThat(proof(target, reader, surroundings, export, sound)).satisfies(proof -> {
      assertThat(proof.predicate()).isInstanceOf(Proof.Scope.Proven.class);
      assertThat(proof.window()).isNotInstanceOf(Proof.Scope.Refuted.class);
    });
    Artefact mistaken = new Artefact(sound.path(), sound.text().replace(right, wrong));
    assertThat(proof(target, reader, surroundings, export, mistaken).isRefuted()).as(name).isTrue();
  }

  private static Proof proof(
      Target target, ProofReader reader, Surroundings surroundings, Export export, Artefact artefact) {
    Export one = new Export(target.name(), export.rule(), List.of(artefact), List.of(), List.of());
    Layout layout = ProofLayout.of(List.of(export.rule()), surroundings);
    return new Prover(target, reader, target.common(List.of(export), surroundings), surroundings, layout,
        Exports.enricher(surroundings)).prove(one, List.of()).get(0);
  }

  @Override
  public String toString() {
    return name;
  }
}
