package dev.assay.convert.sigma;

import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.sigma.taxonomy.TacticNames;
import dev.assay.convert.sigma.taxonomy.Taxonomy;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Metadata;
import dev.assay.core.check.SeverityRule;
import dev.assay.core.check.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a rule says of itself, in Sigma's words, and what of it Sigma has no words for. */
final class SigmaHeadBuilder {
  private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern TAG = Pattern.compile("[a-z0-9_-]+\\.[a-z0-9._-]+");
  private static final Set<String> RELATIONS = Set.of("derived", "obsolete", "merged", "renamed", "similar");
  private static final int LONGEST_TITLE = 256;
  /** By severity, 0 to 10. */
  private static final List<String> LEVELS = List.of("informational", "low", "low", "low", "medium", "medium", "medium",
      "high", "high", "critical", "critical");

  private final CheckedRule rule;
  private final Taxonomy taxonomy;
  private final List<Loss> losses = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  SigmaHeadBuilder(CheckedRule rule, Taxonomy taxonomy) {
    this.rule = rule;
    this.taxonomy = taxonomy;
  }

  List<Loss> losses() {
    return List.copyOf(losses);
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** @param name by which correlations refer to the rule */
  SigmaHead build(Optional<String> name) {
    Metadata metadata = rule.metadata();
    SigmaHead head = new SigmaHead(title(""), id(""), name, related(), metadata.status().orElse("experimental"),
        metadata.description().orElse(rule.title()).strip(), metadata.license(),
        new LinkedHashSet<>(metadata.references()).stream().toList(), metadata.author(), metadata.date(),
        metadata.modified(), tags(), falsePositives(), level());
    unsaid();
    return head;
  }

  /** @param part what the title is about besides; may be empty */
  String title(String part) {
    String end = (taxonomy.title().isEmpty() ? "" : " - " + taxonomy.title()) + (part.isEmpty() ? "" : " - " + part);
    String title = rule.title();
    int room = Math.max(0, LONGEST_TITLE - end.length());
    return (title.length() <= room ? title : title.substring(0, room)) + end;
  }

  /** @param part what the id is for besides; may be empty */
  String id(String part) {
    return RuleIds.of(rule.metadata().id().orElse(rule.slug()) + "/" + taxonomy.name()
        + (part.isEmpty() ? "" : "/" + part));
  }

  private List<Metadata.Related> related() {
    List<Metadata.Related> related = new ArrayList<>();
    for (Metadata.Related one : rule.metadata().related()) {
      if (RELATIONS.contains(one.relation()) && UUID.matcher(one.id()).matches()) {
        related.add(one);
      } else {
        lose(SigmaFact.METADATA, "related rules have UUIDs; `" + one.id() + "` is left out");
      }
    }
    return related;
  }

  private List<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    for (String id : rule.metadata().attack()) {
      TacticNames.tag(id, taxonomy.attack()).ifPresentOrElse(tags::add, () -> lose(SigmaFact.METADATA,
          "version " + taxonomy.attack() + " of ATT&CK has no tactic " + id));
    }
    for (String tag : rule.metadata().tags()) {
      if (TAG.matcher(tag).matches()) {
        tags.add(tag);
      } else {
        lose(SigmaFact.METADATA, "a tag has a namespace and a name; `" + tag + "` is left out");
      }
    }
    return List.copyOf(tags);
  }

  private List<String> falsePositives() {
    List<String> said = rule.metadata().falsePositives().stream().filter(text -> text.length() > 1).distinct().toList();
    return said.isEmpty() ? List.of("Unknown") : said;
  }

  private String level() {
    SeverityRule severity = rule.severity();
    if (severity instanceof SeverityRule.Constant constant) {
      lose(SigmaFact.SEVERITY, "the severity " + constant.value() + " is the level " + level(constant.value()));
      return level(constant.value());
    }
    if (severity instanceof SeverityRule.FromField from && from.otherwise().isPresent()) {
      lose(SigmaFact.SEVERITY, "the level is that of the default severity; `" + from.field().describe()
          + "` is not looked at");
      return level(from.otherwise().getAsInt());
    }
    if (severity instanceof SeverityRule.Mapping mapping
        && mapping.cases().stream().anyMatch(SeverityRule.Case.Else.class::isInstance)) {
      lose(SigmaFact.SEVERITY, "the level is that of the highest severity; `" + mapping.field().describe()
          + "` is not looked at");
      return level(mapping.cases().stream().mapToInt(SeverityRule.Case::severity).max().orElse(0));
    }
    refusals.add(new Refusal(SigmaFact.SEVERITY, rule.span(),
        "the level is fixed, and a record without a severity gives no signal here", "give a default or an `else`"));
    return LEVELS.get(0);
  }

  private static String level(int severity) {
    return LEVELS.get(Math.max(0, Math.min(severity, LEVELS.size() - 1)));
  }

  private void unsaid() {
    Metadata metadata = rule.metadata();
    metadata.id().ifPresent(id -> lose(SigmaFact.METADATA, "the id " + id + " is not a UUID of this file's own"));
    metadata.category().ifPresent(category -> lose(SigmaFact.METADATA, "the category " + category + " is left out"));
    rule.name().map(Template::source).ifPresent(name -> lose(SigmaFact.TEMPLATES, "the name of signals is left out"));
    rule.summary().map(Template::source)
        .ifPresent(text -> lose(SigmaFact.TEMPLATES, "the summary of signals is left out"));
    rule.description().map(Template::source)
        .ifPresent(text -> lose(SigmaFact.TEMPLATES, "the description of signals is left out"));
    if (!rule.enabled() || rule.prototype()) {
      lose(SigmaFact.ENABLED, rule.enabled() ? "that the rule is a prototype is left out"
          : "that the rule is not enabled is left out");
    }
    if (rule.suppression().isPresent()) {
      lose(SigmaFact.SUPPRESSION, "the rule's own time of suppression is left out");
    }
  }

  private void lose(SigmaFact fact, String what) {
    losses.add(new Loss(fact, rule.span(), what));
  }
}
