package dev.assay.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
  private enum Sample implements Code {
    SAMPLE;

    @Override
    public String id() {
      return "X001";
    }

    @Override
    public String title() {
      return "a sample";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  private static String render(String text, String marked) {
    int start = text.indexOf(marked);
    SourceText source = new SourceText("some/file.rule", text);
    Diagnostic diagnostic = Diagnostic.of(Sample.SAMPLE, source.span(start, start + marked.length()), "look here");
    return new DiagnosticRenderer(Palette.PLAIN).render(diagnostic);
  }

  @Test
  void showsEverythingItHas() {
    SourceText source = new SourceText("a.rule", "one\ntwo\nthree\n4\n5\n6\n7\n8\n9\nten");
    Diagnostic diagnostic = Diagnostic.of(Sample.SAMPLE, source.span(4, 7), "look here")
        .help("first\nsecond").fix(source.span(4, 7), "2").note(source.span(28, 29), "and here");

    assertThat(new DiagnosticRenderer(Palette.PLAIN).render(diagnostic)).isEqualTo("""
        warning[X001]: look here
          --> a.rule:2:1
           |
        2  | two
           | ^^^
           = note: and here
          --> a.rule:10:3
           |
        10 | ten
           |   ^
           = help: first
                   second
           = fix: replace `two` with `2`
        """);
  }

  @Test
  void showsADiagnosticWithoutAPlace() {
    assertThat(new DiagnosticRenderer(Palette.PLAIN).render(Diagnostic.of(Sample.SAMPLE, "nowhere")))
        .isEqualTo("warning[X001]: nowhere\n");
  }

  @Test
  void alignsCaretsUnderTabsAndWideAndCombiningCharacters() {
    assertThat(render("\ta\t= 1", "=")).endsWith("1 |   a = 1\n  |     ^\n");
    assertThat(render("日本 = x", "=")).endsWith("1 | 日本 = x\n  |      ^\n");
    assertThat(render("e\u0301e\u0301 = x", "=")).endsWith("  |    ^\n");
    assertThat(render("a = 日本", "日本")).endsWith("  |     ^^^^\n");
  }

  @Test
  void neverSendsControlsToTheTerminal() {
    assertThat(render("a = \u001B[31m\u202E x", "x"))
        .endsWith("1 | a = <U+001B>[31m<U+202E> x\n  |                          ^\n");
    SourceText source = new SourceText("evil\u001B.rule", "x");
    assertThat(new DiagnosticRenderer(Palette.PLAIN)
        .render(Diagnostic.of(Sample.SAMPLE, source.span(0, 1), "a\u0007b").help("\u0008")))
        .doesNotContain("\u001B", "\u0007", "\u0008");
  }

  @Test
  void marksTheFirstLineOfSeveral() {
    assertThat(render("ab(\ncd\n)", "(\ncd\n)")).endsWith("1 | ab(\n  |   ^\n");
  }

  @Test
  void pointsBehindTheEndOfALine() {
    SourceText source = new SourceText("a.rule", "ab");
    assertThat(new DiagnosticRenderer(Palette.PLAIN).render(Diagnostic.of(Sample.SAMPLE, source.span(2, 2), "m")))
        .endsWith("1 | ab\n  |   ^\n");
  }

  @Test
  void cutsLongLinesAroundTheMark() {
    String rendered = render("x".repeat(5_000) + " here " + "y".repeat(5_000), "here");
    String[] lines = rendered.split("\n");

    assertThat(lines[3]).hasSizeLessThan(140).startsWith("1 | …x").contains(" here ").endsWith("y…");
    assertThat(lines[4].indexOf('^')).isEqualTo(lines[3].indexOf("here"));
    assertThat(render("x".repeat(5_000), "x".repeat(5_000)).split("\n")[4]).hasSizeLessThan(140);
  }

  @Test
  void coloursOnRequest() {
    SourceText source = new SourceText("a.rule", "ab");
    String rendered = new DiagnosticRenderer(Palette.ANSI)
        .render(Diagnostic.of(Sample.SAMPLE, source.span(0, 1), "m"));

    assertThat(rendered).contains("\u001B[1;33mwarning[X001]\u001B[0m").contains("\u001B[1;33m^\u001B[0m");
    assertThat(rendered.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(render("ab", "a").replace("look here", "m")
        .replace("some/file", "a"));
  }
}
