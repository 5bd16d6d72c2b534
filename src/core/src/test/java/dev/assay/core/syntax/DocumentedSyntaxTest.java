package dev.assay.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on the language and the help texts show is what the reader reads. */
class DocumentedSyntaxTest {
  private static final Pattern BLOCK = Pattern.compile("```(rule|when)\n(.*?)```", Pattern.DOTALL);

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "..", "docs", "language.md")).replace("\r\n", "\n");
  }

  static Stream<String> examples() throws IOException {
    List<String> inPage = BLOCK.matcher(page()).results().flatMap(DocumentedSyntaxTest::rules).toList();
    Stream<String> inHelp = Words.CLAUSES.stream().map(word -> Examples.of(Words.type(word)).orElseThrow())
        .map(example -> "rule r " + example.substring(1, example.length() - 1));
    return Stream.concat(inPage.stream(), inHelp);
  }

  private static Stream<String> rules(MatchResult block) {
    String text = block.group(2);
    return block.group(1).equals("rule") ? Stream.of(text) : text.lines().map("rule r when "::concat);
  }

  @ParameterizedTest
  @MethodSource
  void examples(String rule) {
    assertThat(new AssayRuleReader().read(new SourceText("example.rule", rule)).diagnostics()).isEmpty();
  }

  @Test
  void thePageListsEveryKeyword() throws IOException {
    List<String> lists = BLOCK.matcher(page()).replaceAll("").lines()
        .filter(line -> line.startsWith("    ")).map(String::strip).toList();
    List<String> listed = lists.stream().flatMap(line -> Stream.of(line.split(" "))).toList();
    TreeSet<String> known = new TreeSet<>(Words.RESERVED);
    for (int type = AssayRuleLexer.RULE; type <= AssayRuleLexer.WITHIN; type++) {
      known.add(AssayRuleLexer.VOCABULARY.getLiteralName(type).replace("'", ""));
    }
    assertThat(new TreeSet<>(listed)).isEqualTo(known);
    assertThat(Stream.of(lists.get(0).split(" "))).containsExactlyInAnyOrderElementsOf(Words.RESERVED);
  }
}
