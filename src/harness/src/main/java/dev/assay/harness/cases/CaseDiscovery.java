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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Walks the folder of tests: {@code tests/<rule>/<case>/}. */
public final class CaseDiscovery {
  private static final String UNTESTED_FILE = "untested.txt";
  /** So many rules can be named in a sentence. */
  private static final int MOST_NAMED = 5;

  private final Path tests;
  private final KnownRules rules;
  private final PathNames names;
  /** Folders named after no rule. */
  private final List<Path> strangers = new ArrayList<>();
  private final Set<String> withFolder = new HashSet<>();
  private final List<TestCase> cases = new ArrayList<>();
  private final List<Located<String>> untested = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private CaseDiscovery(Path tests, KnownRules rules, PathNames names) {
    this.tests = tests;
    this.rules = rules;
    this.names = names;
  }

  /** @param rules the slugs of all rules */
  public static CaseTree discover(Path tests, Set<String> rules, PathNames names) {
    return discover(tests, new KnownRules(rules, true), names);
  }

  public static CaseTree discover(Path tests, KnownRules rules, PathNames names) {
    CaseDiscovery discovery = new CaseDiscovery(tests, rules, names);
    if (Files.isDirectory(tests)) {
      Listing.of(tests).forEach(discovery::inTests);
    }
    discovery.strangers.forEach(discovery::stranger);
    if (discovery.cases.isEmpty() && discovery.strangers.stream().noneMatch(CaseDiscovery::hasCases)) {
      discovery.diagnostics.add(Diagnostic.of(HarnessCode.NO_CASES, "there is no case in " + names.of(tests))
          .help("a case is a folder " + names.of(tests) + "/<rule>/<case> with case.yaml, logs and expected.json"));
    }
    return new CaseTree(names.of(tests), discovery.cases, discovery.untested, discovery.diagnostics);
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
    if (!rules.mayHave(rule)) {
      strangers.add(folder);
      return;
    }
    withFolder.add(rule);
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

  /** Most often the rule was renamed, so a rule that has no folder may be the one. */
  private void stranger(Path folder) {
    String name = Listing.name(folder);
    TreeSet<String> bare = new TreeSet<>(rules.slugs());
    bare.removeAll(withFolder);
    Optional<String> renamed = Suggestions.nearest(name, bare)
        .or(() -> strangers.size() == 1 && bare.size() == 1 ? Optional.of(bare.first()) : Optional.empty());
    String help = renamed.map(slug -> "was it renamed to `" + slug + "`? move " + names.of(folder) + " to "
            + names.of(tests.resolve(slug)))
        .or(() -> Suggestions.nearest(name, rules.slugs()).map(slug -> "did you mean `" + slug + "`?"))
        .orElseGet(() -> "name the folder after its rule" + (bare.isEmpty() || bare.size() > MOST_NAMED ? ""
            : "; rules without a folder of cases are " + String.join(", ", bare)));
    diagnostics.add(Diagnostic.of(HarnessCode.UNKNOWN_RULE,
        "there is no rule `" + name + "` for the cases in " + names.of(folder)).help(help));
  }

  private static boolean hasCases(Path folder) {
    return Listing.of(folder).stream().anyMatch(Files::isDirectory);
  }

  private void outside(Path path) {
    diagnostics.add(Diagnostic.of(HarnessCode.PATH_OUTSIDE,
        names.of(path) + " is a link that leaves " + names.of(path.getParent())));
  }
}
