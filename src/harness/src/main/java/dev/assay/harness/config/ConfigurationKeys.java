package dev.assay.harness.config;

import dev.assay.core.net.Network;
import dev.assay.core.schema.FieldType;
import dev.assay.harness.shape.EitherShape;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.JsonSchema;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ListShape;
import dev.assay.harness.shape.Located;
import dev.assay.harness.shape.MapShape;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.ScalarShape;
import dev.assay.harness.shape.Shape;
import dev.assay.harness.shape.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of {@code assay.yaml}. */
public final class ConfigurationKeys {
  private static final Shape<Located<String>> FOLDER = Shapes.text("the name of a folder").located();
  private static final Shape<CaseRequirement> REQUIREMENT =
      Shapes.choice(CaseRequirement.class, CaseRequirement::label);

  static final Key<Long> VERSION = Key.optional("version", Shapes.whole(1, 1), "The version of this file's form.")
      .otherwise(1);
  static final Key<Located<String>> EXTENDS = Key.optional("extends", Shapes.text("the name of a file").located(),
      "A configuration this one adds to: maps merge, lists and values replace.");
  static final Key<List<Located<String>>> RULES = Key.optional("rules", new ListShape<>("a list of folders", FOLDER),
      "Folders with rules, searched in depth.").otherwise(List.of("rules"));
  static final Key<Located<String>> TESTS = Key.optional("tests", FOLDER, "The folder with a folder of cases a rule.")
      .otherwise("tests");
  static final Key<Located<String>> GENERATED = Key.optional("generated", FOLDER, "The folder for what is exported.")
      .otherwise("generated");
  static final Key<Located<String>> LISTS = Key.optional("lists", FOLDER, "The folder with a file a match list.")
      .otherwise("lists");
  public static final Key<List<Network>> INTERNAL = Key.optional("internal",
      new ListShape<>("a list of networks", Shapes.network()), "The networks whose addresses count as internal.")
      .otherwise(List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"));
  /** As both the configuration and a case write them. */
  public static final ObjectShape NETWORKS_SHAPE = ObjectShape.of("a map of network lists", INTERNAL);
  static final Key<Fields> NETWORKS = Key.optional("networks", NETWORKS_SHAPE, "Network blocks.");
  static final Key<Fields> NORMALIZE = Key.optional("normalize", NormalizationSettings.SHAPE,
      "How names of hosts and users are made comparable.");
  static final Key<List<Located<String>>> PARSERS = Key.optional("parsers",
      new ListShape<>("a list of folders", FOLDER),
      "Folders with parsers and log mappings, asked before the ones Assay ships.").otherwise(List.of());
  static final Key<List<Located<String>>> TAXONOMIES = Key.optional("taxonomies",
      new ListShape<>("a list of folders", FOLDER),
      "Folders with the field names of log sources in Sigma, beside the ones Assay ships.").otherwise(List.of());
  static final Key<Located<String>> TUNING = Key.optional("tuning", FOLDER, "The folder with tuning expressions.")
      .otherwise("tuning");
  static final Key<List<MapShape.Entry<FieldType>>> FIELDS = Key.optional("fields",
      new MapShape<>("a map of field names to types", fieldType()), "Fields the normalized schema lacks.");
  static final Key<Fields> SCHEMA = Key.optional("schema", ObjectShape.of("a map", FIELDS),
      "What is added to the normalized schema.");
  static final Key<Fields> SETTINGS = Key.optional("settings", EvaluationSettings.SHAPE,
      "What rules leave open about time and counting.");
  static final Key<WrittenRequirements> REQUIRE_CASES = Key.optional("requireCases", new EitherShape<>(
      REQUIREMENT, one -> new WrittenRequirements(Optional.of(one), List.of()),
      new MapShape<>("a map of paths to such words", REQUIREMENT),
      paths -> new WrittenRequirements(Optional.empty(), paths)),
      "The cases a rule must have: both kinds, one, or none; for all rules, or by the path of the rule's file.")
      .otherwise("both");
  static final Key<Boolean> REQUIRE_PROVENANCE = Key.optional("requireProvenance", Shapes.truth(),
      "Whether a case must say where its logs come from.").otherwise(false);
  static final Key<List<String>> TARGETS = Key.optional("targets",
      new ListShape<>("a list of targets", Shapes.text("the name of a target", "[a-z][a-z0-9-]*")),
      "What rules are exported to.").otherwise(List.of("sumo", "terraform", "sigma"));

  static final ObjectShape SHAPE = ObjectShape.of("a map of configuration keys", VERSION, EXTENDS, RULES, TESTS,
      GENERATED, LISTS, NETWORKS, NORMALIZE, PARSERS, TAXONOMIES, TUNING, SCHEMA, SETTINGS, REQUIRE_CASES,
      REQUIRE_PROVENANCE, TARGETS);

  private ConfigurationKeys() {}

  /** The JSON Schema of {@code assay.yaml}. */
  public static Map<String, Object> schema() {
    return JsonSchema.ofFile("assay.schema.json", "Configuration of Assay (assay.yaml)", SHAPE);
  }

  /** {@code requireCases} as written: one word for all, or one a path. */
  record WrittenRequirements(Optional<CaseRequirement> all, List<MapShape.Entry<CaseRequirement>> paths) {}

  private static Shape<FieldType> fieldType() {
    List<FieldType> types = Arrays.stream(FieldType.values()).filter(type -> type != FieldType.ANY).toList();
    List<String> labels = types.stream().map(FieldType::label).toList();
    return ScalarShape.text("one of " + String.join(", ", labels),
        text -> types.stream().filter(type -> type.label().equals(text)).findFirst(),
        JsonSchema.of("enum", labels));
  }
}
