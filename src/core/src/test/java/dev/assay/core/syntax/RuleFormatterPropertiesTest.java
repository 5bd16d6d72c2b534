package dev.assay.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.antlr.v4.runtime.CommonToken;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

class RuleFormatterPropertiesTest {
  /** What a layout may change: places, the way texts are quoted, and comments, which are looked at apart. */
  private static final RecursiveComparisonConfiguration SAME_MEANING = RecursiveComparisonConfiguration.builder()
      .withIgnoredFieldsOfTypes(Span.class, SourceText.class, Literal.Quote.class)
      .withIgnoredFields("comments")
      .build();

  private final AssayRuleReader reader = new AssayRuleReader();
  private final RuleFormatter formatter = new RuleFormatter();

  @Property(tries = 400)
  void readsBackWhatItPrinted(@ForAll long seed) {
    RuleFile file = new RandomRules(new Random(seed)).file();
    String text = formatter.format(file);

    ReadRules read = read(text);

    assertThat(read.diagnostics()).as(text).isEmpty();
    assertThat(read.file()).as(text).usingRecursiveComparison(SAME_MEANING).isEqualTo(file);
    assertThat(formatter.format(read.file())).isEqualTo(text);
  }

  @Property(tries = 400)
  void keepsEveryComment(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> comments = new ArrayList<>();
    String commented = commented(formatter.format(new RandomRules(random).file()), random, comments);
    ReadRules read = read(commented);
    assertThat(read.diagnostics()).as(commented).isEmpty();

    String formatted = formatter.format(read.file());

    for (String comment : comments) {
      assertThat(formatted.split(comment, -1)).as(commented + "\n---\n" + formatted).hasSize(2);
    }
    ReadRules again = read(formatted);
    assertThat(again.diagnostics()).as(commented + "\n---\n" + formatted).isEmpty();
    assertThat(again.file()).usingRecursiveComparison(SAME_MEANING).isEqualTo(read.file());
    assertThat(formatter.format(again.file())).as(commented).isEqualTo(formatted);
  }

  /** The text with comments between some of its tokens. */
  private static String commented(String text, Random random, List<String> comments) {
    SourceText source = new SourceText("printed.rule", text);
    TokenList tokens = new Scanner(source, new Findings(source)).scan();
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int chance = random.nextInt(3, 40);
    for (CommonToken token : tokens.all()) {
      if (random.nextInt(chance) == 0) {
        String comment = "comment<" + comments.size() + ">";
        comments.add(comment);
        out.append(text, copied, token.getStartIndex()).append(random.nextBoolean() ? "\n" : " ");
        out.append(switch (random.nextInt(3)) {
          case 0 -> "# " + comment + "\n";
          case 1 -> "/* " + comment + " */";
          default -> "/* two\n lines " + comment + " */";
        });
        copied = token.getStartIndex();
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  private ReadRules read(String text) {
    return reader.read(new SourceText("printed.rule", text));
  }
}
