package dev.assay.harness.schemas;

import dev.assay.harness.cases.CaseKeys;
import dev.assay.harness.config.ConfigurationKeys;
import dev.assay.harness.json.JsonText;
import dev.assay.harness.report.JsonReport;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON Schemas of the files people write, for their editors, and of those that programs read. */
public final class Schemas {
  private Schemas() {}

  /** The text of each schema, by the name of its file. */
  public static SortedMap<String, String> all() {
    return new TreeMap<>(Map.of(
        "assay.schema.json", JsonText.of(ConfigurationKeys.schema()),
        "case.schema.json", JsonText.of(CaseKeys.schema()),
        "report.schema.json", JsonText.of(JsonReport.schema())));
  }
}
