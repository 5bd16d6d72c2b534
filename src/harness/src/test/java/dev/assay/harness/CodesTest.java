package dev.assay.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Code;
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
  void everyCodeIsProducedByATest() throws IOException {
    String tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<String> texts = files.filter(file -> file.toString().endsWith("Test.java"))
          .map(CodesTest::text).toList();
      tests = String.join("\n", texts);
    }
    assertThat(codes().map(Code::id).filter(id -> !tests.contains(id)).collect(Collectors.toList())).isEmpty();
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
