package dev.assay.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.plan.PlanCode;
import dev.assay.core.plan.Planner;
import dev.assay.core.schema.Schema;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.core.syntax.ReadRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said about the files beside {@code R101.txt}: each rule file fires the code it is named after, and the text
 * file holds every diagnostic of it as people see it. {@code -Dassay.accept=true} writes what is said now.
 */
class CheckGoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "assay", "core", "check");

  static Stream<String> ids() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".rule"))
          .map(name -> name.replace(".rule", "")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void saysWhatItSaid(String id) {
    List<Diagnostic> diagnostics = diagnostics(id);
    assertThat(diagnostics.stream().map(diagnostic -> diagnostic.code().id())).contains(id);
    String said = new DiagnosticRenderer(Palette.PLAIN).render(diagnostics);
    Path golden = FOLDER.resolve(id + ".txt");
    if (Boolean.getBoolean("assay.accept")) {
      write(golden, said);
    } else if (!Files.exists(golden) || !read(golden).equals(said)) {
      fail("%s says something else now; -Dassay.accept=true accepts it:%n%n%s", golden, said);
    }
  }

  @Test
  void everyCodeOfCheckerAndPlannerHasAFile() throws IOException {
    List<String> codes = Stream.of(CheckCode.values(), PlanCode.values()).flatMap(Stream::of).map(Code::id).toList();
    assertThat(ids()).containsExactlyElementsOf(codes);
  }

  private static List<Diagnostic> diagnostics(String id) {
    ReadRules read = new AssayRuleReader().read(new SourceText(id + ".rule", read(FOLDER.resolve(id + ".rule"))));
    CheckedRules checked = RuleChecker.check(List.of(read), new CheckOptions(
        Schema.cloudSiem(), Map.of("guest_networks", List.of("10.99.0.0/16"), "dns_servers", List.of("10.0.0.53"))));
    List<Diagnostic> all = new ArrayList<>(read.diagnostics());
    all.addAll(checked.diagnostics());
    all.addAll(Planner.plan(checked.rules()).diagnostics());
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
