package dev.assay.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedRuleTest {
  private static final String LET = "rule r\nlet internal = srcDevice_ip_isInternal = true\n";

  @Test
  void aClauseThatWasNotUnderstoodIsNotAlsoMissing() {
    CheckedRules checked = RuleFixtures.check(LET + "whn internal\nseverity 1\nsignal on srcDevice_ip\n");
    assertThat(codes(checked)).allMatch(code -> code.startsWith("R0"), "of reading").isNotEmpty();
    assertThat(checked.rules()).isEmpty();
  }

  @Test
  void otherMistakesOfSuchARuleAreTold() {
    CheckedRules checked = RuleFixtures.check("rule r\nwhen dstPrt = 1\nseverty 1\nsignal on srcDevice_ip\n");
    assertThat(codes(checked)).contains("R101").doesNotContain("R121");
  }

  @Test
  void aRuleThatLostAClauseIsNoOther() {
    CheckedRules checked = RuleFixtures.check(
        "rule r\nwhen dstPort = 1\ntreshold count() >= 2 within 5m by entity\nseverity 1\nsignal on srcDevice_ip\n");
    assertThat(checked.rules()).isEmpty();
  }

  @Test
  void whatIsMissingFromOtherRulesOfTheFileIsTold() {
    CheckedRules checked = RuleFixtures.check(LET + "whn internal\nrule s\nseverity 1\nsignal on srcDevice_ip\n"
        + "rule t\nwhen dstPort = 1\nseverity 1\nsignal on srcDevice_ip\n");
    assertThat(codes(checked)).containsOnlyOnce("R121");
    assertThat(checked.rules()).extracting(CheckedRule::slug).containsExactly("t");
  }

  private static List<String> codes(CheckedRules checked) {
    return checked.diagnostics().stream().map(diagnostic -> diagnostic.code().id()).toList();
  }
}
