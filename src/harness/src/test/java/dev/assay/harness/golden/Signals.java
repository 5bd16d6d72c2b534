package dev.assay.harness.golden;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Entity;
import dev.assay.core.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signals for tests. */
public final class Signals {
  private Signals() {}

  public static Signal signal(String entity, String time) {
    return new Signal("0a1b", "dot_activity", Optional.of("THRESHOLD-S00040"), "Possible DoT", 1,
        new Entity("_ip", entity), Map.of("dstPort", "853"), Instant.parse(time).toEpochMilli(),
        Optional.of("Possible DNS over TLS from source IP: " + entity), Optional.empty(), false, false, Fidelity.VENDOR,
        List.of(new RecordName("traffic.log", 3), new RecordName("traffic.log", 4, 2)), 2);
  }

  public static Signal severity(Signal signal, int severity) {
    return new Signal(signal.id(), signal.rule(), signal.ruleId(), signal.name(), severity, signal.entity(),
        signal.group(), signal.time(), signal.summary(), signal.description(), signal.suppressed(),
        signal.prototype(), signal.fidelity(), signal.records(), signal.recordCount());
  }

  public static Signal summary(Signal signal, Optional<String> summary) {
    return new Signal(signal.id(), signal.rule(), signal.ruleId(), signal.name(), signal.severity(), signal.entity(),
        signal.group(), signal.time(), summary, signal.description(), signal.suppressed(), signal.prototype(), signal.fidelity(),
        signal.records(), signal.recordCount());
  }

  public static Signal rule(Signal signal, String rule) {
    return new Signal(signal.id(), rule, signal.ruleId(), signal.name(), signal.severity(), signal.entity(),
        signal.group(), signal.time(), signal.summary(), signal.description(), signal.suppressed(),
        signal.prototype(), signal.fidelity(), signal.records(), signal.recordCount());
  }
}
