package dev.assay.harness.hygiene;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Layout;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.CaseLog;
import dev.assay.harness.cases.Provenance;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.run.CaseLogs;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import dev.assay.logs.read.TextLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Looks through the logs and goldens of cases. Of one kind, the first place of a file is told. What may be a secret is
 * covered up in the line that is shown, because what is said here ends in the logs of build servers.
 */
public final class FixtureCheck {
  private static final int NAMED = 3;

  private final CaseLogs logs;
  private final Layout layout;
  private final boolean requireProvenance;
  private final List<Diagnostic> found = new ArrayList<>();

  /** @param requireProvenance whether a case that does not say where its logs come from is a finding */
  public FixtureCheck(CaseLogs logs, Layout layout, boolean requireProvenance) {
    this.logs = logs;
    this.layout = layout;
    this.requireProvenance = requireProvenance;
  }

  public List<Diagnostic> check(List<TestCase> cases) {
    for (TestCase test : cases) {
      test.logs().forEach(log -> text(test, log.path(), log.name()));
      text(test, test.golden(), GoldenFile.NAME);
      if (test.isRunnable()) {
        times(test);
      }
    }
    provenance(cases.stream()
        .filter(test -> test.file().isPresent() && test.file().get().provenance().isEmpty()).toList());
    return List.copyOf(found);
  }

  /** Logs are looked through as they are read, packed ones too; what cannot be read has been reported. */
  private void text(TestCase test, Path file, String name) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    boolean people = test.file().flatMap(each -> each.provenance()).map(Provenance::mayShowPeople).orElse(true);
    List<Suspicion> left = new ArrayList<>(Suspicion.ALL);
    left.removeIf(each -> !people && each.code() == HarnessCode.PUBLIC_ADDRESS);
    try {
      TextLines.read(file, (number, line) -> line(test.shown(name), number, line, left));
    } catch (IOException unreadable) {
      // Reported when records were to be read of it.
    }
  }

  /** @param left what was not found in the lines before; two that are told alike are one */
  private void line(String name, int number, String line, List<Suspicion> left) {
    Set<String> told = new HashSet<>();
    for (Suspicion each : left) {
      each.in(line).filter(match -> told.add(each.what()))
          .ifPresent(match -> found.add(diagnostic(each, name, line, number, match)));
    }
    left.removeIf(each -> told.contains(each.what()));
  }

  private static Diagnostic diagnostic(
      Suspicion suspicion, String name, String line, int number, Matcher match) {
    SourceText shown = new SourceText(name, Suspicion.withoutSecrets(line), number);
    return Diagnostic.of(suspicion.code(), shown.span(match.start(suspicion.group()), match.end(suspicion.group())),
        "this looks like " + suspicion.what());
  }

  private void times(TestCase test) {
    Map<String, Instant> received = new HashMap<>();
    for (CaseLog log : test.logs()) {
      log.received().ifPresent(time -> received.put(test.shown(log.name()), time));
    }
    if (received.isEmpty()) {
      return;
    }
    try (Readings readings = logs.open(test, layout).readings()) {
      for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
        if (next.get() instanceof Reading.OfRecord reading) {
          String file = reading.record().name().file();
          Instant time = Instant.ofEpochMilli(reading.record().time());
          if (received.containsKey(file) && time.isAfter(received.get(file))) {
            found.add(Diagnostic.of(HarnessCode.AFTER_RECEPTION, reading.record().name() + " is of " + time
                + ", after " + received.remove(file) + ", when its log was received")
                .help("correct `received` or `timezone` in " + test.shownFolder() + "/case.yaml"));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All in one note, or a finding each. */
  private void provenance(List<TestCase> silent) {
    String help = "say it in case.yaml: `provenance: {origin: captured}`, or `synthetic`";
    if (requireProvenance) {
      silent.forEach(test -> found.add(Diagnostic.of(HarnessCode.NO_PROVENANCE,
          test.shownFolder() + " does not say where its logs come from").severity(Severity.WARNING).help(help)));
    } else if (!silent.isEmpty()) {
      String names = String.join(", ", silent.stream().limit(NAMED).map(TestCase::id).toList());
      found.add(Diagnostic.of(HarnessCode.NO_PROVENANCE, Counted.of(silent.size(), "case")
          + (silent.size() == 1 ? " does" : " do") + " not say where the logs come from: " + names
          + (silent.size() > NAMED ? ", …" : "")).help(help));
    }
  }
}
