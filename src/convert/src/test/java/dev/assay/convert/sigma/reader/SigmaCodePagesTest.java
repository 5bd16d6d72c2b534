package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples on the pages of codes are what fires these codes. */
class SigmaCodePagesTest {
  private static final Path PAGES = Path.of("..", "..", "docs", "codes");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

  @Test
  void theExampleOfAPageFiresItsCode() throws IOException {
    int examples = 0;
    for (SigmaCode code : SigmaCode.values()) {
      String page = Files.readString(PAGES.resolve(code.id() + ".md")).replace("\r\n", "\n");
      for (Matcher example = EXAMPLE.matcher(page); example.find(); examples++) {
        assertThat(Rules.read(Rules.HEAD + example.group(1)).diagnostics()).as(page)
            .extracting(diagnostic -> diagnostic.code().id()).contains(code.id());
      }
    }
    assertThat(examples).isEqualTo(10);
  }
}
