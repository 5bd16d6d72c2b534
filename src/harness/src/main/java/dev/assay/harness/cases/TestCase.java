package dev.assay.harness.cases;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.signal.Signal;
import dev.assay.harness.golden.GoldenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder {@code tests/<rule>/<name>} as it was found.
 *
 * @param rule the slug of the rule it tests
 * @param shownFolder the folder as reports name it
 * @param file absent where {@code case.yaml} is missing or does not load
 * @param logs sorted by name
 * @param expected what the golden says; absent where there is none or it does not load
 * @param diagnostics what is wrong with the folder; a case with any fails
 * @param goldenDiagnostics what is wrong with the golden, and would not be with a new one
 */
public record TestCase(
    String rule,
    String name,
    Path folder,
    String shownFolder,
    Optional<CaseFile> file,
    List<CaseLog> logs,
    Optional<List<Signal>> expected,
    List<Diagnostic> diagnostics,
    List<Diagnostic> goldenDiagnostics) {

  public TestCase {
    logs = List.copyOf(logs);
    expected = expected.map(List::copyOf);
    diagnostics = List.copyOf(diagnostics);
    goldenDiagnostics = List.copyOf(goldenDiagnostics);
  }

  /** How a user names the case: {@code rule/name}. */
  public String id() {
    return rule + "/" + name;
  }

  /** How reports name a file of the folder. */
  public String shown(String file) {
    return shownFolder.equals(".") ? file : shownFolder + "/" + file;
  }

  public Path golden() {
    return folder.resolve(GoldenFile.NAME);
  }

  /** Whether it can be run: a case that could not be read whole would prove nothing. */
  public boolean isRunnable() {
    return file.isPresent() && !logs.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
