package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.json.JsonText;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.JsonSchema;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ListShape;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.Shape;
import dev.assay.harness.shape.Shapes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as JSON, for programs: the same content gives the same bytes. */
public final class JsonReport {
  private static final long FORMAT = 1;
  private static final Shape<String> TEXT = Shapes.text("a text");
  private static final Shape<Long> COUNT = Shapes.whole(0, Long.MAX_VALUE);
  private static final Shape<List<String>> TEXTS = new ListShape<>("a list of texts", TEXT);
  private static final Shape<List<Fields>> DIAGNOSTICS = new ListShape<>("diagnostics", DiagnosticJson.SHAPE);

  private static final Key<Long> VERSION = Key.required("version", Shapes.whole(FORMAT, FORMAT), "Of this form.");
  private static final Key<Outcome> OUTCOME = Key.required("outcome", Shapes.choice(Outcome.class, JsonReport::label),
      "How it ended: the worst of its parts.");
  private static final Key<Long> EXIT_CODE = Key.required("exitCode", Shapes.whole(0, 4), "The exit code of that.");
  private static final Key<Long> RULES = Key.required("rules", COUNT, "How many rules were loaded.");
  private static final Key<Long> PASSED = Key.required("passed", COUNT, "How many cases passed.");
  private static final Key<Long> FAILED = Key.required("failed", COUNT, "How many cases failed.");
  private static final Key<List<Fields>> CONFIGURATION = Key.required("configuration", DIAGNOSTICS,
      "What is wrong with the configuration; with an error there, nothing else was done.");
  private static final Key<List<Fields>> CONTENT = Key.required("content", DIAGNOSTICS,
      "What is to be said about rules, definitions and the folder of cases.");

  private static final Key<String> RULE = Key.required("rule", TEXT, "The slug of the rule it tests.");
  private static final Key<String> CASE = Key.required("case", TEXT, "The case's name.");
  private static final Key<String> FOLDER = Key.required("folder", TEXT, "Where it lies.");
  private static final Key<String> DESCRIPTION = Key.optional("description", TEXT, "What it shows, in a line.");
  private static final Key<Long> SIGNALS = Key.required("signals", COUNT, "How many signals its rule gave.");
  private static final Key<Long> RECORDS = Key.required("records", COUNT, "How many records its logs gave.");
  private static final Key<Long> LATE = Key.required("late", COUNT, "How many of them came late.");
  private static final Key<List<String>> SOURCES = Key.required("sources", TEXTS, "The formats of its logs.");
  private static final Key<List<Fields>> FAILURES = Key.required("failures",
      new ListShape<>("a list of failures", FailureJson.SHAPE), "Why it failed; none if it passed.");
  private static final Key<List<Fields>> CASES = Key.required("cases", new ListShape<>("a list of cases",
      ObjectShape.of("a case", RULE, CASE, FOLDER, DESCRIPTION, OUTCOME, SIGNALS, RECORDS, LATE, SOURCES, FAILURES)),
      "Those that were run, or could not be.");

  /** What a report must be. */
  static final ObjectShape SHAPE = ObjectShape.of("a report",
      VERSION, OUTCOME, EXIT_CODE, RULES, PASSED, FAILED, CONFIGURATION, CONTENT, CASES);

  private JsonReport() {}

  /** The JSON Schema of a report. */
  public static Map<String, Object> schema() {
    return JsonSchema.ofFile("report.schema.json", "What came of `assay test` (assay.json)", SHAPE);
  }

  static String of(RunResult result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(VERSION.name(), FORMAT);
    tree.put(OUTCOME.name(), label(result.outcome()));
    tree.put(EXIT_CODE.name(), result.outcome().exitCode());
    tree.put(RULES.name(), result.rules());
    tree.put(PASSED.name(), result.cases().size() - result.failed().size());
    tree.put(FAILED.name(), result.failed().size());
    tree.put(CONFIGURATION.name(), diagnostics(result.configuration()));
    tree.put(CONTENT.name(), diagnostics(result.content()));
    tree.put(CASES.name(), result.cases().stream().map(JsonReport::tree).toList());
    return JsonText.of(tree);
  }

  private static Map<String, Object> tree(CaseResult result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(RULE.name(), result.test().rule());
    tree.put(CASE.name(), result.test().name());
    tree.put(FOLDER.name(), result.test().shownFolder());
    if (!CaseText.description(result.test()).isEmpty()) {
      tree.put(DESCRIPTION.name(), CaseText.description(result.test()));
    }
    tree.put(OUTCOME.name(), label(result.outcome()));
    tree.put(SIGNALS.name(), result.signals().size());
    tree.put(RECORDS.name(), result.records());
    tree.put(LATE.name(), result.late());
    tree.put(SOURCES.name(), List.copyOf(result.sources()));
    tree.put(FAILURES.name(),
        result.failures().stream().map(failure -> FailureJson.tree(result.test(), failure)).toList());
    return tree;
  }

  private static List<Map<String, Object>> diagnostics(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(DiagnosticJson::tree).toList();
  }

  private static String label(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
