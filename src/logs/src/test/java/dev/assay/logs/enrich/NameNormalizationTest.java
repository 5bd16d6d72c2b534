package dev.assay.logs.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameNormalizationTest {
  private static final NameNormalization NAMES = new NameNormalization(true, true, Map.of("CORP", "",
      "corp.example.com", "", "PARTNER", "partner", "partner.test", "partner"));

  @Test
  void users() {
    assertThat(table(NAMES::username, """
        jdoe
        JDoe
        CORP\\JDoe
        jdoe@Corp.Example.com
        PARTNER\\jdoe
        jdoe@partner.test
        OTHER\\Jdoe
        jdoe@eu.corp.example.com
        arn:aws:iam::123456789012:user/JDoe
        arn:aws-us-gov:iam::123456789012:user/team/a/jdoe@corp.example.com
        AROAEXAMPLE123:jdoe@partner.test
        arn:aws:sts::123456789012:assumed-role/Admin/jdoe
        arn:aws:sts::123456789012:assumed-role/Admin/jdoe@corp.example.com
        CORP\\
        @corp.example.com
        \\jdoe
        """)).isEqualTo("""
        jdoe -> jdoe
        JDoe -> jdoe
        CORP\\JDoe -> jdoe
        jdoe@Corp.Example.com -> jdoe
        PARTNER\\jdoe -> jdoe:partner
        jdoe@partner.test -> jdoe:partner
        OTHER\\Jdoe -> other\\jdoe
        jdoe@eu.corp.example.com -> jdoe@eu.corp.example.com
        arn:aws:iam::123456789012:user/JDoe -> jdoe
        arn:aws-us-gov:iam::123456789012:user/team/a/jdoe@corp.example.com -> jdoe
        AROAEXAMPLE123:jdoe@partner.test -> jdoe:partner
        arn:aws:sts::123456789012:assumed-role/Admin/jdoe -> arn:aws:sts::123456789012:assumed-role/admin/jdoe
        arn:aws:sts::123456789012:assumed-role/Admin/jdoe@corp.example.com -> \
        arn:aws:sts::123456789012:assumed-role/admin/jdoe@corp.example.com
        CORP\\ -> corp\\
        @corp.example.com -> @corp.example.com
        \\jdoe -> \\jdoe
        """);
  }

  @Test
  void hosts() {
    assertThat(table(NAMES::hostname, """
        WS-17
        ws-17.corp.example.com
        WS-17.corp.example.com.
        CORP\\WS-17
        CORP\\WS-17$
        ws-17@CORP
        WS-17$@corp.example.com
        ws-17.partner.test
        ws-17.lab.corp.example.com
        ws-17$@other.test
        203.0.113.5
        .corp.example.com
        $@CORP
        """)).isEqualTo("""
        WS-17 -> ws-17
        ws-17.corp.example.com -> ws-17
        WS-17.corp.example.com. -> ws-17
        CORP\\WS-17 -> ws-17
        CORP\\WS-17$ -> ws-17
        ws-17@CORP -> ws-17
        WS-17$@corp.example.com -> ws-17
        ws-17.partner.test -> ws-17:partner
        ws-17.lab.corp.example.com -> ws-17.lab.corp.example.com
        ws-17$@other.test -> ws-17$@other.test
        203.0.113.5 -> 203.0.113.5
        .corp.example.com -> .corp.example.com
        $@CORP -> $@corp
        """);
  }

  @Property
  void noNameIsTooMuch(@ForAll String text) {
    assertThat(NAMES.username(text).isEmpty()).isEqualTo(text.isEmpty());
    assertThat(NAMES.hostname(text).isEmpty()).isEqualTo(text.isEmpty());
  }

  @Test
  void aLongNameTakesNoLongerThanItIs() {
    assertThat(NAMES.username("arn:aws:iam::1:user/" + "a/".repeat(500_000))).hasSize(1_000_020);
    assertThat(NAMES.username("arn:aws:iam::1:user/" + "a/".repeat(500_000) + "b")).isEqualTo("b");
  }

  private static String table(UnaryOperator<String> normal, String names) {
    return names.lines().map(name -> name + " -> " + normal.apply(name)).collect(Collectors.joining("\n", "", "\n"));
  }
}
