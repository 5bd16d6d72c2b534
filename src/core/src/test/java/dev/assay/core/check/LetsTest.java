package dev.assay.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.core.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lets mean what is written there, however they are chained; chains that hurt are refused, and soon. */
class LetsTest {
  @Test
  void aCycleIsToldWhereverItIsMet() {
    for (String when : List.of("a", "a = true", "true = a", "a = 'x'", "action = a", "action in (a, 'b')")) {
      assertThat(codes("let a = a", when)).as(when).contains("R111");
      assertThat(codes("let a = b let b = a", when)).as(when).contains("R111");
    }
  }

  @Test
  void aLetCanStandForWhatOnlyATestCanBeGiven() {
    assertThat(codes("let p = windash('-all')", "commandLine contains~ p")).isEmpty();
    assertThat(codes("let p = windash('-all') let q = p", "commandLine contains~ (q, 'x')")).isEmpty();
    assertThat(codes("let w = 'a*'", "action like w")).isEmpty();
    assertThat(codes("let w = 'x'", "action contains base64(w)")).isEmpty();
  }

  @Test
  void whatIsWrongInALetIsToldEvenIfNothingUsesIt() {
    assertThat(codes("let x = nofield", "dstPort = 1")).contains("R101", "R206");
    assertThat(codes("let x = nofield = 1", "dstPort = 1")).contains("R101", "R206");
  }

  @Test
  void chainsThatHurtAreRefusedSoon() {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      assertThat(codes(chain(10_000, "a%d = not a%d"), "a10000")).contains("R113");
      assertThat(codes(chain(2_000, "a%d = a%d and srcPort = 5"), "a2000")).contains("R113");
      assertThat(codes(chain(10_000, "a%d = a%d").replace("= dstPort = 1", "= dstPort"), "a10000 = 1")).contains("R113");
      assertThat(codes(doubling(60), "a60 = 1")).contains("R113");
      assertThat(codes("", "action contains (" + "windash('-a -b -c -d -e'), ".repeat(2_000) + "'x')"))
          .contains("R113");
    });
  }

  private static String chain(int length, String form) {
    StringBuilder lets = new StringBuilder("let a0 = dstPort = 1\n");
    for (int i = 1; i <= length; i++) {
      lets.append("let ").append(String.format(form, i, i - 1)).append('\n');
    }
    return lets.toString();
  }

  private static String doubling(int length) {
    StringBuilder lets = new StringBuilder("let a0 = dstPort\n");
    for (int i = 1; i <= length; i++) {
      lets.append(String.format("let a%d = a%d + a%d%n", i, i - 1, i - 1));
    }
    return lets.toString();
  }

  private static List<String> codes(String lets, String when) {
    return RuleFixtures.check("rule r severity 1\n" + lets + "\nwhen " + when + "\nsignal on srcDevice_ip")
        .diagnostics().stream().map(Diagnostic::code).map(code -> code.id()).toList();
  }
}
