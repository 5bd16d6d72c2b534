package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.CaseTree;
import dev.assay.harness.cases.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cases to run: all, or those of rules and cases named {@code rule}, {@code rule/case}, or by their folders.
 *
 * @param names as the user wrote them; none selects all
 */
public record Selection(List<String> names) {
  public static final Selection ALL = new Selection(List.of());

  public Selection {
    names = names.stream().map(Selection::plain).toList();
  }

  /** As shells complete names of folders. */
  private static String plain(String name) {
    String slashes = name.replace('\\', '/');
    return slashes.length() > 1 && slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
  }

  public boolean isAll() {
    return names.isEmpty();
  }

  public boolean selects(TestCase test) {
    return isAll() || names.stream().anyMatch(name -> fits(name, test));
  }

  /** A diagnostic for each name that selects nothing. */
  List<Diagnostic> unknown(CaseTree tree) {
    List<Diagnostic> unknown = new ArrayList<>();
    for (String name : names) {
      if (tree.cases().stream().noneMatch(test -> fits(name, test))) {
        Set<String> known = new TreeSet<>();
        tree.cases().forEach(test -> known.addAll(List.of(test.rule(), test.id())));
        unknown.add(Suggestions.complete(
            Diagnostic.of(HarnessCode.NOTHING_SELECTED, "there is no case `" + name + "`"), name, known,
            "name a rule, or a case as rule/case"));
      }
    }
    return unknown;
  }

  private static boolean fits(String name, TestCase test) {
    return name.equals(test.rule()) || name.equals(test.id()) || name.equals(test.shownFolder())
        || name.startsWith(test.shownFolder() + "/") || test.shownFolder().equals(name + "/" + test.name());
  }
}
