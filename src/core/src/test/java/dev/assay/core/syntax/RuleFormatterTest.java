package dev.assay.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.Baseline;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFormatterTest {
  @ParameterizedTest
  @ValueSource(strings = {"clauses", "expressions", "comments"})
  void formats(String file) {
    Baseline.check("syntax/format/" + file + ".txt", RuleFormatterTest::formatted);
  }

  @Test
  void aDescriptionIsNeverTakenForTheSignals() {
    RuleFile read = read("rule r description 'rule' signal on a");
    RuleDeclaration rule = read.rules().get(0);
    List<Clause> turned = List.of(rule.clauses().get(1), rule.clauses().get(0));
    RuleFile foreign = new RuleFile(read.source(),
        List.of(new RuleDeclaration(rule.span(), rule.slug(), rule.title(), turned)), List.of());

    assertThat(new RuleFormatter().format(foreign)).isEqualTo(new RuleFormatter().format(read));
  }

  private static String formatted(String text) {
    String once = format(text);
    assertThat(format(once)).isEqualTo(once);
    return once;
  }

  private static String format(String text) {
    return new RuleFormatter().format(read(text));
  }

  private static RuleFile read(String text) {
    ReadRules read = new AssayRuleReader().read(new SourceText("some.rule", text));
    assertThat(read.diagnostics()).isEmpty();
    return read.file();
  }
}
