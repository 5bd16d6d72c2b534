package dev.assay.convert.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleIdsTest {
  /** The example of RFC 9562, A.4. */
  @Test
  void ids_are_uuids_of_version_5() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    assertThat(RuleIds.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void file_names_are_short_and_of_few_characters() {
    assertThat(SigmaFileName.stem("net_firewall_dot_activity")).isEqualTo("net_firewall_dot_activity");
    assertThat(SigmaFileName.stem("net_A")).matches("net_a_[0-9a-f]{8}");
    assertThat(SigmaFileName.stem("net_A")).isNotEqualTo(SigmaFileName.stem("net_a!"));
    assertThat(SigmaFileName.stem("net_" + "a".repeat(100))).hasSize(66).matches("[a-z0-9_]+");
  }
}
