package dev.assay.harness.engine;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.SeverityRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestTag;

/** What a rule says of itself, as tags that tests can be chosen by. Blanks become hyphens, which tags may hold. */
final class Tags {
  private Tags() {}

  static Set<TestTag> of(CheckedRule rule) {
    Set<String> words = new LinkedHashSet<>(rule.metadata().attack());
    rule.metadata().category().ifPresent(words::add);
    words.addAll(rule.metadata().tags());
    if (rule.severity() instanceof SeverityRule.Constant constant) {
      words.add("severity-" + constant.value());
    }
    return List.copyOf(words).stream().map(word -> word.strip().replaceAll("\\s+", "-")).filter(TestTag::isValid)
        .map(TestTag::create).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
