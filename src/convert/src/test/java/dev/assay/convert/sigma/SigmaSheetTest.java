package dev.assay.convert.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SigmaSheetTest {
  private static final Pattern LINE =
      Pattern.compile("^\\| <a id=\"([a-z-]+)\"></a>`\\1` \\| \\S.* \\| \\S.* \\|$", Pattern.MULTILINE);

  @Test
  void each_line_of_the_sheet_is_a_fact_and_each_fact_a_line() throws IOException {
    String sheet = Files.readString(Path.of("../../docs/targets/sigma.md"));
    List<String> lines = LINE.matcher(sheet).results().map((MatchResult line) -> line.group(1)).toList();

    assertThat(lines).isEqualTo(Arrays.stream(SigmaFact.values()).map(SigmaFact::id).toList());
  }
}
