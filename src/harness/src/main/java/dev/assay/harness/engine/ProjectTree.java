package dev.assay.harness.engine;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.cases.TestedRule;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.config.ConfigurationLoader;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.run.CaseRunner;
import dev.assay.harness.run.Project;
import dev.assay.harness.run.Runner;
import dev.assay.harness.run.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** The tests of a project: those that were asked for, and one for each thing wrong outside of cases. */
final class ProjectTree {
  private final Path folder;
  private final Selection selection;
  private final Wanted wanted;
  private final PathNames names = new PathNames(Path.of(""));

  ProjectTree(Path folder, Selection selection, Wanted wanted) {
    this.folder = folder;
    this.selection = selection;
    this.wanted = wanted;
  }

  /** Whether a path has anything to do with the rules and cases of a project. */
  static boolean mentions(Path folder, Path path) {
    Optional<Configuration> configuration =
        ConfigurationLoader.load(folder, new PathNames(Path.of(""))).configuration();
    List<Path> roots = new ArrayList<>(configuration.map(each -> each.rules().value()).orElse(List.of()));
    configuration.ifPresent(each -> roots.add(each.tests().value()));
    return roots.stream().anyMatch(root -> path.startsWith(root) || root.startsWith(path));
  }

  void addTo(TestDescriptor parent) {
    // The platform measures time itself.
    Runner runner = new Runner(List.of(new AssayRuleReader()), new LogDefinitions(names), names, () -> 0);
    Runner.Loaded loaded = runner.load(folder, selection);
    List<TestCase> cases = loaded.project().map(project -> selected(project, parent)).orElse(List.of());
    if (!wanted.isEverything() && !cases.isEmpty()) {
      loaded = runner.load(folder, new Selection(cases.stream().map(TestCase::id).toList()));
    }
    List<Diagnostic> problems = new ArrayList<>(loaded.configuration());
    loaded.project().ifPresent(project -> problems.addAll(
        new Rules(project, runner.runner(project)).add(cases, parent)));
    content(parent, problems.stream().filter(each -> each.severity() != Severity.NOTE).toList());
  }

  private List<TestCase> selected(Project project, TestDescriptor parent) {
    return project.tree().cases().stream().filter(test -> selection.selects(test, names.base()))
        .filter(test -> wanted.isWanted(ruleId(parent, test.rule()).append(CaseNode.SEGMENT, test.name()),
            test.folder(), file(project, test))).toList();
  }

  private static Optional<Path> file(Project project, TestCase test) {
    return project.rules().declared().stream().filter(rule -> rule.slug().equals(test.rule())).map(TestedRule::file)
        .findFirst();
  }

  /** There is nothing to run by which a single case would be chosen, unless cases or all were asked for. */
  private void content(TestDescriptor parent, List<Diagnostic> problems) {
    UniqueId id = parent.getUniqueId().append(ProblemNode.Container.SEGMENT, "project");
    boolean asked = wanted.isEverything() || wanted.names(id) || !parent.getChildren().isEmpty();
    if (asked && !problems.isEmpty()) {
      parent.addChild(new ProblemNode.Container(id, problems));
    }
  }

  private static UniqueId ruleId(TestDescriptor parent, String slug) {
    return parent.getUniqueId().append(RuleNode.SEGMENT, slug);
  }

  /** Makes the containers of rules. */
  private record Rules(Project project, CaseRunner runner) {
    /** Adds a container a rule that has cases, and gives back what is to be said about anything else. */
    List<Diagnostic> add(List<TestCase> cases, TestDescriptor parent) {
      Map<String, List<TestCase>> rules = new LinkedHashMap<>();
      cases.forEach(test -> rules.computeIfAbsent(test.rule(), rule -> new ArrayList<>()).add(test));
      List<Diagnostic> rest = new ArrayList<>(project.content());
      rules.forEach((slug, tests) -> {
        TestedRule rule = project.rules().declared().stream().filter(each -> each.slug().equals(slug)).findFirst()
            .orElseThrow();
        List<Diagnostic> own = rest.stream().filter(each -> isAbout(rule, each)).toList();
        rest.removeAll(own);
        Set<TestTag> tags = project.rules().checked().stream().filter(each -> each.slug().equals(slug)).findFirst()
            .map(Tags::of).orElse(Set.of());
        RuleNode node = new RuleNode(ruleId(parent, slug), rule, tags,
            own.stream().filter(each -> each.severity() != Severity.NOTE).toList());
        tests.forEach(test -> node.addChild(new CaseNode(node.getUniqueId(), test, runner, tags)));
        parent.addChild(node);
      });
      return rest;
    }

    /** A diagnostic is about the last rule that begins before it, or the first of the file. */
    private boolean isAbout(TestedRule rule, Diagnostic diagnostic) {
      return diagnostic.span().filter(span -> span.source() == rule.span().source()).map(span -> {
        Stream<TestedRule> before = project.rules().declared().stream()
            .filter(each -> each.span().source() == span.source())
            .filter(each -> each.span().start() <= span.end());
        return before.reduce((first, second) -> second).map(rule::equals).orElse(true);
      }).orElse(false);
    }
  }
}
