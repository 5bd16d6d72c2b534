package dev.assay.core.signal;

import dev.assay.core.record.RecordName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule says when it fires: one for each entity selector that has a value.
 *
 * @param id stable: a hash of rule, entity, group and the start of the window
 * @param rule the rule's slug
 * @param ruleId the rule's own id, where it has one
 * @param severity from 0 to 10
 * @param group the group-by fields and their values
 * @param time event time of the record that completed the signal, in milliseconds since 1970-01-01T00:00:00Z
 * @param suppressed whether it repeats a signal of the same rule and entity within the suppression time
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
    List<RecordName> records,
    long recordCount) {}
