package dev.assay.duckdb;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Interpretation;
import dev.assay.convert.proof.Agreement;
import dev.assay.convert.proof.PlantedBug;
import dev.assay.convert.sql.SqlTarget;
import dev.assay.core.check.RuleFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs hold for what is exported, and fail for the mistakes an exporter could make. */
class ProofTest {
  @Test
  void what_is_exported_to_sql_decides_as_the_rule_does() {
    DuckDbReader reader = new DuckDbReader();
    // An open interpretation keeps the database from being opened anew for each rule.
    try (Interpretation open = Exported.read(reader, Exported.export(RuleFixtures.when("action = 'a'")))) {
      new Agreement(new SqlTarget(), reader, Exports.surroundings())
          .compare(20260101, Integer.getInteger("assay.rules", 1500), 30)
          .assertMeaningful(200);
    }
  }

  static List<PlantedBug> bugs() {
    return List.of(
        new PlantedBug("case-sensitivity lost", "action = 'Deny'", "\"action\" = 'Deny'", "lower(\"action\") = 'deny'"),
        new PlantedBug("case-sensitivity gained", "action =~ 'Deny'",
            "lower(\"action\") = 'deny'", "\"action\" = 'deny'"),
        new PlantedBug("NOT over null", "action != 'a'", "(\"action\" = 'a') IS NOT TRUE", "NOT (\"action\" = 'a')"),
        new PlantedBug("wildcard not escaped", "action like 'a_b*'", "'a\\_b%' ESCAPE '\\'", "'a_b%'"),
        new PlantedBug("backslash doubled", "action = 'C:\\x'", "'C:\\x'", "'C:\\\\x'"),
        new PlantedBug("regex anchored", "action matches /ab/", "'ab'", "'^ab$'"),
        new PlantedBug("CIDR off by one bit", "srcDevice_ip in network '10.2.0.0/15'",
            "BETWEEN 167903232 AND 168034303", "BETWEEN 167772160 AND 168034303"),
        new PlantedBug("number compared as text", "dstPort > 853", "\"dstPort\" > 853",
            "CAST(\"dstPort\" AS VARCHAR) > '853'"),
        new PlantedBug("an OR without parentheses", "(action = 'a' or success = true) and dstPort = 853",
            "(\"action\" = 'a' OR \"success\" = true) AND", "\"action\" = 'a' OR \"success\" = true AND"),
        new PlantedBug("threshold > for >=", "dstPort = 853 threshold count() >= 3 within 5m by entity",
            "measure >= 3", "measure > 3"),
        new PlantedBug("window too short", "dstPort = 853 threshold count() >= 3 within 10m by entity",
            "- 600000", "- 599999"),
        new PlantedBug("window open at its beginning", "dstPort = 853 threshold count() >= 3 within 10m by entity",
            "that.time BETWEEN this.latest - 600000 AND", "that.time > this.latest - 600000 AND that.time <="),
        new PlantedBug("records counted in place of values",
            "dstPort = 853 threshold distinct(dstDevice_ip) >= 3 within 10m by entity",
            "count(DISTINCT that.counted)", "count(*)"),
        new PlantedBug("group lost", "dstPort = 853 threshold count() >= 3 within 10m by entity, action",
            "AND that.group_1 = this.group_1", ""));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void a_mistake_of_the_exporter_is_caught(PlantedBug bug) {
    bug.isCaught(new SqlTarget(), new DuckDbReader(), Exports.surroundings());
  }
}
