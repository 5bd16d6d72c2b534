package dev.assay.harness.golden;

import static dev.assay.harness.golden.Signals.severity;
import static dev.assay.harness.golden.Signals.signal;
import static dev.assay.harness.golden.Signals.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Palette;
import dev.assay.core.signal.Signal;
import dev.assay.harness.report.DifferenceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoldenDiffTest {
  private static final Signal ONE = signal("10.0.0.5", "2024-05-01T12:00:00Z");
  private static final Signal TWO = signal("10.0.0.6", "2024-05-01T12:00:01Z");

  @Test
  void orderMeansNothing() {
    assertThat(GoldenDiff.of(List.of(ONE, TWO), List.of(TWO, ONE))).isEmpty();
    assertThat(GoldenDiff.of(List.of(), List.of())).isEmpty();
  }

  @Test
  void missingAndUnexpectedSignalsAreShownWithTheirRecords() {
    assertThat(text(List.of(ONE), List.of(TWO))).isEqualTo("""
        missing signal: severity 1 on _ip 10.0.0.5 group dstPort=853 at 2024-05-01T12:00:00Z
          records: traffic.log:3, traffic.log:4#2
        unexpected signal: severity 1 on _ip 10.0.0.6 group dstPort=853 at 2024-05-01T12:00:01Z
          records: traffic.log:3, traffic.log:4#2
        """);
  }

  @Test
  void ofEqualSignalsEachNeedsAPartner() {
    assertThat(GoldenDiff.of(List.of(ONE, ONE), List.of(ONE)))
        .containsExactly(new SignalDifference.Missing(ONE));
  }

  @Test
  void changesAreShownFieldByField() {
    Signal changed = summary(severity(ONE, 4), Optional.of("Something altogether else was seen"));
    assertThat(text(List.of(ONE), List.of(changed))).isEqualTo("""
        changed signal: severity 1 on _ip 10.0.0.5 group dstPort=853 at 2024-05-01T12:00:00Z
          severity: expected 1, got 4
          summary:
            expected "Possible DNS over TLS from source IP: 10.0.0.5"
            got      "Something altogether else was seen"
        """);
    assertThat(text(List.of(ONE), List.of(summary(ONE, Optional.empty())))).contains("5\", got none");
  }

  @Test
  void aSignalAtAnotherTimeIsTheSameChanged() {
    assertThat(text(List.of(ONE), List.of(signal("10.0.0.5", "2024-05-01T12:00:09Z")))).isEqualTo("""
        changed signal: severity 1 on _ip 10.0.0.5 group dstPort=853 at 2024-05-01T12:00:00Z
          timestamp: expected "2024-05-01T12:00:00Z", got "2024-05-01T12:00:09Z"
        """);
  }

  private static String text(List<Signal> expected, List<Signal> actual) {
    return GoldenDiff.of(expected, actual).stream().map(new DifferenceText(Palette.PLAIN)::of)
        .collect(Collectors.joining());
  }
}
