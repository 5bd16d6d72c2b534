package dev.assay.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;
import dev.assay.harness.yaml.YamlCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void everyCodeHasAnIdOfItsOwn() {
    assertThat(codes().map(Code::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[HY][0-9]{3}"));
  }

  @Test
  void everyCodeIsProducedByATest() throws IOException {
    String tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<String> texts = files.filter(file -> file.toString().endsWith("Test.java"))
          .map(CodesTest::text).toList();
      tests = String.join("\n", texts);
    }
    assertThat(codes().map(Code::id).filter(id -> !tests.contains(id)).collect(Collectors.toList())).isEmpty();
  }

  @Test
  void everyCodeHasAPageWithItsTitle() throws IOException {
    for (Code code : codes().toList()) {
      Path page = Path.of("../../docs/codes", code.id() + ".md");
      assertThat(page).exists();
      assertThat(Files.readString(page)).startsWith("# " + code.id() + ": " + code.title() + "\n")
          .contains(code.severity() == Severity.ERROR ? "An error." : "A finding.");
    }
  }

  private static Stream<Code> codes() {
    return Stream.concat(Stream.of(HarnessCode.values()), Stream.of(YamlCode.values()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
