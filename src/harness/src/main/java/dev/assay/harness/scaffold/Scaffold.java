package dev.assay.harness.scaffold;

import dev.assay.harness.config.Configuration;
import dev.assay.harness.config.ConfigurationLoader;
import dev.assay.harness.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files of a new rule: the rule, a case in which it fires and one in which it stays silent. They work as they are,
 * so that an author changes something that runs instead of beginning with nothing; only the goldens are missing.
 */
public final class Scaffold {
  /** The sources there are logs for. */
  public static final List<String> SOURCES = List.of("palo-alto/ngfw-csv", "zeek/json");

  private static final String LOG = "traffic.log";

  private final Map<Path, String> files = new LinkedHashMap<>();

  /**
   * @param slug of the new rule
   * @param source one of {@link #SOURCES}
   */
  public Scaffold(Configuration configuration, String slug, String source) {
    if (configuration.files().isEmpty()) {
      files.put(configuration.root().resolve(ConfigurationLoader.FILE_NAME), "version: 1\n");
    }
    Path rules = configuration.rules().value().get(0);
    Path cases = configuration.tests().value().resolve(slug);
    files.put(rules.resolve(slug + ".rule"),
        resource("rule.txt").replace("@slug@", slug).replace("@title@", title(slug)));
    for (String name : List.of("fires", "stays_silent")) {
      Path folder = cases.resolve(name);
      files.put(folder.resolve("case.yaml"),
          resource(name + ".yaml").replace("@log@", LOG).replace("@source@", source));
      files.put(folder.resolve(LOG), resource(source + "/" + name + ".log"));
    }
  }

  /** The files by path, in the order in which they are worth reading. */
  public List<Path> files() {
    return List.copyOf(files.keySet());
  }

  /** Those that are there already; they would be lost, so nothing may be written while there are any. */
  public List<Path> existing() {
    return files.keySet().stream().filter(Files::exists).toList();
  }

  public void write() throws IOException {
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      AtomicFile.write(file.getKey(), file.getValue());
    }
  }

  private static String title(String slug) {
    return Arrays.stream(slug.split("_")).filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static String resource(String name) {
    try (InputStream in = Scaffold.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
