package dev.assay.convert.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sigma.reader.SigmaEvent;
import dev.assay.convert.sigma.reader.SigmaInterpreter;
import dev.assay.convert.sigma.reader.SigmaReader;
import dev.assay.convert.sigma.reader.SigmaVerdict;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.eval.RandomConditions;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.eval.Verdict;
import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random conditions, exported and read back by the interpreter of Sigma, select what the evaluator selects. */
class SigmaAgreementTest {
  private static final int BATCHES = 100;
  private static final int RULES = 30;
  private static final int RECORDS = 40;
  private static final Map<String, List<String>> LISTS = Map.of(
      "a", List.of("10.1.2.3", "8.8.8.8"), "tcp", List.of("192.168.0.0/16", "fd00::5"),
      "ab", List.of("8.8.8.8", "fc00::/7", "no address"));

  @Test
  void the_interpreter_of_sigma_agrees_with_the_evaluator() {
    Surroundings common = Exports.surroundings();
    List<ListDefinition> lists = LISTS.keySet().stream().sorted().map(SigmaAgreementTest::list).toList();
    Surroundings surroundings = new Surroundings(common.schema(), common.internal(), lists, List.of(taxonomy()));
    long exported = 0;
    long verdicts = 0;
    long truths = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      RandomConditions random = new RandomConditions(70_000 + batch);
      List<CheckedRule> rules = new ArrayList<>();
      for (int i = 0; i < RULES; i++) {
        rules.add(RuleFixtures.rule("rule_" + i, Map.of(), random.condition(i % 4)));
      }
      Plan plan = Planner.plan(rules).plan();
      TreeEvaluator evaluator = new TreeEvaluator(plan);
      List<RandomConditions.Sample> samples = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        samples.add(enriched(random.sample(), surroundings));
      }
      for (int i = 0; i < RULES; i++) {
        Export export = new SigmaTarget().export(rules.get(i), surroundings);
        if (export.isRefused()) {
          continue;
        }
        exported++;
        Artefact artefact = export.artefacts().get(export.artefacts().size() - 1);
        var read = new SigmaReader(LISTS).read(new SourceText(artefact.path(), artefact.text()));
        assertThat(read.diagnostics()).as(artefact.text()).isEmpty();
        SigmaInterpreter interpreter = new SigmaInterpreter(read.rules().get(0));
        for (RandomConditions.Sample sample : samples) {
          SigmaVerdict verdict = interpreter.verdict(event(sample));
          assertThat(Verdict.of(verdict == SigmaVerdict.HOLDS)).as("%s\n%s", sample, artefact.text())
              .isEqualTo(evaluator.evaluate(i, sample.record(plan.layout())));
          verdicts++;
          truths += verdict == SigmaVerdict.HOLDS ? 1 : 0;
        }
      }
    }
    System.out.printf("sigma: %d rules, %d exported, %d verdicts, %d true%n", BATCHES * RULES, exported, verdicts,
        truths);
    assertThat(exported).isGreaterThan(BATCHES * RULES * 4 / 10);
    assertThat(verdicts).isGreaterThan(40_000);
    assertThat((double) truths / verdicts).isBetween(0.3, 0.7);
  }

  private static ListDefinition list(String name) {
    return new ListDefinition(name, "SrcIp", "", List.of("srcDevice_ip"), true, LISTS.get(name).stream()
        .map(value -> new ListDefinition.Item(value, "", Optional.empty())).toList());
  }

  /** A log source whose fields have the names of the record's. */
  private static SourceText taxonomy() {
    String fields = Stream.of(RandomConditions.TEXT_FIELDS, RandomConditions.NUMBER_FIELDS,
        RandomConditions.TRUTH_FIELDS).flatMap(List::stream).map(field -> field + ": " + field)
        .collect(Collectors.joining(", "));
    return new SourceText("own.yaml",
        "{name: own, prefix: own_, logsource: {category: own}, fields: {" + fields + "}}");
  }

  /** What enrichment would say of the sample. */
  private static RandomConditions.Sample enriched(RandomConditions.Sample sample, Surroundings surroundings) {
    Map<String, Object> fields = new LinkedHashMap<>(sample.fields());
    fields.remove("srcDevice_ip_isInternal");
    fields.remove("listMatches");
    if (fields.get("srcDevice_ip") instanceof String text) {
      Optional<Address> address = Address.parse(text);
      address.ifPresent(found -> fields.put("srcDevice_ip_isInternal",
          surroundings.internal().stream().anyMatch(network -> network.contains(found))));
      List<String> names = LISTS.entrySet().stream().filter(list -> list.getValue().stream().anyMatch(item ->
          item.equals(text) || address.isPresent() && Network.parse(item).filter(n -> n.contains(address.get()))
              .isPresent())).map(Map.Entry::getKey).sorted().toList();
      if (!names.isEmpty()) {
        fields.put("listMatches", names);
      }
    }
    return new RandomConditions.Sample(fields, sample.raw());
  }

  private static SigmaEvent event(RandomConditions.Sample sample) {
    Map<String, Value> values = new LinkedHashMap<>();
    sample.fields().forEach((field, value) -> values.put(field, value(value)));
    SigmaEvent fields = SigmaEvent.of(values);
    return new SigmaEvent() {
      @Override
      public Optional<Value> value(String field) {
        return fields.value(field);
      }

      @Override
      public List<Value> values() {
        return sample.raw().values().stream().<Value>map(Value.Text::new).toList();
      }
    };
  }

  private static Value value(Object value) {
    return value == null ? Value.NULL
        : value instanceof BigDecimal number ? new Value.Whole(number.longValueExact(), number.toPlainString())
        : value instanceof Boolean truth ? Value.of(truth)
        : value instanceof List<?> list
            ? new Value.Elements(list.stream().<Value>map(item -> new Value.Text((String) item)).toList())
            : new Value.Text((String) value);
  }
}
