package dev.assay.core.syntax;

import java.util.Map;
import java.util.Optional;

/** A well-formed example of each clause, for those who got one wrong. */
final class Examples {
  private static final Map<Integer, String> BY_KEYWORD = Map.ofEntries(
      Map.entry(AssayRuleLexer.RULE, "rule dot_activity \"DNS over TLS\""),
      Map.entry(AssayRuleLexer.ID, "id \"MATCH-S00001\""),
      Map.entry(AssayRuleLexer.VERSION, "version 1"),
      Map.entry(AssayRuleLexer.CATEGORY, "category \"Defense Evasion\""),
      Map.entry(AssayRuleLexer.ATTACK, "attack \"TA0005\", \"T1573\""),
      Map.entry(AssayRuleLexer.SEVERITY, "severity 3"),
      Map.entry(AssayRuleLexer.ENABLED, "enabled false"),
      Map.entry(AssayRuleLexer.PROTOTYPE, "prototype true"),
      Map.entry(AssayRuleLexer.REFERENCES, "references \"https://example.org/\""),
      Map.entry(AssayRuleLexer.DESCRIPTION, "description \"What the rule finds\""),
      Map.entry(AssayRuleLexer.STATUS, "status \"test\""),
      Map.entry(AssayRuleLexer.AUTHOR, "author \"A. Nalyst\""),
      Map.entry(AssayRuleLexer.DATE, "date \"2025-01-31\""),
      Map.entry(AssayRuleLexer.MODIFIED, "modified \"2025-01-31\""),
      Map.entry(AssayRuleLexer.FALSEPOSITIVES, "falsepositives \"Vulnerability scanners\""),
      Map.entry(AssayRuleLexer.RELATED, "related derived \"929a690e-bef0-4204-a928-ef5e620d6fcc\""),
      Map.entry(AssayRuleLexer.TAGS, "tags \"network\", \"dns\""),
      Map.entry(AssayRuleLexer.LICENSE, "license \"Apache-2.0\""),
      Map.entry(AssayRuleLexer.LOGSOURCE, "logsource category \"process_creation\" product \"windows\""),
      Map.entry(AssayRuleLexer.SCHEMA, "schema \"sigma\""),
      Map.entry(AssayRuleLexer.ORIGIN, "origin \"sumo\" {\"key\": 1}"),
      Map.entry(AssayRuleLexer.WAS, "was \"old_name\""),
      Map.entry(AssayRuleLexer.EXPORT, "export except sigma because \"its fields have no place for this\""),
      Map.entry(AssayRuleLexer.SUPPRESSION, "suppression 12h"),
      Map.entry(AssayRuleLexer.LET, "let outbound = dstDevice_ip_isInternal = false"),
      Map.entry(AssayRuleLexer.WHEN, "when dstPort = 853 and action in ('allow', 'permit')"),
      Map.entry(AssayRuleLexer.THRESHOLD, "threshold count() >= 10 within 5m by entity"),
      Map.entry(AssayRuleLexer.AGGREGATE, "aggregate total = count() within 10m by user_username having total > 20"),
      Map.entry(AssayRuleLexer.CHAIN, "chain ordered within 24h by entity step when success = false times 5 step when"
          + " success = true"),
      Map.entry(AssayRuleLexer.FIRST, "first seen dstDevice_ip by srcDevice_ip learn 30d retain 90d"),
      Map.entry(AssayRuleLexer.OUTLIER, "outlier sum(bytesOut) hourly by entity deviation 3 floor 10 learn 7d"
          + " retain 90d"),
      Map.entry(AssayRuleLexer.SIGNAL, "signal on srcDevice_ip summary \"Seen from {{srcDevice_ip}}\""));

  private Examples() {}

  /** An example of the clause that begins with a keyword. */
  static Optional<String> of(int keyword) {
    return Optional.ofNullable(BY_KEYWORD.get(keyword)).map(example -> '`' + example + '`');
  }
}
