package dev.assay.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.eval.RandomConditions;
import dev.assay.core.schema.Schema;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Formatting a rule and reading it again keeps the checked rule, and formatting it again changes nothing. */
class FormatKeepsMeaningTest {
  private static final String NAMES = " id \"x\" severity of action ('a' -> 3, 1 to 5 -> 4, missing -> 2, else 1)"
      + " threshold distinct(dstPort) >= 3 within 5m by entity, action suppression 6h"
      + " signal on srcDevice_ip, application as resource name \"{{action}}\" summary 'a {{fields[\"x\"]}}' ";

  @Test
  void ofRandomRules() {
    for (int seed = 0; seed < 2_000; seed++) {
      RandomConditions random = new RandomConditions(seed);
      Map<String, Expression> lets = seed % 3 == 0 ? Map.of("part", random.condition(2)) : Map.of();
      String text = new RuleFormatter().format(RuleFixtures.file("r", lets, random.condition(3)));
      ReadRules read = new AssayRuleReader().read(new SourceText("r.rule", text + NAMES));
      assertThat(read.diagnostics()).as(text).isEmpty();
      String formatted = new RuleFormatter().format(read.file());
      ReadRules again = new AssayRuleReader().read(new SourceText("r.rule", formatted));
      assertThat(new RuleFormatter().format(again.file())).isEqualTo(formatted);
      assertThat(checked(again)).as(formatted).usingRecursiveComparison().ignoringFieldsOfTypes(Span.class)
          .isEqualTo(checked(read));
    }
  }

  private static List<CheckedRule> checked(ReadRules read) {
    return RuleChecker.check(List.of(read), CheckOptions.of(Schema.cloudSiem())).rules();
  }
}
