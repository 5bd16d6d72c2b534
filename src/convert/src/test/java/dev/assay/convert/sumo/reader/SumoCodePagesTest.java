package dev.assay.convert.sumo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages of the codes show is what the reader says. */
class SumoCodePagesTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sumo\n(.*?)\n```$");

  /** The first example fires the code, the second shows it mended. Sizes and depths have no example. */
  @ParameterizedTest
  @EnumSource(value = SumoCode.class, mode = EnumSource.Mode.EXCLUDE, names = {"TOO_LARGE", "TOO_DEEP"})
  void theExamplesOfAPageFireItsCodeAndMendIt(SumoCode code) throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "codes", code.id() + ".md")).replace("\r\n", "\n");
    List<String> examples = EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(examples).hasSize(2);
    assertThat(SumoReader.read("page", examples.get(0)).diagnostics()).isNotEmpty()
        .allMatch(each -> each.code() == code);
    assertThat(SumoReader.read("page", examples.get(1)).diagnostics()).isEmpty();
  }
}
