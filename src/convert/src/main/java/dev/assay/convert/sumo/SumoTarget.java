package dev.assay.convert.sumo;

import dev.assay.convert.target.Artefact;
import dev.assay.convert.target.Export;
import dev.assay.convert.target.Fact;
import dev.assay.convert.target.Surroundings;
import dev.assay.convert.target.Target;
import dev.assay.convert.text.JsonOutput;
import dev.assay.convert.text.Templates;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.net.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cloud SIEM: rules as its API takes them, and as its interface imports them. */
public final class SumoTarget implements Target {
  private final Templates templates = new Templates(SumoTarget.class, JsonOutput.INSTANCE);

  @Override
  public String name() {
    return "sumo";
  }

  @Override
  public List<? extends Fact> sheet() {
    return List.of(SumoFact.values());
  }

  @Override
  public Export export(CheckedRule rule, Surroundings surroundings) {
    SumoRuleBuilder.Built built = SumoRuleBuilder.build(rule);
    if (built.rule().isEmpty()) {
      return Export.refused(name(), rule, built.refusals());
    }
    String text = templates.render("rule.json.ftl", Map.of("rule", SumoRuleView.of(built.rule().get())));
    return new Export(name(), rule, List.of(new Artefact("rules/" + rule.slug() + ".json", text)), built.losses(),
        List.of());
  }

  @Override
  public List<Artefact> common(List<Export> exports, Surroundings surroundings) {
    List<SumoRuleView> rules = new ArrayList<>();
    for (Export export : exports) {
      SumoRuleBuilder.build(export.rule()).rule().map(SumoRuleView::of).ifPresent(rules::add);
    }
    List<Artefact> artefacts = new ArrayList<>();
    artefacts.add(new Artefact("rules.json", templates.render("bundle.json.ftl", Map.of("rules", rules))));
    surroundings.lists().forEach(list -> artefacts.add(new Artefact("match-lists/" + list.name() + ".json",
        templates.render("match-list.json.ftl", Map.of("list", SumoMatchList.of(list))))));
    artefacts.add(new Artefact("network-blocks.json", templates.render("network-blocks.json.ftl",
        Map.of("blocks", surroundings.internal().stream().map(Network::toString).toList()))));
    return artefacts;
  }
}
