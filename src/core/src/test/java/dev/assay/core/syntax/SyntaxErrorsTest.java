package dev.assay.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.Baseline;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class SyntaxErrorsTest {
  static final List<String> FILES = List.of("clauses", "expressions", "lexing", "recovery");

  @ParameterizedTest
  @FieldSource("FILES")
  void says(String file) {
    Baseline.check("syntax/errors/" + file + ".txt", SyntaxErrorsTest::diagnostics);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FILE_TOO_LARGE")
  void everyCodeIsShown(SyntaxCode code) {
    assertThat(FILES)
        .anyMatch(file -> Baseline.read("syntax/errors/" + file + ".txt").contains("[" + code.id() + "]"));
  }

  @Test
  void aFixMendsWhatItBelongsTo() {
    String text = "rule r\nwhen a == 1 && b = ‘x’ and c = 'it's' and d = 10.0.0.0/8\n"
        + "threshold count() > 1 witin 5min";
    AssayRuleReader reader = new AssayRuleReader();
    StringBuilder fixed = new StringBuilder(text);
    reader.read(new SourceText("bad.rule", text)).diagnostics().stream()
        .map(diagnostic -> diagnostic.fix().orElseThrow())
        .sorted((a, b) -> b.span().start() - a.span().start())
        .forEach(fix -> fixed.replace(fix.span().start(), fix.span().end(), fix.replacement()));

    assertThat(reader.read(new SourceText("fixed.rule", fixed.toString())).diagnostics()).as(fixed.toString())
        .isEmpty();
  }

  private static String diagnostics(String text) {
    return new DiagnosticRenderer(Palette.PLAIN)
        .render(new AssayRuleReader().read(new SourceText("bad.rule", text)).diagnostics());
  }
}
