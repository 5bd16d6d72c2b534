package dev.assay.convert.sumo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.convert.sumo.reader.SumoDialect.DoubleQuotes;
import dev.assay.convert.sumo.reader.SumoDialect.FieldCase;
import dev.assay.convert.sumo.reader.SumoDialect.LikeBackslash;
import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Record;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Printing and the normal form. */
class SumoPrinterTest {
  private static final SumoDialect AS_IN_C =
      new SumoDialect(DoubleQuotes.AS_IN_C, LikeBackslash.LITERAL, FieldCase.EXACT);

  @Property
  void readingWhatWasPrintedGivesTheSame(@ForAll long seed) {
    SumoExpression expression = new RandomSumo(seed).expression(4);
    assertSame(expression, SumoDialect.DEFAULT);
    assertSame(expression, AS_IN_C);
  }

  @Property
  void anyTextThatQuotesCanHoldIsReadAgain(@ForAll String text) {
    SumoExpression expression = new SumoExpression.Text(text);
    assertSame(expression, AS_IN_C);
    if (new SumoPrinter(SumoDialect.DEFAULT).canQuote(text)) {
      assertSame(expression, SumoDialect.DEFAULT);
    }
  }

  @Property
  void theNormalFormKeepsTheMeaning(@ForAll long seed) {
    RandomSumo random = new RandomSumo(seed);
    SumoExpression expression = random.expression(4);
    SumoExpression normal = SumoNormalForm.of(expression);
    assertThat(SumoNormalForm.of(normal)).as(SumoPrinter.print(expression)).isEqualTo(normal);
    assertSame(normal, SumoDialect.DEFAULT);
    for (int i = 0; i < 5; i++) {
      Record record = random.record();
      assertThat(new SumoInterpreter(normal).holds(record)).as(SumoPrinter.print(expression))
          .isEqualTo(new SumoInterpreter(expression).holds(record));
    }
  }

  private static void assertSame(SumoExpression expression, SumoDialect dialect) {
    String text = new SumoPrinter(dialect).text(expression);
    ReadSumo read = new SumoReader(dialect).read(SourceFragment.whole(new SourceText("printed", text)));
    assertThat(read.diagnostics()).as(text).isEmpty();
    assertThat(read.expression()).as(text).contains(expression);
  }

  @Test
  void someTextsFitNoQuotes() {
    SumoPrinter printer = new SumoPrinter(SumoDialect.DEFAULT);
    SumoExpression text = new SumoExpression.Text("it's C:\\");
    assertThat(printer.canQuote("it's C:\\")).isFalse();
    assertThatThrownBy(() -> printer.text(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new SumoPrinter(AS_IN_C).text(text)).isEqualTo("\"it's C:\\\\\"");
  }

  @Test
  void parenthesesStandOnlyWhereTheyAreNeeded() {
    prints("(a = 1) and ((b = 2) or (c = 3))", "a = 1 AND (b = 2 OR c = 3)");
    prints("((a = 1) and (b = 2)) or (c = 3)", "a = 1 AND b = 2 OR c = 3");
    prints("(a and b) and c", "(a AND b) AND c");
    prints("not (a = b)", "NOT a = b");
    prints("(not a) = b", "(NOT a) = b");
    prints("a - (b - c) - d", "a - (b - c) - d");
    prints("(a + b) * -(-c)", "(a + b) * --c");
    prints("x rlike ('a|b')", "x RLIKE 'a|b'");
    prints("x in ((a = b), c)", "x IN ((a = b), c)");
  }

  private static void prints(String text, String printed) {
    assertThat(SumoPrinter.print(SumoReader.read("test", text).expression().orElseThrow())).isEqualTo(printed);
  }

  @Test
  void theNormalFormIsOneForWhatIsOnlyWrittenDifferently() {
    normal("(A = 'x' AND (b = 1 and c))", "A == \"x\" && b = 1 AND c = TRUE");
    normal("x in ('a', \"b\") or y = 1", "(x = 'a' or x = 'b') or y = 1");
    normal("x not in ('a')", "NOT x = 'a'");
    normal("x <> 1", "!(x = 1)");
    normal("x not like 'a%'", "not x LIKE 'a%'");
    normal("x !matches /a/", "!x matches /a/");
    normal("not not x is not null", "not isNull(x)");
    normal("fields.a.b = 1", "fields['a.b'] = 1");
    normal("toLowerCase(x) not between 1 and 2", "! LOWER(x) BETWEEN 1 AND 2");
    normal("isEmpty(x)", "isEmpty(x) = true");
  }

  private static void normal(String one, String other) {
    assertThat(SumoPrinter.print(form(one))).isEqualTo(SumoPrinter.print(form(other)));
  }

  private static SumoExpression form(String text) {
    return SumoNormalForm.of(SumoReader.read("test", text).expression().orElseThrow());
  }

  @Test
  void theNormalFormTellsDifferentMeaningsApart() {
    assertThat(form("a and b or c")).isNotEqualTo(form("a and (b or c)"));
    assertThat(form("a = 'x'")).isNotEqualTo(form("a = 'X'"));
    assertThat(form("a = 5")).isNotEqualTo(form("a = '5'"));
    assertThat(form("a = b")).isNotEqualTo(form("b = a"));
    assertThat(form("a between 1 and 2")).isNotEqualTo(form("a >= 1 and a <= 2"));
  }
}
