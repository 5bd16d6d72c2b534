package dev.assay.convert.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.sigma.SigmaTarget;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedNamesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "user_username = 'jdoe' signal on srcDevice_ip                   | user_username  | user_username",
      "not lower(user_username) = 'jdoe' signal on srcDevice_ip        | user_username  | user_username",
      "user_username_raw = 'JDoe' signal on srcDevice_ip               |                |",
      "device_hostname = 'a' signal on srcDevice_ip                    |                |",
      "dstPort = 22 signal on user_username                            |                | user_username",
      "listMatches includes 'admins' signal on srcDevice_ip            | user_username  | user_username",
      "listMatches includes 'dns_servers' signal on srcDevice_ip       |                |",
      "listMatches includes 'column:Username' signal on srcDevice_ip   | user_username  | user_username",
      "dstPort = 22 threshold count() >= 3 within 5m by entity signal on user_username | user_username | user_username",
      "dstPort = 22 threshold count() >= 3 within 5m by user_username signal on srcDevice_ip "
          + "| user_username | user_username",
      "dstPort = 22 threshold count() >= 3 within 5m by srcPort signal on user_username | | user_username",
      "dstPort = 22 threshold distinct(user_username) >= 3 within 5m by entity signal on srcDevice_ip "
          + "| user_username | user_username"})
  void names_that_decide(String rule, String selecting, String all) {
    CheckedRule checked = RuleFixtures.rules("rule r severity 1 when " + rule).get(0);

    assertThat(String.join(",", NormalizedNames.selecting(checked, surroundings())))
        .isEqualTo(Optional.ofNullable(selecting).orElse(""));
    Optional<Loss> condition = NormalizedNames.condition(Target.FACT, checked, surroundings(), "so be it");
    assertThat(condition.map(Loss::what)).isEqualTo(Optional.ofNullable(all).map(names ->
        "the names in " + names + " are normalized as `normalize` of the configuration says; so be it"));
    assertThat(condition.stream()).allMatch(Loss::conditional);
  }

  @Test
  void sigma_says_it_once_for_all_log_sources() {
    CheckedRule rule = RuleFixtures.rules(
        "rule r severity 1 when listMatches includes 'admins' or srcPort = 5 signal on srcDevice_ip").get(0);

    assertThat(new SigmaTarget().export(rule, surroundings()).losses().stream().filter(Loss::conditional))
        .extracting(Loss::what).containsExactly("the names in user_username are normalized before the rule sees them, "
            + "and events of this log source have them as they were written");
  }

  private static Surroundings surroundings() {
    Surroundings shared = Exports.surroundings();
    ListDefinition admins = new ListDefinition("admins", "Username", "", List.of("user_username", "username"), false,
        List.of(new ListDefinition.Item("root", "", Optional.empty())));
    List<ListDefinition> lists = new ArrayList<>(shared.lists());
    lists.add(0, admins);
    return new Surroundings(shared.schema(), shared.internal(), lists, List.of(), Set.of("user_username"));
  }

  private enum Target implements Fact {
    FACT;

    @Override
    public String target() {
      return "test";
    }

    @Override
    public String id() {
      return "fact";
    }
  }
}
