package dev.assay.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the text, reading says what it has to say and throws nothing. */
class ReaderFuzzTest {
  private static final List<String> SCRAPS = List.of("rule", "r", "when", "let", "x", "=", "==", "(", ")", "[", "]",
      "and", "or", "not", "in", "'a'", "\"b\\q\"", "\"\"\"", "/re/", "/", "matches", "all", "java", "5m", "1", "1.2.3",
      "\n", "\n", "threshold", "count", "within", "by", "chain", "step", "signal", "on", "severity", "of", "->",
      "missing", "else", "{", "}", "origin", "#c\n", "/*", "*/", "“q”", "'", "`", "@", "-", "*", "~", "=~", "any",
      "field", ",", ".", "between", "is", "null", "exists", "first", "seen", "having", "where", "logsource", "category",
      "\u0000", "\uD83D", "treshold", "AND", "it's", ":", "//", "export", "except",
      "because");

  private final AssayRuleReader reader = new AssayRuleReader();

  @Property(tries = 300)
  void randomBytes(@ForAll byte[] bytes) {
    check(new String(bytes, StandardCharsets.UTF_8));
    check("rule x\nwhen " + new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Property(tries = 600)
  void randomTokens(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "rule x\n" : "");
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
    }
    check(text.toString());
  }

  @Property(tries = 300)
  void brokenRules(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(new RuleFormatter().format(new RandomRules(random).file()));
    check(text.substring(0, random.nextInt(text.length() + 1)));
    for (int i = random.nextInt(1, 4); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
        default -> text.setCharAt(at, (char) random.nextInt(128));
      }
    }
    check(text.toString());
  }

  private void check(String text) {
    SourceText source = new SourceText("fuzz.rule", text);
    ReadRules read = reader.read(source);
    for (Diagnostic diagnostic : read.diagnostics()) {
      Span span = diagnostic.span().orElseThrow();
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      diagnostic.fix().ifPresent(fix -> assertThat(fix.span().end()).isLessThanOrEqualTo(text.length()));
      String rendered = new DiagnosticRenderer(Palette.PLAIN).render(diagnostic);
      assertThat(rendered.chars()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
    }
    if (!read.hasErrors()) {
      String formatted = new RuleFormatter().format(read.file());
      assertThat(reader.read(new SourceText("fuzz.rule", formatted)).diagnostics()).as(text).isEmpty();
    }
  }
}
