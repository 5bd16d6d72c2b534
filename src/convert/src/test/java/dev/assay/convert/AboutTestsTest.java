package dev.assay.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.export.Target;
import dev.assay.convert.export.Targets;
import dev.assay.core.check.Condition;
import dev.assay.core.check.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A difference is told with the line of the sheet that is about the test. */
class AboutTestsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "action = 'a'                       | text-case           | text-case",
      "action in ('a', 'b')               | text-case           | text-case",
      "action < 'a'                       | text-order          | text-order",
      "action between 'a' and 'b'         | text-order          | text-order",
      "action =~ 'a'                      | lower               | lower",
      "dstPort > 5                        | coercion            | numbers",
      "dstPort between 5 and 6            | coercion            | numbers",
      "success = true                     | booleans            | booleans",
      "not success                        | booleans            | booleans",
      "action is null                     | missing             | missing",
      "isBlank(action)                    | missing             | missing",
      "isPublicIP(srcDevice_ip)           | functions           | functions",
      "exists action                      | absent-is-null      | absent-is-null",
      "action contains 'a'                | like                | patterns",
      "action like~ 'a*'                  | lower               | patterns",
      "action matches /a/                 | matches             | anchors",
      "action matches java '(?<!x)y'      | rlike               | java-patterns",
      "srcDevice_ip in network '10.0.0.0/8' | addresses         | addresses",
      "listMatches includes 'a'           | arrays              | arrays",
      "listMatches = 'a'                  | arrays              | arrays",
      "any field contains 'a'             | raw-event           | raw-event",
      "hasThreatMatch([srcDevice_ip], confidence > 50) | threat-intelligence | threat-intelligence"})
  void lines(String condition, String sumo, String search) {
    Condition when = RuleFixtures.when(condition.strip()).when();
    Condition.Atom atom = (Condition.Atom) (when instanceof Condition.Not not ? not.part() : when);

    assertThat(place("sumo", atom)).isEqualTo("docs/targets/sumo.md#" + sumo);
    assertThat(place("terraform", atom)).isEqualTo("docs/targets/terraform.md#" + sumo);
    assertThat(place("sumo-search", atom)).isEqualTo("docs/targets/sumo-search.md#" + search);
  }

  private static String place(String target, Condition.Atom atom) {
    return target(target).about(atom.test()).orElseThrow().place();
  }

  private static Target target(String name) {
    return Targets.find().named(name).orElseThrow();
  }

  @Test
  void lines_about_windows() {
    for (String name : new String[] {"sumo", "terraform", "sumo-search"}) {
      assertThat(target(name).aboutWindows().orElseThrow().place()).isEqualTo("docs/targets/" + name + ".md#window");
    }
  }
}
