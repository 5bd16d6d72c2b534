package dev.assay.convert.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Phrase;
import dev.assay.convert.export.Refusal;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.schema.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTargetTest {
  private final SqlTarget target = new SqlTarget();

  @Test
  void a_rule_becomes_a_script() {
    CheckedRule rule = RuleFixtures.rules("rule r \"A\\n; title\" description \"-- of\\nlines\" when dstPort = 853 "
        + "severity 1 signal on srcDevice_ip, listMatches as resource").get(0);

    Export export = target.export(rule, Exports.surroundings());

    assertThat(export.refusals()).isEmpty();
    assertThat(export.artefacts()).singleElement().satisfies(artefact -> {
      assertThat(artefact.path()).isEqualTo("r.sql");
      assertThat(artefact.text()).isEqualTo("""
          -- r: A ; title
          -- -- of lines
          --
          -- Gives a row for each record and entity that the rule signals.
          -- Reads the table or view `records` with the columns:
          --   position BIGINT                  the order of arrival
          --   time BIGINT                      milliseconds since 1970-01-01T00:00:00Z
          --   "dstPort" BIGINT
          --   "listMatches" VARCHAR[]
          --   "srcDevice_ip" VARCHAR
          -- NULL is what a record does not have. Over Parquet:
          --   CREATE VIEW records AS
          --   SELECT row_number() OVER (ORDER BY time) AS position, * FROM read_parquet('records/*.parquet');
          -- For DuckDB 2.0; what it means is written down in docs/targets/sql.md.

          CREATE OR REPLACE TEMP VIEW selectors AS
          SELECT *
          FROM (VALUES
            (1, 'srcDevice_ip', '_ip'),
            (2, 'listMatches', '_resource')
          ) AS each_selector (rank, entity, type);

          CREATE OR REPLACE TEMP VIEW matched AS
          SELECT *
          FROM records
          WHERE "dstPort" = 853;

          WITH selected AS (
            SELECT DISTINCT position, time, entity, value
            FROM (
              SELECT position, time, 'srcDevice_ip' AS entity, "srcDevice_ip" AS value FROM matched
              UNION ALL
              SELECT position, time, 'listMatches' AS entity, unnest("listMatches") AS value FROM matched
            )
            WHERE value <> ''
          )
          SELECT position, time, entity, type, value
          FROM selected JOIN selectors USING (entity)
          ORDER BY position, rank, value;
          """);
    });
  }

  @Test
  void a_threshold_joins_each_record_with_those_in_its_window() {
    Export export = target.export(RuleFixtures.rules("rule r when dstPort = 853 severity 1 threshold "
        + "distinct(dstDevice_ip) != 3 within 5m by entity, action signal on srcDevice_ip").get(0),
        Exports.surroundings());

    assertThat(export.artefacts().get(0).text()).contains("this.latest - 300000 AND this.time",
        "count(DISTINCT that.counted) AS measure", "HAVING NOT (measure = 3)", "AND that.value = this.value",
        "AND that.group_1 = this.group_1");
  }

  @Test
  void shipped_rules_are_not_refused() {
    for (String slug : new String[] {"dot_activity", "dot_activity_any_format", "doh_known_resolver", "dot_over_udp"}) {
      assertThat(target.export(Exports.shipped(slug), Exports.surroundings()).refusals()).as(slug).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "action = 'a' or not dstPort > 5     | \"action\" = 'a' OR (\"dstPort\" > 5) IS NOT TRUE",
      "not (action = 'a' or success)       | (\"action\" = 'a' OR \"success\") IS NOT TRUE",
      "(action = 'a' or success) and dstPort = 5 | (\"action\" = 'a' OR \"success\") AND \"dstPort\" = 5",
      "action =~ 'Deny'                    | lower(\"action\") = 'deny'",
      "action in~ ('A', 'b')               | lower(\"action\") IN ('a', 'b')",
      "action = \"it's\"                   | \"action\" = 'it''s'",
      "commandLine contains 'te_mp'        | contains(\"commandLine\", 'te_mp')",
      "commandLine startswith~ 'A'         | starts_with(lower(\"commandLine\"), 'a')",
      "commandLine like 'a*b?'             | \"commandLine\" LIKE 'a%b_'",
      "commandLine like 'a_\\*'            | \"commandLine\" LIKE 'a\\_\\\\%' ESCAPE '\\'",
      "commandLine matches /^a\\/b/i       | regexp_matches(\"commandLine\", '(?i)^a/b')",
      "srcDevice_ip in network '10.2.0.0/15' | assay_ipv4(\"srcDevice_ip\") BETWEEN 167903232 AND 168034303",
      "success = 'TRUE'                    | lower(CAST(\"success\" AS VARCHAR)) = 'true'",
      "bytesIn = '0853'                    | \"bytesIn\" = 853",
      "bro_dhcp_leaseTime < 5              | \"bro_dhcp_leaseTime\" < 5.0e0",
      "bytesIn = 5.5                       | assay_compare(assay_whole(\"bytesIn\"), assay_decimal(5.5e0)) = 0",
      "fields['a.b'] = '1'                 | fields['a.b'] = '1'",
      "listMatches = 'a'                   | len(list_filter(\"listMatches\", lambda assay_1: assay_1 = 'a')) > 0",
      "user_username is null               | \"user_username\" IS NULL"})
  void conditions(String written, String sql) {
    SqlConditionWriter writer = new SqlConditionWriter(new SqlOperands(Schema.cloudSiem()));

    Phrase phrase = writer.write(RuleFixtures.when(written.strip()).when());

    assertThat(phrase.text()).isEqualTo(sql);
    assertThat(writer.refusals()).isEmpty();
  }

  @Test
  void control_characters_are_spelt_by_number() {
    SqlConditionWriter writer = new SqlConditionWriter(new SqlOperands(Schema.cloudSiem()));

    assertThat(writer.write(RuleFixtures.when("action = \"a\\nb\\u0000\"").when()).text())
        .isEqualTo("\"action\" = ('a' || chr(10) || 'b' || chr(0))");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "exists action                       | ABSENT_IS_NULL",
      "action = \"\\uD800\"                | ENCODING",
      "bro_dhcp_leaseTime =~ '5'           | DECIMAL_SPELLING",
      "year(action) = 2020                 | FUNCTIONS",
      "base64Decode(action) = 'a'          | FUNCTIONS",
      "substring(action, bytesIn, 3) = 'a' | FUNCTIONS",
      "action matches java '(?<!x)y'       | JAVA_REGEX",
      "action matches /(?<n>y)/            | REGEX",
      "size(fields) = 1                    | RAW_EVENT",
      "hasThreatMatch([srcDevice_ip], confidence > 50) | THREAT_INTELLIGENCE"})
  void refusals(String written, SqlFact fact) {
    Export export = target.export(RuleFixtures.when(written.strip()), Exports.surroundings());

    assertThat(export.artefacts()).isEmpty();
    assertThat(export.refusals()).extracting(Refusal::fact).containsExactly(fact);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "severity from normalizedSeverity signal on srcDevice_ip             | SEVERITY",
      "severity of fields['s'] ('a' -> 1) signal on srcDevice_ip           | SEVERITY",
      "severity 1 threshold distinct(http_requestHeaders) > 1 within 5m by entity signal on srcDevice_ip | MAPS",
      "severity 1 threshold count() > 1 within 5m by bro_dhcp_leaseTime signal on srcDevice_ip | DECIMAL_SPELLING",
      "severity 1 first seen dstDevice_ip by srcDevice_ip learn 30d retain 90d signal on srcDevice_ip | RULE_TYPES"})
  void refusals_of_what_fires(String clauses, SqlFact fact) {
    CheckedRule rule = RuleFixtures.rules("rule r when dstPort = 853 " + clauses.strip()).get(0);

    assertThat(target.export(rule, Exports.surroundings()).refusals()).extracting(Refusal::fact).containsExactly(fact);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "action = 'a'                        | TEXT_EQUALITY",
      "action < 'a'                        | TEXT_ORDER",
      "action in~ ('a', 'b')               | LOWER",
      "action contains 'a'                 | TEXT_EQUALITY",
      "action like 'a*'                    | LIKE",
      "action matches /a/                  | REGEX",
      "action matches java 'a'             | JAVA_REGEX",
      "dstPort between 1 and 5             | NUMBERS",
      "success = true                      | BOOLEANS",
      "success                             | BOOLEANS",
      "isBlank(action)                     | WHITE_SPACE",
      "action is null                      | MISSING",
      "isPublicIP(srcDevice_ip)            | ADDRESSES",
      "srcDevice_ip in network '::/0'      | ADDRESSES",
      "listMatches includes 'a'            | ARRAYS",
      "http_requestHeaders contains 'a'    | MAPS",
      "any field contains 'a'              | RAW_EVENT",
      "exists action                       | ABSENT_IS_NULL"})
  void lines_of_the_sheet(String condition, SqlFact fact) {
    Condition.Atom atom = (Condition.Atom) RuleFixtures.when(condition.strip()).when();

    assertThat(target.about(atom.test())).contains(fact);
    assertThat(target.aboutWindows()).contains(SqlFact.WINDOW);
  }
}
