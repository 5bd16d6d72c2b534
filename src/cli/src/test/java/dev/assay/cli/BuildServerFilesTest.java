package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files for build servers are YAML without a key twice, and run the one command. */
class BuildServerFilesTest {
  private static final Path FILES = Path.of("..", "..", "docs", "ci");

  @ParameterizedTest
  @ValueSource(strings = {"github.yml", "gitlab-ci.yml"})
  void filesAreYaml(String file) throws IOException {
    String text = Files.readString(FILES.resolve(file));
    Object root = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text);
    assertThat(root).isInstanceOf(Map.class);
    assertThat(text).contains("mvn -B -ntp verify");
  }
}
