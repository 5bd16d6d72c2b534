package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Printed;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;
import java.util.Map;

/** Rules of which a test only writes what it is about. */
final class Rules {
  static final String HEAD = "title: t\nlogsource:\n  category: c\n";

  private Rules() {}

  static SigmaDocuments read(String yaml) {
    return read(yaml, Map.of());
  }

  static SigmaDocuments read(String yaml, Map<String, List<String>> placeholders) {
    return new SigmaReader(placeholders).read(new SourceText("rule.yml", yaml));
  }

  /** A rule out of what stands under its {@code detection}. */
  static SigmaDocuments detection(String detection) {
    return read(HEAD + "detection:\n" + detection.indent(2));
  }

  static SigmaRule rule(String detection) {
    SigmaDocuments read = detection(detection);
    assertThat(read.diagnostics()).as(detection).noneMatch(Diagnostic::isError);
    return read.rules().get(0);
  }

  /** What a rule of the single search {@code s} says. */
  static SigmaVerdict verdict(String search, String event) {
    return new SigmaInterpreter(rule("s:\n" + search.indent(2) + "condition: s\n")).verdict(Events.of(event));
  }

  static String problems(String search) {
    return Printed.of(detection("s:\n" + search.indent(2) + "condition: s\n").diagnostics());
  }
}
