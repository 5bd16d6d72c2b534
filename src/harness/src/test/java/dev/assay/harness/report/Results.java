package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Signal;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.CaseFile;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.golden.SignalDifference;
import dev.assay.harness.golden.SignalDifference.FieldChange;
import dev.assay.harness.golden.Signals;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.Failure;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.shape.Fields;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Runs for reports to tell of. */
final class Results {
  static final Signal SIGNAL = Signals.signal("10.0.0.5", "2024-05-01T12:00:00Z");
  static final Failure MISSING = new Failure.Differs(new SignalDifference.Missing(SIGNAL),
      List.of("nearest record traffic.log:4", "  false: dstPort = 853 (seen 443)"));
  static final SourceText RULE = new SourceText("rules/größe, 50%.rule", "rule r\nwhen dstPort = 'é]]>'\n");

  private Results() {}

  static RunResult run(List<Diagnostic> content, CaseResult... cases) {
    return new RunResult(List.of(), content, 2, List.of(cases), Duration.ofMillis(1_250));
  }

  static CaseResult passed(String name) {
    return failed(name);
  }

  static CaseResult failed(String name, Failure... failures) {
    CaseFile file = new CaseFile("What it shows\nin full\n", List.of(), List.of(), Optional.empty(), Fields.none(),
        Fields.none(), List.of(), Optional.empty());
    TestCase test = new TestCase("dot_activity", name, Path.of("x", name), "tests/dot_activity/" + name,
        Optional.of(file), List.of(), Optional.empty(), List.of(), List.of());
    return new CaseResult(test, List.of(failures), List.of(SIGNAL), new TreeSet<>(List.of("palo-alto/ngfw-csv")), 5, 0,
        Duration.ofMillis(17));
  }

  /** One of each kind of failure, with characters that a format could stumble over. */
  static RunResult ofEveryKind() {
    Signal hostile = Signals.signal("10.0.0.5\u001b[2J\u202e<&\">\ufffe", "2024-05-01T12:00:00Z");
    Diagnostic error = Diagnostic.of(HarnessCode.GOLDEN_VERSION, "a golden of format 7");
    return run(List.of(place(HarnessCode.UNKNOWN_RULE), Diagnostic.of(HarnessCode.NO_CASES, "there is no ``` case")),
        passed("passed"),
        failed("differs", MISSING, new Failure.Differs(new SignalDifference.Unexpected(hostile), List.of("```")),
            new Failure.Differs(new SignalDifference.Changed(SIGNAL, hostile,
                List.of(new FieldChange("entity.value", "10.0.0.5", "::error::x"))), List.of())),
        failed("others", new Failure.AlsoFires("other", new RecordName("a.log", 2), 3),
            new Failure.StaysSilent("third", List.of("why")),
            new Failure.Faulted("dot_activity", new RecordName("a.log", 7), "gave up\n::stop-commands::x")),
        failed("unread", new Failure.Unread(place(HarnessCode.UNREAD_FILE))),
        failed("does not load", new Failure.Unsound(error)),
        failed("not run", new Failure.NotRun("the rule does not load")));
  }

  static Diagnostic place(HarnessCode code) {
    int at = RULE.text().indexOf("'é");
    return Diagnostic.of(code, RULE.span(at, at + 6), "there is no such thing").help("look elsewhere")
        .fix(RULE.span(at, at + 6), "853").note(RULE.span(5, 6), "of this rule");
  }
}
