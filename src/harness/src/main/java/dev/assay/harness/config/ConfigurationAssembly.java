package dev.assay.harness.config;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.net.Network;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.file.Confined;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.Located;
import dev.assay.harness.shape.MapShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns written values into a configuration: resolves paths against the file that says them, fills in defaults. */
final class ConfigurationAssembly {
  private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private final Path root;
  private final List<Layer> layers;
  private final PathNames names;
  private final List<Diagnostic> diagnostics;

  ConfigurationAssembly(Path root, List<Layer> layers, PathNames names, List<Diagnostic> diagnostics) {
    this.root = root;
    this.layers = layers;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  Configuration of(Fields fields) {
    return new Configuration(root, layers.stream().map(Layer::file).toList(),
        folders(fields, ConfigurationKeys.RULES, List.of("rules"), this::resolved),
        folder(fields, ConfigurationKeys.TESTS, false),
        folder(fields, ConfigurationKeys.GENERATED, false),
        folder(fields, ConfigurationKeys.LISTS, true),
        networks(fields.fields(ConfigurationKeys.NETWORKS)),
        normalization(fields.fields(ConfigurationKeys.NORMALIZE)),
        folders(fields, ConfigurationKeys.PARSERS, List.of(), this::existing),
        folders(fields, ConfigurationKeys.TAXONOMIES, List.of(), this::existing),
        folder(fields, ConfigurationKeys.TUNING, true),
        schemaFields(fields.fields(ConfigurationKeys.SCHEMA)),
        EvaluationSettings.standard().overriddenBy(fields.fields(ConfigurationKeys.SETTINGS)),
        requirements(fields),
        requireProvenance(fields),
        targets(fields));
  }

  private Setting<List<Path>> folders(Fields fields, Key<List<Located<String>>> key, List<String> otherwise,
      Function<Located<String>, Optional<Path>> resolve) {
    Optional<Located<List<Located<String>>>> written = fields.located(key);
    List<Path> paths = written.isPresent()
        ? written.get().value().stream().flatMap(each -> resolve.apply(each).stream()).toList()
        : otherwise.stream().map(root::resolve).toList();
    return new Setting<>(key.name(), paths, paths.stream().map(names::of).toList().toString(),
        written.map(Located::span));
  }

  private Setting<Path> folder(Fields fields, Key<Located<String>> key, boolean mustExist) {
    Optional<Located<String>> written = fields.value(key);
    Path standard = root.resolve(key.otherwise().map(String.class::cast).orElseThrow());
    Path path = written.flatMap(each -> mustExist ? existing(each) : resolved(each)).orElse(standard);
    return new Setting<>(key.name(), path, names.of(path), written.map(Located::span));
  }

  private Optional<Path> existing(Located<String> written) {
    Optional<Path> path = resolved(written);
    path.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> diagnostics.add(
        Diagnostic.of(HarnessCode.NO_FOLDER, written.span(), "there is no folder " + names.of(folder))));
    return path;
  }

  private Optional<Path> resolved(Located<String> written) {
    Optional<Path> path = Confined.resolve(folderOf(written.span()), written.value());
    if (path.isEmpty()) {
      diagnostics.add(Diagnostic.of(HarnessCode.PATH_OUTSIDE, written.span(),
          "`" + written.value() + "` does not stay inside the folder of this file")
          .help("write a path relative to this file, with forward slashes and without `..`"));
    }
    return path;
  }

  private Path folderOf(Span span) {
    return layers.stream().filter(layer -> layer.source() == span.source()).findFirst().orElseThrow().folder();
  }

  private static Setting<List<Network>> networks(Fields fields) {
    Optional<Located<List<Network>>> written = fields.located(ConfigurationKeys.INTERNAL);
    List<Network> networks = written.map(Located::value).orElseGet(() ->
        Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16").flatMap(block -> Network.parse(block).stream())
            .toList());
    return new Setting<>("networks.internal", networks, networks.toString(), written.map(Located::span));
  }

  private NormalizationSettings normalization(Fields fields) {
    NormalizationSettings settings = NormalizationSettings.standard().overriddenBy(fields);
    settings.check(diagnostics::add);
    return settings;
  }

  private Map<String, Setting<FieldType>> schemaFields(Fields fields) {
    Map<String, Setting<FieldType>> types = new LinkedHashMap<>();
    for (MapShape.Entry<FieldType> entry : fields.value(ConfigurationKeys.FIELDS).orElse(List.of())) {
      String name = entry.key().value();
      Optional<Field> known = Schema.cloudSiem().field(name);
      if (known.isPresent()) {
        badField(entry.key(), "`" + name + "` is already a field of the normalized schema, of type "
            + known.get().type().label(), "remove the line; only fields that the schema lacks can be added");
      } else if (!FIELD_NAME.matcher(name).matches()) {
        badField(entry.key(), "`" + name + "` cannot be the name of a field",
            "a name has letters, digits and underscores, and may have dots and hyphens after the first letter");
      }
      types.put(name, new Setting<>("schema.fields." + name, entry.value().value(), entry.value().value().label(),
          Optional.of(entry.key().span())));
    }
    return types;
  }

  private void badField(Located<String> name, String message, String help) {
    diagnostics.add(Diagnostic.of(HarnessCode.BAD_FIELD, name.span(), message).help(help));
  }

  private CaseRequirements requirements(Fields fields) {
    Setting<CaseRequirement> standard =
        Setting.standard("requireCases", CaseRequirement.BOTH, CaseRequirement.BOTH.label());
    Optional<Located<ConfigurationKeys.WrittenRequirements>> written = fields.located(ConfigurationKeys.REQUIRE_CASES);
    Map<Path, Setting<CaseRequirement>> paths = new HashMap<>();
    written.map(Located::value).map(ConfigurationKeys.WrittenRequirements::paths).orElse(List.of()).forEach(entry ->
        existingPath(entry.key()).ifPresent(path -> paths.put(path, new Setting<>(
            "requireCases." + names.of(path), entry.value().value(), entry.value().value().label(),
            Optional.of(entry.key().span())))));
    return new CaseRequirements(written
        .flatMap(each -> each.value().all().map(all -> standard.written(new Located<>(all, each.span()), all.label())))
        .orElse(standard), paths);
  }

  private static Setting<Boolean> requireProvenance(Fields fields) {
    Setting<Boolean> standard = Setting.standard("requireProvenance", false, "false");
    return fields.located(ConfigurationKeys.REQUIRE_PROVENANCE)
        .map(written -> standard.written(written, written.value().toString())).orElse(standard);
  }

  private Optional<Path> existingPath(Located<String> written) {
    Optional<Path> path = resolved(written);
    path.filter(each -> !Files.exists(each)).ifPresent(each -> diagnostics.add(
        Diagnostic.of(HarnessCode.NO_FOLDER, written.span(), "there is no file or folder " + names.of(each))));
    return path;
  }

  private static Setting<List<String>> targets(Fields fields) {
    Optional<Located<List<String>>> written = fields.located(ConfigurationKeys.TARGETS);
    List<String> targets = written.map(Located::value).orElse(List.of("sumo", "terraform", "sigma"));
    return new Setting<>("targets", targets, targets.toString(), written.map(Located::span));
  }
}
