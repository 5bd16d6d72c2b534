package dev.assay.harness.report;

import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.signal.Signal;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.golden.SignalDifference;
import dev.assay.harness.golden.SignalDifference.Changed;
import dev.assay.harness.golden.SignalDifference.Missing;
import dev.assay.harness.golden.SignalDifference.Unexpected;
import dev.assay.harness.json.SignalJson;
import dev.assay.harness.run.Failure;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ListShape;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.Shape;
import dev.assay.harness.shape.Shapes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a case failed, in the JSON report. */
final class FailureJson {
  private static final Shape<String> TEXT = Shapes.text("a text");

  private static final Key<FailureKind> KIND = Key.required("kind",
      Shapes.choice(FailureKind.class, FailureKind::label), "What kind of failure it is.");
  private static final Key<String> FAILURE_TEXT = Key.required("text", TEXT, "The failure as a terminal shows it.");
  private static final Key<String> FILE = Key.required("file", TEXT, "The log, or the file, to look into.");
  private static final Key<Long> LINE = Key.required("line", Shapes.whole(1, Long.MAX_VALUE), "The line there.");
  private static final Key<Fields> DIAGNOSTIC = Key.optional("diagnostic", DiagnosticJson.SHAPE,
      "What is to be said about the case, or about a line of a log.");
  private static final Key<Fields> EXPECTED = Key.optional("expected", GoldenFile.SIGNAL,
      "The signal of the golden.");
  private static final Key<Fields> ACTUAL = Key.optional("actual", GoldenFile.SIGNAL, "The signal the rule gives.");
  private static final Key<String> FIELD = Key.required("field", TEXT, "Such as entity.value or records[1].");
  private static final Key<String> EXPECTED_VALUE = Key.required("expected", TEXT, "Its value in the golden.");
  private static final Key<String> ACTUAL_VALUE = Key.required("actual", TEXT, "The value the rule gives.");
  private static final Key<List<Fields>> CHANGES = Key.optional("changes", new ListShape<>("a list of changes",
      ObjectShape.of("a change", FIELD, EXPECTED_VALUE, ACTUAL_VALUE)), "What differs between the two.");
  private static final Key<String> RULE = Key.optional("rule", TEXT, "The other rule.");

  static final ObjectShape SHAPE = ObjectShape.of("a failure",
      KIND, FAILURE_TEXT, FILE, LINE, DIAGNOSTIC, EXPECTED, ACTUAL, CHANGES, RULE);

  private FailureJson() {}

  static Map<String, Object> tree(TestCase test, Failure failure) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Place place = Place.of(test, failure);
    tree.put(KIND.name(), FailureKind.of(failure).label());
    tree.put(FAILURE_TEXT.name(), text(failure));
    tree.put(FILE.name(), place.file());
    tree.put(LINE.name(), place.line());
    if (failure instanceof Failure.Unsound unsound) {
      tree.put(DIAGNOSTIC.name(), DiagnosticJson.tree(unsound.diagnostic()));
    } else if (failure instanceof Failure.Unread unread) {
      tree.put(DIAGNOSTIC.name(), DiagnosticJson.tree(unread.finding()));
    } else if (failure instanceof Failure.Differs differs) {
      difference(differs.difference(), tree);
    } else if (failure instanceof Failure.AlsoFires other) {
      tree.put(RULE.name(), other.rule());
    } else if (failure instanceof Failure.StaysSilent other) {
      tree.put(RULE.name(), other.rule());
    } else if (failure instanceof Failure.Faulted faulted) {
      tree.put(RULE.name(), faulted.rule());
    }
    return tree;
  }

  private static String text(Failure failure) {
    return new FailureText(Palette.PLAIN, new DiagnosticRenderer(Palette.PLAIN)::render).of(failure).stripTrailing();
  }

  private static void difference(SignalDifference difference, Map<String, Object> tree) {
    if (difference instanceof Missing missing) {
      signal(EXPECTED, missing.signal(), tree);
    } else if (difference instanceof Unexpected unexpected) {
      signal(ACTUAL, unexpected.signal(), tree);
    } else if (difference instanceof Changed changed) {
      signal(EXPECTED, changed.expected(), tree);
      signal(ACTUAL, changed.actual(), tree);
      tree.put(CHANGES.name(), changed.changes().stream().map(FailureJson::change).toList());
    }
  }

  private static void signal(Key<Fields> key, Signal signal, Map<String, Object> tree) {
    tree.put(key.name(), SignalJson.tree(signal));
  }

  private static Map<String, Object> change(SignalDifference.FieldChange change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(FIELD.name(), change.field());
    tree.put(EXPECTED_VALUE.name(), change.expected());
    tree.put(ACTUAL_VALUE.name(), change.actual());
    return tree;
  }
}
