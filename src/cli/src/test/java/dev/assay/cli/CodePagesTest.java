package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.assay.convert.export.ExportCode;
import dev.assay.convert.sigma.reader.SigmaCode;
import dev.assay.convert.sumo.reader.SumoCode;
import dev.assay.core.check.CheckCode;
import dev.assay.core.check.CheckOptions;
import dev.assay.core.check.CheckedRules;
import dev.assay.core.check.RuleChecker;
import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.plan.PlanCode;
import dev.assay.core.plan.Planner;
import dev.assay.core.schema.Schema;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.SyntaxCode;
import dev.assay.documents.DocumentCode;
import dev.assay.harness.HarnessCode;
import dev.assay.logs.LogCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code has a page, and what the page shows is what the program says. */
class CodePagesTest {
  private static final Path PAGES = Path.of("..", "..", "docs", "codes");
  private static final List<Class<? extends Code>> ENUMS = List.of(SyntaxCode.class, CheckCode.class, PlanCode.class,
      LogCode.class, HarnessCode.class, DocumentCode.class, SumoCode.class, SigmaCode.class, ExportCode.class);
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```rule\n(.*?)^```$");

  static List<Code> codes() {
    return ENUMS.stream().flatMap(type -> Stream.<Code>of(type.getEnumConstants()))
        .sorted(Comparator.comparing(Code::id)).toList();
  }

  static List<Code> codesOfRules() {
    return codes().stream().filter(code -> code.id().startsWith("R")).toList();
  }

  @Test
  void noEnumOfCodesIsForgotten() {
    List<String> found = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("dev.assay").stream()
        .filter(type -> type.isAssignableTo(Code.class) && !type.isInterface()).map(JavaClass::getName).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(ENUMS.stream().map(Class::getName).toList());
  }

  @Test
  void everyCodeHasAnIdOfItsOwn() {
    assertThat(codes()).extracting(Code::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[RLHYCGX][0-9]{3}"));
  }

  @Test
  void everyPageBelongsToACode() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
          .containsExactlyInAnyOrderElementsOf(codes().stream().map(code -> code.id() + ".md").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aPageBeginsWithTitleAndSeverityAndSaysWhatToDo(Code code) {
    assertThat(page(code)).startsWith("# " + code.id() + ": " + code.title() + "\n\n" + weight(code) + "\n\n")
        .contains("**What to do:** ").endsWith("\n");
  }

  /** The first example of a page fires its code; any further one shows it mended. */
  @ParameterizedTest
  @MethodSource("codesOfRules")
  void theExamplesOfAPageFireItsCodeAndMendIt(Code code) {
    List<String> examples = EXAMPLE.matcher(page(code)).results().map(MatchResult::group)
        .map(block -> block.substring("```rule\n".length(), block.length() - "```".length())).toList();
    for (int i = 0; i < examples.size(); i++) {
      List<Diagnostic> said = diagnostics(examples.get(i));
      if (i == 0) {
        assertThat(said).extracting(each -> each.code().id()).contains(code.id());
      } else {
        assertThat(said).as(examples.get(i)).noneMatch(each -> each.isError() || each.code() == code);
      }
    }
  }

  @Test
  void theIndexListsThemAll() throws IOException {
    StringBuilder index = new StringBuilder("""
        # Codes

        Every message has a code that keeps its meaning. The letter tells where it comes from: R rules, L logs and what
        describes them, H configuration, cases and goldens, Y the files these are written in, C and G rules of other
        systems, X exports and proofs. An error keeps content from being used, or a line from being read; a finding
        fails a run too; a note only informs.

        | code | title | |
        |---|---|---|
        """);
    codes().forEach(code -> index.append("| [").append(code.id()).append("](").append(code.id()).append(".md) | ")
        .append(code.title()).append(" | ").append(weight(code).replaceAll("^An? |\\.$", "")).append(" |\n"));
    Path file = PAGES.resolve("README.md");
    if (Boolean.getBoolean("assay.accept")) {
      Files.writeString(file, index);
    } else if (!Files.exists(file) || !read(file).contentEquals(index)) {
      fail("docs/codes/README.md is not up to date; -Dassay.accept=true rewrites it");
    }
  }

  private static String weight(Code code) {
    return code.severity() == Severity.ERROR ? "An error." : code.severity() == Severity.WARNING ? "A finding."
        : "A note.";
  }

  private static List<Diagnostic> diagnostics(String example) {
    ReadRules read = new AssayRuleReader().read(new SourceText("example.rule", whole(example)));
    CheckedRules checked = RuleChecker.check(List.of(read), new CheckOptions(
        Schema.cloudSiem(), Map.of("guest_networks", List.of("10.99.0.0/16"))));
    List<Diagnostic> all = new ArrayList<>(read.diagnostics());
    all.addAll(checked.diagnostics());
    all.addAll(Planner.plan(checked.rules()).diagnostics());
    return all;
  }

  /** Examples leave out what every rule has. */
  private static String whole(String example) {
    if (hasLine(example, "rule ")) {
      return example;
    }
    String rest = hasLine(example, "chain ") || hasLine(example, "when ") ? "" : "when dstPort = 853\n";
    rest += hasLine(example, "severity ") || hasLine(example, "severity:") ? "" : "severity 1\n";
    rest += hasLine(example, "signal ") ? "" : "signal on srcDevice_ip\n";
    return "rule example\n" + rest + example;
  }

  private static boolean hasLine(String text, String beginning) {
    return text.lines().anyMatch(line -> line.startsWith(beginning));
  }

  private static String page(Code code) {
    return read(PAGES.resolve(code.id() + ".md"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
