package dev.assay.harness.report;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Fix;
import dev.assay.core.diagnostic.Position;
import dev.assay.core.diagnostic.Span;
import dev.assay.harness.config.ConfigurationLoader;
import dev.assay.harness.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Diagnostics as SARIF 2.1.0: each code a rule, each diagnostic a result with its region, remarks and fix. Files are
 * named relative to the folder the command ran in, which is to be the root of the repository.
 */
final class SarifReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  private SarifReport() {}

  static String of(Collection<Diagnostic> diagnostics) {
    SortedMap<String, Code> codes = new TreeMap<>();
    diagnostics.forEach(each -> codes.put(each.code().id(), each.code()));
    List<String> ids = List.copyOf(codes.keySet());
    return JsonText.of(map(
        "$schema", SCHEMA,
        "version", "2.1.0",
        "runs", List.of(map(
            "tool", map("driver", map("name", "Assay",
                "rules", codes.values().stream().map(SarifReport::rule).toList())),
            "columnKind", "unicodeCodePoints",
            "results", diagnostics.stream().map(each -> result(each, ids.indexOf(each.code().id()))).toList()))));
  }

  /** A help URI would have to be absolute, and pages lie beside the program; so help names the page. */
  private static Map<String, Object> rule(Code code) {
    String page = "docs/codes/" + code.id() + ".md";
    return map("id", code.id(),
        "shortDescription", map("text", code.title()),
        "help", map("text", "see " + page, "markdown", "see [" + code.id() + "](" + page + ")"),
        "defaultConfiguration", map("level", code.severity().label()));
  }

  private static Map<String, Object> result(Diagnostic diagnostic, int rule) {
    Map<String, Object> result = map("ruleId", diagnostic.code().id(), "ruleIndex", rule,
        "level", diagnostic.severity().label(),
        "message", text(diagnostic.message() + diagnostic.help().map(help -> "\n" + help).orElse("")),
        "locations", List.of(map("physicalLocation", diagnostic.span().map(SarifReport::location)
            .orElseGet(SarifReport::nowhere))));
    if (!diagnostic.notes().isEmpty()) {
      List<Map<String, Object>> related = new ArrayList<>();
      diagnostic.notes().forEach(note -> related.add(map("id", related.size() + 1,
          "physicalLocation", location(note.span()), "message", text(note.message()))));
      result.put("relatedLocations", related);
    }
    diagnostic.fix().ifPresent(fix -> result.put("fixes", List.of(fix(fix))));
    return result;
  }

  private static Map<String, Object> fix(Fix fix) {
    return map("description", text("replace with `" + fix.replacement() + "`"),
        "artifactChanges", List.of(map("artifactLocation", artifact(fix.span().source().name()),
            "replacements", List.of(map("deletedRegion", region(fix.span()),
                "insertedContent", text(fix.replacement()))))));
  }

  private static Map<String, Object> location(Span span) {
    return map("artifactLocation", artifact(span.source().name()), "region", region(span));
  }

  /** What has no place of its own is the configuration's matter; readers of SARIF want every result somewhere. */
  private static Map<String, Object> nowhere() {
    return map("artifactLocation", artifact(ConfigurationLoader.FILE_NAME), "region", map("startLine", 1));
  }

  private static Map<String, Object> region(Span span) {
    Position start = span.position();
    Position end = span.source().position(span.end());
    return map("startLine", start.line(), "startColumn", start.column(),
        "endLine", end.line(), "endColumn", end.column());
  }

  private static Map<String, Object> artifact(String file) {
    return map("uri", uri(file), "uriBaseId", ROOT);
  }

  private static Map<String, Object> text(String text) {
    return map("text", text);
  }

  /** A path as a relative reference; also one whose first part has a colon. */
  private static String uri(String file) {
    StringBuilder uri = new StringBuilder();
    for (byte each : file.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0;
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }

  private static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }
}
