package dev.assay.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison that no record decides is called what it is. */
class ConstantLintTest {
  @ParameterizedTest
  @ValueSource(strings = {"1 = 2", "1 = 1", "2 > 1", "dstPort = dstPort", "dstPort < dstPort", "dstPort != dstPort"})
  void isToldWhateverTheOperator(String condition) {
    assertThat(codes(condition)).containsExactly("R214");
  }

  private static List<String> codes(String condition) {
    return RuleFixtures.check("rule r severity 1 signal on srcDevice_ip when action = 'a' or " + condition)
        .diagnostics().stream().map(Diagnostic::code).map(code -> code.id()).toList();
  }
}
