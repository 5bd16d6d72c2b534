package dev.assay.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts shaped to hurt: each is read, or refused, in moments. */
class ReaderLimitsTest {
  private static final int MANY = 100_000;
  private static final String WHEN = "rule r\nwhen ";

  static Stream<Arguments> fine() {
    return Stream.of(
        Arguments.of("operands of or", WHEN + "a=1" + " or a=1".repeat(MANY)),
        Arguments.of("operands of and within or", WHEN + "a=1" + " or a=1 and b=2".repeat(MANY / 2)),
        Arguments.of("items of a list", WHEN + "a in ('x'" + ", 'y'".repeat(MANY) + ")"),
        Arguments.of("patterns", WHEN + "a matches (/x/" + ", /y/".repeat(MANY) + ")"),
        Arguments.of("members of a path", WHEN + "a" + ".b".repeat(MANY)),
        Arguments.of("rules", "rule r\nwhen a = 1\n".repeat(MANY / 2)),
        Arguments.of("comments", "# c\n".repeat(MANY) + WHEN + "a in (" + "1, # c\n".repeat(MANY / 2) + "1)"),
        Arguments.of("brackets as deep as allowed", WHEN + "(".repeat(200) + "a" + ")".repeat(200)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void fine(String title, String text) {
    ReadRules read = quickly(text);
    assertThat(read.diagnostics()).isEmpty();
    String formatted = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new RuleFormatter().format(read.file()));
    assertThat(formatted).isNotEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("ten megabytes", SyntaxCode.FILE_TOO_LARGE, "a".repeat(10_000_000)),
        Arguments.of("open parentheses", SyntaxCode.TOO_DEEP, WHEN + "(".repeat(MANY)),
        Arguments.of("parentheses", SyntaxCode.TOO_DEEP, WHEN + "(".repeat(MANY) + "a" + ")".repeat(MANY)),
        Arguments.of("not", SyntaxCode.TOO_DEEP, WHEN + "not ".repeat(MANY) + "a"),
        Arguments.of("unary minus", SyntaxCode.TOO_DEEP, WHEN + "a > " + "-".repeat(MANY) + "a"),
        Arguments.of("a sum", SyntaxCode.TOO_DEEP, WHEN + "a > 1" + "+1".repeat(MANY)),
        Arguments.of("JSON objects", SyntaxCode.TOO_DEEP,
            "rule r\norigin 'x' " + "{\"a\":".repeat(MANY) + "1" + "}".repeat(MANY)),
        Arguments.of("JSON arrays", SyntaxCode.TOO_DEEP,
            "rule r\norigin 'x' {\"a\":" + "[".repeat(MANY) + "]".repeat(MANY) + "}"),
        Arguments.of("open braces", SyntaxCode.BAD_JSON, "rule r\norigin 'x' " + "{".repeat(MANY)),
        Arguments.of("mistakes in operands", SyntaxCode.UNEXPECTED, WHEN + "and ".repeat(MANY * 2)),
        Arguments.of("mistakes in clauses", SyntaxCode.UNEXPECTED, "rule r\n" + "when\n".repeat(MANY)),
        Arguments.of("unknown clauses", SyntaxCode.UNKNOWN_CLAUSE, "rule r\n" + "whem x\n".repeat(MANY)),
        Arguments.of("open comments", SyntaxCode.UNCLOSED_COMMENT, "/* ".repeat(MANY)),
        Arguments.of("odd characters", SyntaxCode.INVALID_CHARACTER, "\u0001 ".repeat(MANY)),
        Arguments.of("closing brackets", SyntaxCode.UNOPENED_BRACKET, "rule r " + ") ".repeat(MANY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String title, SyntaxCode code, String text) {
    assertThat(quickly(text).diagnostics()).hasSizeLessThanOrEqualTo(Findings.LIMIT + 1)
        .extracting(Diagnostic::code).contains(code);
  }

  private static ReadRules quickly(String text) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20),
        () -> new AssayRuleReader().read(new SourceText("large.rule", text)));
  }
}
