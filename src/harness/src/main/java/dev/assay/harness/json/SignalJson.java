package dev.assay.harness.json;

import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Signal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signals and matches as JSON. In both {@code rule} is the rule's slug and {@code id} the rule's own id, which is left
 * out where it has none.
 */
public final class SignalJson {
  private SignalJson() {}

  /** A signal on one line, without a line ending. */
  public static String line(Signal signal) {
    return JsonText.line(tree(signal));
  }

  /** That a record satisfies a rule's condition, on one line, without a line ending. */
  public static String line(PlannedRule rule, Record record) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", rule.slug());
    rule.rule().metadata().id().ifPresent(id -> tree.put("id", id));
    tree.put("record", record.name().toString());
    return JsonText.line(tree);
  }

  /** The keys of a signal, in their order: every one that has a value. */
  public static Map<String, Object> tree(Signal signal) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", signal.rule());
    signal.ruleId().ifPresent(id -> tree.put("id", id));
    tree.put("name", signal.name());
    tree.put("severity", signal.severity());
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("type", signal.entity().type());
    entity.put("value", signal.entity().value());
    tree.put("entity", entity);
    if (!signal.group().isEmpty()) {
      tree.put("group", signal.group());
    }
    tree.put("timestamp", Instant.ofEpochMilli(signal.time()).toString());
    signal.summary().ifPresent(summary -> tree.put("summary", summary));
    signal.description().ifPresent(description -> tree.put("description", description));
    tree.put("suppressed", signal.suppressed());
    if (signal.prototype()) {
      tree.put("prototype", true);
    }
    tree.put("fidelity", signal.fidelity().label());
    tree.put("records", signal.records().stream().map(RecordName::toString).toList());
    tree.put("recordCount", signal.recordCount());
    tree.put("signalId", signal.id());
    return tree;
  }
}
