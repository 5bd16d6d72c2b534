package dev.assay.convert.sumo;

import dev.assay.convert.export.Fact;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.NormalizedNames;
import dev.assay.convert.export.Phrase;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Metadata;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Selector;
import dev.assay.core.check.SeverityRule;
import dev.assay.core.check.Template;
import dev.assay.core.check.Test;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes the rule of Cloud SIEM that means the same, or says why there is none. */
public final class SumoRuleBuilder {
  private static final long SEVEN_DAYS = 7L * 24 * 60 * 60 * 1000;

  private static final List<Network> PRIVATE = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
      .flatMap(text -> Network.parse(text).stream()).toList();

  private final CheckedRule rule;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();

  private final Surroundings surroundings;

  private SumoRuleBuilder(CheckedRule rule, Surroundings surroundings) {
    this.rule = rule;
    this.surroundings = surroundings;
  }

  /** @param rule absent if there are refusals */
  public record Built(Optional<SumoRule> rule, List<Loss> losses, List<Refusal> refusals) {
    public Built {
      losses = List.copyOf(losses);
      refusals = List.copyOf(refusals);
    }
  }

  public static Built build(CheckedRule rule, Surroundings surroundings) {
    return new SumoRuleBuilder(rule, surroundings).build();
  }

  private Built build() {
    SumoExpressionWriter writer = new SumoExpressionWriter();
    Phrase expression = writer.write(rule.when());
    refusals.addAll(writer.refusals());
    internal(rule.when());
    NormalizedNames.condition(SumoFact.NORMALIZED_NAMES, rule, surroundings,
        "the tenant has to normalize them likewise").ifPresent(losses::add);
    Optional<SumoRule.Body> body = body();
    Optional<SumoRule.Score> score = score();
    List<SumoRule.EntitySelector> selectors = selectors();
    templates();
    suppression(body);
    metadata();
    if (!refusals.isEmpty() || body.isEmpty() || score.isEmpty()) {
      return new Built(Optional.empty(), losses, refusals);
    }
    boolean threshold = body.get() instanceof SumoRule.Body.Threshold;
    return new Built(Optional.of(new SumoRule(
        rule.slug(), rule.title(),
        threshold ? Optional.empty() : Optional.of(rule.name().map(Template::source).orElse(rule.title())),
        rule.description().map(Template::source).or(rule.metadata()::description).orElse(rule.title()),
        rule.metadata().category(), rule.enabled(), rule.prototype(), expression.text(), score.get(), selectors,
        rule.summary().map(Template::source), tags(), rule.suppression(), body.get())), losses, refusals);
  }

  /** Private addresses are internal in Cloud SIEM, whatever blocks there are. */
  private void internal(Condition condition) {
    if (condition instanceof Condition.Atom atom && PRIVATE.stream().anyMatch(network ->
        surroundings.internal().stream().noneMatch(block -> block.contains(network)))
        && atom.test().operands().stream().anyMatch(operand -> operand.describe().endsWith("_isInternal"))) {
      refusals.add(new Refusal(SumoFact.NETWORK_BLOCKS, atom.span(),
          "all addresses of RFC 1918 are internal there, and `networks` of the configuration leaves out some",
          "name 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 among the internal networks, or test the address: "
              + "`in network (…)`"));
    }
    condition.parts().forEach(this::internal);
  }

  private Optional<SumoRule.Body> body() {
    if (rule.logic() instanceof Logic.Match) {
      return Optional.of(new SumoRule.Body.Match());
    }
    if (rule.logic() instanceof Logic.Threshold threshold) {
      return threshold(threshold);
    }
    refuse(SumoFact.RULE_TYPES, "a rule of the type " + rule.logic().type() + " is not exported yet",
        "keep it out of this target: `export except … because \"…\"`");
    return Optional.empty();
  }

  private Optional<SumoRule.Body> threshold(Logic.Threshold threshold) {
    Logic.Limit limit = threshold.limit();
    boolean atLeast = limit.staysReached() && !limit.negated();
    if (!atLeast) {
      refuse(SumoFact.THRESHOLD, "a threshold is reached from below: the number of records is at least the limit",
          "write `>=` or `>`");
    }
    Optional<SumoWindow> window = SumoWindow.of(threshold.window());
    if (window.isEmpty()) {
      refuse(SumoFact.WINDOW, "a window lasts from one minute to five days", "choose a window within that");
    }
    if (!threshold.by().perEntity()) {
      refuse(SumoFact.GROUPING, "a threshold counts each entity apart, and no setting turns that off",
          "write `by entity`, and further fields after it");
    }
    Optional<String> counted = Optional.empty();
    if (threshold.measure() instanceof Logic.Measure.Distinct distinct) {
      counted = Optional.of(field(distinct.operand(), "what is counted"));
    }
    List<String> groups = threshold.by().fields().stream().map(field -> field(field, "a group")).toList();
    if (!atLeast || window.isEmpty()) {
      return Optional.empty();
    }
    long least = limit.order() == Test.Order.GREATER ? limit.value() + 1 : limit.value();
    // Only a record that counts can reach the limit, so that every limit is at least one.
    return Optional.of(new SumoRule.Body.Threshold(Math.max(1, least), counted, groups, window.get()));
  }

  private Optional<SumoRule.Score> score() {
    SeverityRule severity = rule.severity();
    if (severity instanceof SeverityRule.Constant constant) {
      return Optional.of(new SumoRule.Score.Constant(constant.value()));
    }
    if (rule.logic() instanceof Logic.Threshold) {
      refuse(SumoFact.SEVERITY, "the severity of a threshold rule is a number", "write `severity 3`");
      return Optional.empty();
    }
    if (severity instanceof SeverityRule.FromField from) {
      return Optional.of(new SumoRule.Score.FieldValue(field(from.field(), "the severity"), from.otherwise()));
    }
    return mapping((SeverityRule.Mapping) severity);
  }

  private Optional<SumoRule.Score> mapping(SeverityRule.Mapping mapping) {
    List<SumoRule.Entry> entries = new ArrayList<>();
    OptionalInt otherwise = OptionalInt.empty();
    for (SeverityRule.Case one : mapping.cases()) {
      if (one instanceof SeverityRule.Case.Equal equal) {
        entries.add(new SumoRule.Entry(text(equal.value()), Optional.empty(), equal.severity()));
      } else if (one instanceof SeverityRule.Case.Range range) {
        entries.add(new SumoRule.Entry(text(range.low()), Optional.of(text(range.high())), range.severity()));
      } else if (one instanceof SeverityRule.Case.Else last) {
        otherwise = OptionalInt.of(last.severity());
      } else {
        refuse(SumoFact.SEVERITY, "a mapping has no entry for a missing field, only one for everything else",
            "leave out `missing -> …`, or give `else` the same severity");
      }
    }
    return Optional.of(new SumoRule.Score.Mapping(field(mapping.field(), "the severity"), entries, otherwise));
  }

  private static String text(Operand operand) {
    return operand instanceof Operand.Constant constant && constant.value() instanceof Value.Text text
        ? text.text() : operand.describe();
  }

  private List<SumoRule.EntitySelector> selectors() {
    List<SumoRule.EntitySelector> selectors = new ArrayList<>();
    for (Selector selector : rule.entities()) {
      selectors.add(new SumoRule.EntitySelector(selector.type(), field(selector.field(), "an entity")));
    }
    if (selectors.isEmpty()) {
      refuse(SumoFact.ENTITIES, "a rule needs an entity selector, because signals are about entities",
          "write `signal on device_ip` with a field that names who it is about");
    }
    return selectors;
  }

  /** The text of a field or a member of one; anything else is refused. */
  private String field(Operand operand, String role) {
    if (operand instanceof Operand.OfField || operand instanceof Operand.OfEntry
        || operand instanceof Operand.OfRawKey) {
      List<SumoOperands.Obstacle> obstacles = new ArrayList<>();
      String text = new SumoOperands(obstacles::add).write(operand);
      obstacles.forEach(obstacle -> refuse(obstacle.fact(), obstacle.reason(), obstacle.help()));
      return text;
    }
    refuse(SumoFact.GROUPING, role + " has to be a field, and `" + operand.describe() + "` is none",
        "use a field of the schema");
    return "";
  }

  private void templates() {
    if (rule.logic() instanceof Logic.Threshold && rule.name().isPresent()) {
      losses.add(new Loss(SumoFact.TEMPLATES, rule.span(),
          "signals of a threshold rule have the rule's name; the template of the name is left out"));
    }
  }

  private void suppression(Optional<SumoRule.Body> body) {
    if (rule.suppression().isEmpty()) {
      return;
    }
    long time = rule.suppression().getAsLong();
    long window = body.filter(SumoRule.Body.Threshold.class::isInstance)
        .map(threshold -> ((SumoRule.Body.Threshold) threshold).window().milliseconds()).orElse(0L);
    if (time <= window || time > SEVEN_DAYS) {
      refuse(SumoFact.SUPPRESSION, "a rule's own suppression is longer than its window and at most seven days",
          "choose a suppression within that, or leave it to the tenant's setting");
    }
  }

  private void metadata() {
    Metadata metadata = rule.metadata();
    if (!metadata.references().isEmpty() || !metadata.falsePositives().isEmpty() || metadata.author().isPresent()) {
      losses.add(new Loss(SumoFact.METADATA, rule.span(),
          "a rule has no place for references, false positives and authors; they are left out"));
    }
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (String attack : rule.metadata().attack()) {
      tags.add((attack.startsWith("TA") ? "_mitreAttackTactic:" : "_mitreAttackTechnique:") + attack);
    }
    tags.addAll(rule.metadata().tags());
    return tags;
  }

  private void refuse(Fact fact, String reason, String help) {
    Refusal refusal = new Refusal(fact, rule.span(), reason, help);
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }
}
