package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Printed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigmaConditionTest {
  private static final Set<String> SEARCHES =
      Set.of("a", "b", "c", "sel_1", "sel-2", "_hidden", "notepad", "android", "1", "all", "any", "of", "them", "42");

  @Property(tries = 2000)
  void whatIsPrintedIsReadBackAsItWas(@ForAll("conditions") SigmaCondition condition) {
    assertThat(Conditions.read(condition.toString(), SEARCHES)).contains(condition);
  }

  @Provide
  Arbitrary<SigmaCondition> conditions() {
    return conditions(4);
  }

  private static Arbitrary<SigmaCondition> conditions(int depth) {
    Arbitrary<SigmaCondition> names = Arbitraries.of(SEARCHES).map(SigmaCondition.Search::new);
    Arbitrary<SigmaCondition> several = Arbitraries.of("", "*", "sel_*", "*1", "_*", "s*l*_*").flatMap(pattern ->
        Arbitraries.of(true, false).map(all -> new SigmaCondition.Several(all,
            Optional.of(pattern).filter(each -> !each.isEmpty()))));
    if (depth == 0) {
      return Arbitraries.oneOf(names, several);
    }
    // Each level may be flat, so that trees stay small.
    Arbitrary<SigmaCondition> part = Arbitraries.lazy(() -> conditions(depth - 1));
    Arbitrary<List<SigmaCondition>> parts = part.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.frequencyOf(Tuple.of(2, names), Tuple.of(1, several),
        Tuple.of(1, part.map(SigmaCondition.Not::new)),
        Tuple.of(2, parts.map(SigmaCondition.And::new)),
        Tuple.of(2, parts.map(SigmaCondition.Or::new)));
  }

  @ParameterizedTest
  @CsvSource({
      "a or b and not c,            a or b and not c",
      "((a) or (b)) and c,          (a or b) and c",
      "not (not a),                 not not a",
      "not 1 of sel_*,              not 1 of sel_*",
      "any of them,                 1 of them",
      "all of *,                    all of *",
      "notepad and android,         notepad and android",
      "all and any or of,           all and any or of",
      "a and(b)or(c),               a and b or c",
  })
  void readsAsItsAuthorsMeanIt(String written, String printed) {
    assertThat(Conditions.read(written, SEARCHES).map(Object::toString)).contains(printed);
  }

  @Test
  void notBindsTighterThanAndAndAndTighterThanOr() {
    assertThat(Conditions.read("a or not b and c", SEARCHES)).contains(new SigmaCondition.Or(List.of(
        new SigmaCondition.Search("a"), new SigmaCondition.And(List.of(
            new SigmaCondition.Not(new SigmaCondition.Search("b")), new SigmaCondition.Search("c"))))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "a AND b       | G009 rule.yml:7:16 «AND»: `AND` cannot stand here",
      "a and         | G009 rule.yml:7:19 «»: the condition ends too early",
      "(a            | G009 rule.yml:7:16 «»: the condition ends too early",
      "a)            | G009 rule.yml:7:15 «)»: `)` cannot stand here",
      "2 of a*       | G009 rule.yml:7:16 «of»: `of` cannot stand here",
      "a and ü       | G009 rule.yml:7:20 «ü»: `ü` cannot stand here",
      "aa            | G010 rule.yml:7:14 «aa»: there is no search `aa`",
      "1 of x*       | G013 rule.yml:7:19 «x*»: `x*` reaches no search, so this part decides nothing",
  })
  void saysWhereAConditionIsWrong(String condition, String problem) {
    assertThat(problems(condition)).startsWith(problem);
  }

  @Test
  void saysWhatToWriteInstead() {
    assertThat(problems("a AND b")).contains("help: operators are written in lower case: `and`");
    assertThat(problems("1 of a")).contains("help: behind `of` stands `them` or a pattern with `*`");
    assertThat(problems("'a | count() > 5'")).startsWith("G012 rule.yml:7:17 «|»");
    assertThat(problems("bc")).contains("help: the searches are the keys beside `condition`");
    assertThat(problems("selectoin")).contains("help: did you mean `selection`?");
  }

  @Test
  void aPatternThatReachesNothingTakesNoPart() {
    SigmaRule rule = Rules.rule("a: {f: x}\ncondition: a and not 1 of none_* and all of other_*\n");
    assertThat(new SigmaInterpreter(rule).verdict(Events.of("f: x"))).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(problems("1 of x* or not all of y*")).contains("no search takes part in this condition");
  }

  @Test
  void patternsReachHiddenSearchesOnlyIfTheySaySo() {
    String searches = "sel: {f: x}\n_sel: {f: y}\n";
    assertThat(verdict(searches + "condition: all of them", "f: x")).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(verdict(searches + "condition: 1 of *sel", "f: y")).isEqualTo(SigmaVerdict.FAILS);
    assertThat(verdict(searches + "condition: 1 of _*", "f: y")).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(verdict(searches + "condition: _sel", "f: y")).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(verdict(searches + "Sel: {f: z}\ncondition: 1 of S*", "f: x")).isEqualTo(SigmaVerdict.FAILS);
  }

  @Test
  void namesThatNoConditionCanWriteAreReachedByAPattern() {
    String searches = "filter_main_a.conf: {f: x}\n'select|endswith': {f: y}\n";
    assertThat(verdict(searches + "condition: 1 of filter_*", "f: x")).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(verdict(searches + "condition: 1 of select*", "f: y")).isEqualTo(SigmaVerdict.HOLDS);
  }

  private static SigmaVerdict verdict(String detection, String event) {
    return new SigmaInterpreter(Rules.rule(detection)).verdict(Events.of(event));
  }

  private static String problems(String condition) {
    return Printed.of(Rules.detection("a: {f: x}\nselection: {f: y}\ncondition: " + condition).diagnostics());
  }
}
