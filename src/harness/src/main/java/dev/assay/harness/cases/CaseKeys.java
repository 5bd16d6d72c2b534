package dev.assay.harness.cases;

import dev.assay.harness.cases.CaseFile.CaseList;
import dev.assay.harness.cases.CaseFile.DeclaredLog;
import dev.assay.harness.config.ConfigurationKeys;
import dev.assay.harness.config.EvaluationSettings;
import dev.assay.harness.config.NormalizationSettings;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.JsonSchema;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ListShape;
import dev.assay.harness.shape.Located;
import dev.assay.harness.shape.MapShape;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.Shapes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keys of {@code case.yaml}. */
public final class CaseKeys {
  /** The source of a log whose lines tell it. */
  private static final String AUTO = "auto";

  private static final Key<Located<String>> SOURCE = Key.optional("source",
      Shapes.text("the name of a source").located(), "The log's format; `auto` recognises it by its lines.")
      .otherwise(AUTO);
  private static final Key<Instant> RECEIVED = Key.optional("received", Shapes.instant(),
      "When the log was received; settles times without a year.");
  private static final Key<ZoneId> TIMEZONE = Key.optional("timezone", Shapes.zone(),
      "The zone of times that name none.");
  private static final Key<Located<String>> COLUMN = Key.optional("column",
      Shapes.text("the name of a column").located(), "What the items are compared with.");
  private static final Key<List<Located<String>>> ITEMS = Key.required("items",
      new ListShape<>("a list of items", Shapes.lexeme("an item").located()), "The items of the list.");

  private static final Key<String> DESCRIPTION = Key.required("description",
      Shapes.text("a text that is not empty", "[\\s\\S]*\\S[\\s\\S]*"), "What the case shows.");
  private static final Key<List<MapShape.Entry<Fields>>> LOGS = Key.optional("logs",
      new MapShape<>("a map of log files to what is known of them",
          ObjectShape.of("a map of what is known of the log", SOURCE, RECEIVED, TIMEZONE)),
      "What is known of the log files. Every *.log beside this file is read, named here or not.");
  private static final Key<List<MapShape.Entry<Fields>>> LISTS = Key.optional("lists",
      new MapShape<>("a map of match lists", ObjectShape.of("a match list", COLUMN, ITEMS)),
      "Match lists for this case, in place of shared ones of the same name.");
  private static final Key<Fields> NETWORKS = Key.optional("networks", ConfigurationKeys.NETWORKS_SHAPE,
      "Network blocks for this case, in place of the configuration's.");
  private static final Key<Fields> NORMALIZE = Key.optional("normalize", NormalizationSettings.SHAPE,
      "How names are made comparable in this case, over the configuration's.");
  private static final Key<Fields> SETTINGS = Key.optional("settings", EvaluationSettings.SHAPE,
      "Settings for this case, over the configuration's.");
  private static final Key<List<Located<String>>> ALSO_FIRES = Key.optional("also_fires",
      new ListShape<>("a list of slugs", Shapes.text("a rule's slug").located()),
      "Other rules that fire on these logs; all others must stay silent.").otherwise(List.of());

  private static final Key<Provenance.Origin> ORIGIN = Key.required("origin",
      Shapes.choice(Provenance.Origin.class, origin -> origin.name().toLowerCase(Locale.ROOT)),
      "Whether a device wrote the logs, or somebody made them up.");
  private static final Key<String> GIVEN_BY = Key.optional("source", Shapes.text("a text"),
      "Who or what gave them, such as a device or a public collection.");
  private static final Key<String> LICENSE = Key.optional("license", Shapes.text("a text"),
      "Under which they may be kept.");
  private static final Key<Boolean> SCRUBBED = Key.optional("scrubbed", Shapes.truth(),
      "Whether what is about people and places was taken out or replaced.").otherwise(false);
  private static final Key<Fields> PROVENANCE = Key.optional("provenance",
      ObjectShape.of("a map of where logs come from", ORIGIN, GIVEN_BY, LICENSE, SCRUBBED),
      "Where the logs come from.");

  static final ObjectShape SHAPE = ObjectShape.of("a map of what a case says",
      DESCRIPTION, LOGS, LISTS, NETWORKS, NORMALIZE, SETTINGS, ALSO_FIRES, PROVENANCE);

  private CaseKeys() {}

  /** The JSON Schema of {@code case.yaml}. */
  public static Map<String, Object> schema() {
    return JsonSchema.ofFile("case.schema.json", "A case of a rule (case.yaml)", SHAPE);
  }

  static CaseFile file(Fields fields) {
    return new CaseFile(
        fields.value(DESCRIPTION).orElseThrow(),
        fields.value(LOGS).orElse(List.of()).stream().map(CaseKeys::log).toList(),
        fields.value(LISTS).orElse(List.of()).stream().map(CaseKeys::list).toList(),
        fields.fields(NETWORKS).value(ConfigurationKeys.INTERNAL),
        fields.fields(NORMALIZE),
        fields.fields(SETTINGS),
        fields.value(ALSO_FIRES).orElse(List.of()),
        fields.value(PROVENANCE).map(CaseKeys::provenance));
  }

  private static Provenance provenance(Fields fields) {
    return new Provenance(fields.value(ORIGIN).orElseThrow(), fields.value(GIVEN_BY), fields.value(LICENSE),
        fields.value(SCRUBBED).orElse(false));
  }

  private static DeclaredLog log(MapShape.Entry<Fields> entry) {
    Fields log = entry.value().value();
    Optional<Located<String>> source = log.value(SOURCE).filter(name -> !name.value().equals(AUTO));
    return new DeclaredLog(entry.key(), source, log.value(RECEIVED), log.value(TIMEZONE));
  }

  private static CaseList list(MapShape.Entry<Fields> entry) {
    Fields list = entry.value().value();
    return new CaseList(entry.key(), list.value(COLUMN), list.value(ITEMS).orElseThrow());
  }
}
