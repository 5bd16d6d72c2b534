package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.sigma.reader.SigmaCorrelationInterpreter.Firing;
import dev.assay.convert.sigma.reader.SigmaCorrelationInterpreter.Outcome;
import dev.assay.convert.sigma.reader.SigmaCorrelationInterpreter.Timed;
import dev.assay.core.diagnostic.Printed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigmaCorrelationInterpreterTest {
  private static final String RULES = """
      title: r
      name: r1
      logsource: {product: p}
      detection: {s: {type: a}, condition: s}
      ---
      title: r
      id: 2
      logsource: {product: p}
      detection: {s: {type: b}, condition: s}
      ---
      title: c
      correlation:
      """;

  @Test
  void theWindowHoldsBothItsEnds() {
    String correlation = "type: event_count\nrules: [r1]\ntimespan: 10s\ncondition: {gte: 2}\n";
    assertThat(fires(correlation, "0 type: a", "10000 type: a", "20001 type: a")).containsExactly(1);
    assertThat(fires(correlation, "0 type: a", "1 type: b", "2 type: x")).isEmpty();
    assertThat(fires(correlation.replace("[r1]", "[r1, 2]"), "0 type: a", "1 type: b", "2 type: x"))
        .containsExactly(1);
  }

  @Test
  void ofTheSameTimeAnEventSeesThoseThatArrivedBeforeIt() {
    String correlation = "type: event_count\nrules: [r1]\ntimespan: 10s\ncondition: {gte: 2}\n";
    assertThat(fires(correlation, "5 type: a", "5 type: a", "5 type: a")).containsExactly(1, 2);
    assertThat(fires(correlation, "5 type: a", "4 type: a")).containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({"gt: 1, 1 2", "gte: 2, 1 2", "lt: 2, 0", "lte: 2, 0 1", "eq: 2, 1", "neq: 2, 0 2", "'gt: 1, lt: 3', 1"})
  void comparisons(String condition, String fired) {
    assertThat(fires("type: event_count\nrules: [r1]\ntimespan: 10s\ncondition: {" + condition + "}\n",
        "0 type: a", "1 type: a", "2 type: a"))
        .isEqualTo(Stream.of(fired.split(" ")).map(Integer::valueOf).toList());
  }

  @Test
  void groupsAreCountedApartAndWithCase() {
    String correlation = "type: event_count\nrules: [r1]\ngroup-by: [u, v]\ntimespan: 1m\ncondition: {gte: 2}\n";
    Outcome outcome = run(correlation, "0 {type: a, u: x, v: 1}", "1 {type: a, u: x, v: 2}", "2 {type: a, u: X, v: 1}",
        "3 {type: a, u: x}", "4 {type: a, u: x, v: null}", "5 {type: a, u: x, v: 1}");
    assertThat(outcome.firings()).containsExactly(new Firing(5, List.of("x", "1")));
    assertThat(outcome.undecided()).isEmpty();
  }

  @Test
  void aliasesNameTheFieldOfEachRule() {
    String correlation = "type: event_count\nrules: [r1, 2]\ngroup-by: [ip]\ntimespan: 1m\ncondition: {gte: 2}\n"
        + "aliases: {ip: {r1: src, '2': dst}}\n";
    assertThat(run(correlation, "0 {type: a, src: h}", "1 {type: b, dst: h, src: z}", "2 {type: b, src: h}").firings())
        .containsExactly(new Firing(1, List.of("h")));
  }

  @Test
  void valuesAreCountedOnceAndOnlyWhereTheyAre() {
    String correlation = "type: value_count\nrules: [r1]\ntimespan: 10s\ncondition: {gte: 2, field: v}\n";
    assertThat(fires(correlation, "0 {type: a, v: x}", "1 {type: a, v: x}", "2 {type: a, v: X}", "3 {type: a}",
        "11000 {type: a, v: X}", "11001 {type: a, v: y}")).containsExactly(2, 5);
    String pairs = correlation.replace("field: v", "field: [v, w]");
    assertThat(fires(pairs, "0 {type: a, v: x, w: 1}", "1 {type: a, v: x, w: 1}", "2 {type: a, v: x, w: 2}",
        "3 {type: a, v: y}")).containsExactly(2);
  }

  @Test
  void aRuleThatDecidesNothingIsReported() {
    SigmaDocuments read = Rules.read((RULES + "  type: event_count\n  rules: [r1]\n  timespan: 1m\n"
        + "  condition: {gte: 1}\n").replace("{type: a}", "{type|re: '(a|aa)+(?!.)b'}"));
    Outcome outcome = SigmaCorrelationInterpreter.link(read.correlations().get(0), read.documents()).interpreter()
        .orElseThrow().run(List.of(new Timed(0, Events.of("type: x")),
            new Timed(1, Events.of("type: " + "a".repeat(10_000)))));
    assertThat(outcome).isEqualTo(new Outcome(List.of(), List.of(1)));
  }

  @Test
  void filtersHoldForTheRulesThatAreCounted() {
    SigmaDocuments read = Rules.read(RULES + "  type: event_count\n  rules: [r1]\n  timespan: 1m\n"
        + "  condition: {gte: 1}\n---\ntitle: f\nlogsource: {product: p}\nfilter: {rules: any, s: {u: x}, "
        + "condition: not s}\n");
    assertThat(SigmaCorrelationInterpreter.link(read.correlations().get(0), read.documents()).interpreter()
        .orElseThrow().run(List.of(new Timed(0, Events.of("{type: a, u: x}")), new Timed(1, Events.of("type: a"))))
        .firings()).containsExactly(new Firing(1, List.of()));
  }

  @Test
  void whatCannotBeLinkedIsSaid() {
    assertThat(problems("type: event_count\nrules: [r]\n")).startsWith("G015").contains("there is no rule `r`");
    assertThat(problems("type: temporal\nrules: [r1]\n")).startsWith("G014");
    assertThat(problems("type: event_count\nrules: [r1]\n", RULES.replace("id: 2", "name: r1")))
        .startsWith("G015").contains("several documents are named `r1`");
    assertThat(problems("type: event_count\nrules: [c1]\n", RULES.replace("title: c\n", "title: c\nname: c1\n")))
        .startsWith("G014").contains("`c1` is itself a correlation");
  }

  private static String problems(String correlation) {
    return problems(correlation, RULES);
  }

  private static String problems(String correlation, String rules) {
    SigmaDocuments read = Rules.read(rules + (correlation + "timespan: 1m\ncondition: {gte: 1}\n").indent(2));
    SigmaCorrelationInterpreter.Linked linked =
        SigmaCorrelationInterpreter.link(read.correlations().get(0), read.documents());
    assertThat(linked.interpreter()).isEmpty();
    return Printed.of(linked.diagnostics());
  }

  record Sample(long time, String group, String value) {}

  /** Straight from the definition: for each event, look at all others. */
  @Property(tries = 300)
  void countsAsTheDefinitionSays(@ForAll("samples") List<Sample> samples, @ForAll boolean values) {
    String correlation = "type: " + (values ? "value_count" : "event_count") + "\nrules: [r1]\ngroup-by: [g]\n"
        + "timespan: 5s\ncondition: {gte: 3, field: v}\n";
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample at = samples.get(i);
      Set<Object> seen = new HashSet<>();
      for (int j = 0; j < samples.size(); j++) {
        Sample other = samples.get(j);
        boolean before = other.time() < at.time() || other.time() == at.time() && j <= i;
        if (before && at.time() - other.time() <= 5_000 && other.group().equals(at.group())) {
          seen.add(values ? other.value() : (Object) j);
        }
      }
      if (seen.size() >= 3) {
        expected.add(i);
      }
    }
    String[] events = samples.stream()
        .map(each -> each.time() + " {type: a, g: " + each.group() + ", v: " + each.value() + "}")
        .toArray(String[]::new);
    assertThat(fires(correlation, events)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<Sample>> samples() {
    return Combinators.combine(Arbitraries.longs().between(0, 12).map(time -> time * 1_000), Arbitraries.of("x", "y"),
        Arbitraries.of("1", "2", "3", "4")).as(Sample::new).list().ofMaxSize(25);
  }

  private static List<Integer> fires(String correlation, String... events) {
    return run(correlation, events).firings().stream().map(Firing::event).collect(Collectors.toList());
  }

  private static Outcome run(String correlation, String... events) {
    SigmaDocuments read = Rules.read(RULES + correlation.indent(2));
    assertThat(read.diagnostics()).isEmpty();
    SigmaCorrelationInterpreter.Linked linked =
        SigmaCorrelationInterpreter.link(read.correlations().get(0), read.documents());
    assertThat(linked.diagnostics()).isEmpty();
    return linked.interpreter().orElseThrow().run(Stream.of(events).map(event -> new Timed(
        Long.parseLong(event.substring(0, event.indexOf(' '))), Events.of(event.substring(event.indexOf(' ') + 1))))
        .toList());
  }
}
