package dev.assay.convert.terraform;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Fact;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.sumo.SumoFact;
import dev.assay.convert.sumo.SumoMatchList;
import dev.assay.convert.sumo.SumoRule;
import dev.assay.convert.sumo.SumoRuleBuilder;
import dev.assay.convert.sumo.SumoRuleView;
import dev.assay.convert.text.Templates;
import dev.assay.convert.text.TerraformOutput;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Test;
import dev.assay.core.net.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Terraform: the rules of Cloud SIEM as resources. What cannot be said to Cloud SIEM cannot be said here either, and
 * for the same reasons; the provider adds some of its own.
 */
public final class TerraformTarget implements Target {
  private final Templates templates = new Templates(TerraformTarget.class, TerraformOutput.INSTANCE);

  @Override
  public String name() {
    return TerraformFact.TARGET;
  }

  @Override
  public List<? extends Fact> sheet() {
    return TerraformFact.all();
  }

  @Override
  public Optional<Fact> about(Test test) {
    return Optional.of(new TerraformFact.OfCloudSiem(SumoFact.about(test)));
  }

  @Override
  public Optional<Fact> aboutWindows() {
    return Optional.of(new TerraformFact.OfCloudSiem(SumoFact.WINDOW));
  }

  @Override
  public Export export(CheckedRule rule, Surroundings surroundings) {
    SumoRuleBuilder.Built built = SumoRuleBuilder.build(rule, surroundings);
    if (built.rule().isEmpty()) {
      return Export.refused(name(), rule, built.refusals().stream().map(refusal -> new Refusal(
          new TerraformFact.OfCloudSiem(refusal.fact()), refusal.span(), refusal.reason(), refusal.help())).toList());
    }
    SumoRule sumo = built.rule().get();
    List<Refusal> refusals = new ArrayList<>();
    if (sumo.score().lacksDefault()) {
      refusals.add(new Refusal(TerraformFact.SEVERITY_DEFAULT, rule.span(),
          "where a severity has no default the provider sends 0, and a record without one would give a signal",
          "write `default` or `else` with the severity that is meant"));
    }
    if (!Characters.survive(sumo.decisive())) {
      refusals.add(new Refusal(TerraformFact.CHARACTERS, rule.span(),
          "Terraform composes characters and their accents, and another text would be compared",
          "write the characters of that text as \\x{…} in a pattern: `matches /…/`"));
    }
    if (!refusals.isEmpty()) {
      return Export.refused(name(), rule, refusals);
    }
    String text = templates.render("rule.tf.json.ftl", Map.of("rule", SumoRuleView.of(sumo),
        "type", sumo.isThreshold() ? "sumologic_cse_threshold_rule" : "sumologic_cse_match_rule",
        "name", ResourceName.of(rule.slug())));
    ProviderSchema.INSTANCE.violations(text).forEach(violation -> refusals.add(new Refusal(violation.line(),
        rule.span(), "of a resource's arguments, " + violation.what(), "write that part of the rule in another way")));
    if (!refusals.isEmpty()) {
      return Export.refused(name(), rule, refusals);
    }
    // A name that ends in _override.tf.json would be merged into other files.
    String path = ResourceName.of(rule.slug()) + ".rule.tf.json";
    return new Export(name(), rule, List.of(new Artefact(path, text)), losses(rule, sumo, built.losses()), List.of());
  }

  private static List<Loss> losses(CheckedRule rule, SumoRule sumo, List<Loss> ofCloudSiem) {
    List<Loss> losses = new ArrayList<>();
    ofCloudSiem.forEach(loss ->
        losses.add(new Loss(new TerraformFact.OfCloudSiem(loss.fact()), loss.span(), loss.what(), loss.conditional())));
    if (sumo.category().isPresent()) {
      losses.add(new Loss(TerraformFact.CATEGORY, rule.span(), "a resource has no category; it is left out"));
    }
    if (!Characters.survive(sumo.shown())) {
      losses.add(new Loss(TerraformFact.CHARACTERS, rule.span(),
          "Terraform composes characters and their accents in names and descriptions"));
    }
    return losses;
  }

  /** A match list and the name of its resource. */
  public record NamedList(String resource, SumoMatchList list) {}

  /** A network and the name of its resource. */
  public record NamedBlock(String resource, String network) {}

  @Override
  public List<Artefact> common(List<Export> exports, Surroundings surroundings) {
    List<Artefact> artefacts = new ArrayList<>();
    artefacts.add(new Artefact("versions.tf.json", templates.render("versions.tf.json.ftl", Map.of())));
    List<NamedList> lists = surroundings.lists().stream()
        .map(list -> new NamedList(ResourceName.of(list.name()), SumoMatchList.of(list))).toList();
    if (!lists.isEmpty()) {
      artefacts.add(new Artefact("match-lists.tf.json",
          templates.render("match-lists.tf.json.ftl", Map.of("lists", lists))));
    }
    List<NamedBlock> blocks = surroundings.internal().stream().map(Network::toString).distinct()
        .map(network -> new NamedBlock(ResourceName.ofNetwork(network), network)).toList();
    if (!blocks.isEmpty()) {
      artefacts.add(new Artefact("network-blocks.tf.json",
          templates.render("network-blocks.tf.json.ftl", Map.of("blocks", blocks))));
    }
    return artefacts;
  }
}
