package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.CaseTree;
import dev.assay.harness.cases.TestCase;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cases to run: all, or those of rules and cases named {@code rule}, {@code rule/case}, or by their folders.
 *
 * @param names as the user wrote them; none selects all
 * @param elsewhere whether a name may select nothing, because it may be meant for another project of the same build
 */
public record Selection(List<String> names, boolean elsewhere) {
  public static final Selection ALL = new Selection(List.of());

  public Selection {
    names = names.stream().map(Selection::plain).toList();
  }

  /** Names that must all select something. */
  public Selection(List<String> names) {
    this(names, false);
  }

  /** As shells complete names of folders. */
  private static String plain(String name) {
    String slashes = name.replace('\\', '/');
    return slashes.length() > 1 && slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
  }

  public boolean isAll() {
    return names.isEmpty();
  }

  /** @param base the folder from which the names of folders count */
  public boolean selects(TestCase test, Path base) {
    return isAll() || names.stream().anyMatch(name -> fits(name, test, base));
  }

  /** A diagnostic for each name that selects nothing and should. */
  List<Diagnostic> unknown(CaseTree tree, Path base) {
    List<Diagnostic> unknown = new ArrayList<>();
    for (String name : elsewhere ? List.<String>of() : names) {
      if (tree.cases().stream().noneMatch(test -> fits(name, test, base))) {
        Set<String> known = new TreeSet<>();
        tree.cases().forEach(test -> known.addAll(List.of(test.rule(), test.id())));
        unknown.add(Suggestions.complete(
            Diagnostic.of(HarnessCode.NOTHING_SELECTED, "there is no case `" + name + "`"), name, known,
            "name a rule, or a case as rule/case"));
      }
    }
    return unknown;
  }

  private static boolean fits(String name, TestCase test, Path base) {
    return name.equals(test.rule()) || name.equals(test.id()) || isAbout(name, test.folder(), base);
  }

  /** Whether a name is that of a case's folder, of one around it, or of a file in it. */
  private static boolean isAbout(String name, Path folder, Path base) {
    if (name.isBlank()) {
      return false;
    }
    try {
      Path full = base.resolve(folder).normalize();
      Path named = base.resolve(name).normalize();
      return full.startsWith(named) || named.startsWith(full);
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }
}
