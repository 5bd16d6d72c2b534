package dev.assay.core.signal;

import dev.assay.core.eval.Fault;
import dev.assay.core.plan.PlannedRule;
import java.util.List;

/**
 * What one record brought about.
 *
 * @param state the state to go on with
 * @param matches rules whose condition the record satisfies, whether or not they fired
 * @param late whether the record's time lies further back than the settings allow
 */
public record Step(
    DetectorState state, List<PlannedRule> matches, List<Signal> signals, List<Fault> faults, boolean late) {}
