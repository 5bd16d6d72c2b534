package dev.assay.core.signal;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.RecordName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a rule says when it fires: one for each entity selector that has a value.
 *
 * @param id stable: a hash of rule, entity selector, entity, group and the start of the window; records of the
 *     same instant have the same window, and so the same id
 * @param rule the rule's slug
 * @param ruleId the rule's own id, where it has one
 * @param severity from 0 to 10
 * @param group the group-by fields and their values
 * @param time event time of the record that completed the signal, in milliseconds since 1970-01-01T00:00:00Z
 * @param suppressed whether it repeats a signal of the same rule and entity within the suppression time
 * @param fidelity extension if a contributing record is one that Cloud SIEM would not make
 * @param records contributing records, the first 20 and the last 5 of {@code recordCount}
 */
public record Signal(
    String id,
    String rule,
    Optional<String> ruleId,
    String name,
    int severity,
    Entity entity,
    Map<String, String> group,
    long time,
    Optional<String> summary,
    Optional<String> description,
    boolean suppressed,
    boolean prototype,
    Fidelity fidelity,
    List<RecordName> records,
    long recordCount) {

  /** The same signal with its records under other names. */
  public Signal renamed(UnaryOperator<RecordName> name) {
    return new Signal(id, rule, ruleId, this.name, severity, entity, group, time, summary, description, suppressed,
        prototype, fidelity, records.stream().map(name).toList(), recordCount);
  }
}
