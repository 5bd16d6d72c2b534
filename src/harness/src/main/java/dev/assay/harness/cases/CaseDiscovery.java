package dev.assay.harness.cases;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.file.Confined;
import dev.assay.harness.file.Listing;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.shape.Located;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks the folder of tests: {@code tests/<rule>/<case>/}. */
public final class CaseDiscovery {
  private static final String UNTESTED_FILE = "untested.txt";

  private final Path tests;
  private final Set<String> rules;
  private final PathNames names;
  private final List<TestCase> cases = new ArrayList<>();
  private final List<Located<String>> untested = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private CaseDiscovery(Path tests, Set<String> rules, PathNames names) {
    this.tests = tests;
    this.rules = Set.copyOf(rules);
    this.names = names;
  }

  /** @param rules the slugs of all rules */
  public static CaseTree discover(Path tests, Set<String> rules, PathNames names) {
    CaseDiscovery discovery = new CaseDiscovery(tests, rules, names);
    if (Files.isDirectory(tests)) {
      Listing.of(tests).forEach(discovery::inTests);
    }
    if (discovery.cases.isEmpty()) {
      discovery.diagnostics.add(Diagnostic.of(HarnessCode.NO_CASES, "there is no case in " + names.of(tests))
          .help("a case is a folder " + names.of(tests) + "/<rule>/<case> with case.yaml, logs and expected.json"));
    }
    return new CaseTree(discovery.cases, discovery.untested, discovery.diagnostics);
  }

  private void inTests(Path path) {
    String name = Listing.name(path);
    if (!Confined.holds(tests, path)) {
      outside(path);
    } else if (Files.isDirectory(path)) {
      ruleFolder(path, name);
    } else if (name.equals(UNTESTED_FILE)) {
      UntestedFile.read(path, names.of(path), untested::add, diagnostics::add);
    } else {
      diagnostics.add(CaseFolder.unread(path, names));
    }
  }

  private void ruleFolder(Path folder, String rule) {
    if (!rules.contains(rule)) {
      Diagnostic unknown = Diagnostic.of(HarnessCode.UNKNOWN_RULE,
          "there is no rule `" + rule + "` for the cases in " + names.of(folder));
      diagnostics.add(Suggestions.complete(unknown, rule, rules, "remove the folder, or name it after its rule"));
      return;
    }
    int before = cases.size();
    for (Path path : Listing.of(folder)) {
      if (!Confined.holds(folder, path)) {
        outside(path);
      } else if (Files.isDirectory(path)) {
        cases.add(CaseFolder.read(rule, path, names));
      } else if (Listing.name(path).equals(GoldenFile.NAME)) {
        diagnostics.add(Diagnostic.of(HarnessCode.ORPHANED_GOLDEN, names.of(path) + " lies outside of any case"));
      } else {
        diagnostics.add(CaseFolder.unread(path, names));
      }
    }
    if (cases.size() == before) {
      diagnostics.add(Diagnostic.of(HarnessCode.EMPTY_CASE_FOLDER, names.of(folder) + " has no case"));
    }
  }

  private void outside(Path path) {
    diagnostics.add(Diagnostic.of(HarnessCode.PATH_OUTSIDE,
        names.of(path) + " is a link that leaves " + names.of(path.getParent())));
  }
}
