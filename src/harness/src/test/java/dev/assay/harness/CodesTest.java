package dev.assay.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Code;
import dev.assay.documents.DocumentCode;
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
    StringBuilder tests = new StringBuilder();
    for (String module : List.of("documents", "harness")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        files.filter(file -> file.toString().endsWith("Test.java")).map(CodesTest::text).forEach(tests::append);
      }
    }
    assertThat(codes().map(Code::id).filter(id -> tests.indexOf(id) < 0).collect(Collectors.toList())).isEmpty();
  }

  private static Stream<Code> codes() {
    return Stream.concat(Stream.of(HarnessCode.values()), Stream.of(DocumentCode.values()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
