package dev.assay.convert.sumo;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Fact;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.text.JsonOutput;
import dev.assay.convert.text.Templates;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Test;
import dev.assay.core.net.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cloud SIEM: rules as its API takes them, and as its interface imports them.
 *
 * <p>Each file but the bundle is the body of one request: rules of {@code sec/v1/rules/templated} and {@code
 * …/threshold}, match lists of {@code sec/v1/match-lists} and their items of {@code …/<id>/items}, networks of
 * {@code sec/v1/network-blocks}.
 */
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
    SumoRuleBuilder.Built built = SumoRuleBuilder.build(rule, surroundings);
    if (built.rule().isEmpty()) {
      return Export.refused(name(), rule, built.refusals());
    }
    String text = templates.render("rule.json.ftl", Map.of("rule", SumoRuleView.of(built.rule().get())));
    return new Export(name(), rule, List.of(new Artefact("rules/" + rule.slug() + ".json", text)), built.losses(),
        List.of());
  }

  @Override
  public Optional<Fact> about(Test test) {
    return Optional.of(SumoFact.about(test));
  }

  @Override
  public Optional<Fact> aboutWindows() {
    return Optional.of(SumoFact.WINDOW);
  }

  @Override
  public List<Artefact> common(List<Export> exports, Surroundings surroundings) {
    List<SumoRuleView> rules = new ArrayList<>();
    for (Export export : exports) {
      SumoRuleBuilder.build(export.rule(), surroundings).rule().map(SumoRuleView::of).ifPresent(rules::add);
    }
    List<Artefact> artefacts = new ArrayList<>();
    artefacts.add(new Artefact("rules.json", templates.render("bundle.json.ftl", Map.of("rules", rules))));
    surroundings.lists().stream().map(SumoMatchList::of).forEach(list -> artefacts.addAll(requests(list)));
    surroundings.internal().stream().distinct().forEach(network -> artefacts.add(request(network)));
    return artefacts;
  }

  private List<Artefact> requests(SumoMatchList list) {
    String folder = "match-lists/" + list.name() + "/";
    List<Artefact> requests = new ArrayList<>();
    requests.add(new Artefact(folder + "list.json", templates.render("match-list.json.ftl", Map.of("list", list))));
    for (List<SumoMatchList.Item> batch : list.batches()) {
      requests.add(new Artefact(folder + "items-" + requests.size() + ".json",
          templates.render("match-list-items.json.ftl", Map.of("items", batch))));
    }
    return requests;
  }

  private Artefact request(Network network) {
    return new Artefact("network-blocks/" + network.toString().replace(':', '-').replace('/', '_') + ".json",
        templates.render("network-block.json.ftl", Map.of("block", network.toString())));
  }
}
