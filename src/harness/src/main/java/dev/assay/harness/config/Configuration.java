package dev.assay.harness.config;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.net.Network;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.file.PathNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds for a folder of rules: every key of {@code assay.yaml} with its value or default. All paths are absolute.
 *
 * @param root the folder of the nearest {@code assay.yaml}, or where there is none, the folder asked about
 * @param files the configurations read, the one others extend last
 */
public record Configuration(
    Path root,
    List<Path> files,
    Setting<List<Path>> rules,
    Setting<Path> tests,
    Setting<Path> generated,
    Setting<Path> lists,
    Setting<List<Network>> internalNetworks,
    NormalizationSettings normalize,
    Setting<List<Path>> parsers,
    Setting<List<Path>> taxonomies,
    Setting<Path> tuning,
    Map<String, Setting<FieldType>> fields,
    EvaluationSettings settings,
    CaseRequirements requireCases,
    Setting<Boolean> requireProvenance,
    Setting<List<String>> targets) {

  /** Lines longer than this do not push all the origins to the right. */
  private static final int WIDEST = 72;

  public Configuration {
    files = List.copyOf(files);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The normalized schema with the fields that were added to it. */
  public Schema schema() {
    return Schema.cloudSiem().with(fields.entrySet().stream()
        .map(entry -> Field.custom(entry.getKey(), entry.getValue().value())).toList());
  }

  /** A diagnostic for each folder of rules that is not there; only who wants to read rules needs them. */
  public List<Diagnostic> missingRules(PathNames names) {
    return rules.value().stream().filter(path -> !Files.isDirectory(path)).map(path -> {
      String message = "there is no folder " + names.of(path);
      return rules.span().map(span -> Diagnostic.of(HarnessCode.NO_FOLDER, span, message))
          .orElseGet(() -> Diagnostic.of(HarnessCode.NO_FOLDER, message))
          .help("create it, or name the folders that hold rules in assay.yaml, `rules: [...]`; to begin with a rule "
              + "that runs: `assay new my_rule`");
    }).toList();
  }

  /** Everything that holds, in the order of the file. */
  public List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(
        List.of(rules, tests, generated, lists, internalNetworks));
    all.addAll(normalize.all());
    all.addAll(List.of(parsers, taxonomies, tuning));
    all.addAll(fields.values());
    all.addAll(settings.all());
    all.addAll(requireCases.all());
    all.add(requireProvenance);
    all.add(targets);
    return all;
  }

  /** Each value that holds and where it came from, a line each. */
  public String listing() {
    int width = all().stream().mapToInt(setting -> line(setting).length()).filter(length -> length <= WIDEST).max()
        .orElse(0);
    StringBuilder text = new StringBuilder();
    for (Setting<?> setting : all()) {
      String line = line(setting);
      text.append(line).append(" ".repeat(Math.max(0, width - line.length()))).append("  # ")
          .append(setting.origin()).append('\n');
    }
    return text.toString();
  }

  private static String line(Setting<?> setting) {
    return setting.key() + ": " + setting.shown();
  }
}
