package dev.assay.harness.cases;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.config.CaseRequirement;
import dev.assay.harness.config.CaseRequirements;
import dev.assay.harness.config.Setting;
import dev.assay.harness.shape.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether every rule has the cases it must have. A case fires if its golden holds a signal; one whose golden is
 * missing or does not load has been reported, and counts for both kinds.
 */
public final class Completeness {
  private final CaseTree tree;
  private final CaseRequirements requirements;

  private Completeness(CaseTree tree, CaseRequirements requirements) {
    this.tree = tree;
    this.requirements = requirements;
  }

  /** @param complete whether {@code rules} are all; then names of others can be told to be wrong */
  public static List<Diagnostic> check(
      List<TestedRule> rules, boolean complete, CaseTree tree, CaseRequirements requirements) {
    return new Completeness(tree, requirements).check(rules, complete);
  }

  private List<Diagnostic> check(List<TestedRule> rules, boolean complete) {
    Map<String, TestedRule> bySlug = new LinkedHashMap<>();
    rules.forEach(rule -> bySlug.put(rule.slug(), rule));
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (TestedRule rule : rules) {
      if (tree.untested().stream().noneMatch(slug -> slug.value().equals(rule.slug()))) {
        missing(rule).ifPresent(diagnostics::add);
      }
    }
    for (Located<String> slug : tree.untested()) {
      if (complete || bySlug.containsKey(slug.value())) {
        needless(slug, Optional.ofNullable(bySlug.get(slug.value()))).ifPresent(diagnostics::add);
      }
    }
    return diagnostics;
  }

  private Optional<Diagnostic> missing(TestedRule rule) {
    Setting<CaseRequirement> setting = requirements.of(rule.file());
    CaseRequirement required = setting.value();
    List<TestCase> cases = tree.of(rule.slug());
    if (required == CaseRequirement.NONE) {
      return Optional.empty();
    }
    if (cases.isEmpty()) {
      return Optional.of(finding(HarnessCode.UNTESTED_RULE, rule, "has no case",
          "a log", setting));
    }
    if (required == CaseRequirement.BOTH && cases.stream().noneMatch(each -> expects(each, true))) {
      return Optional.of(finding(HarnessCode.NO_FIRING_CASE, rule, "has no case in which it fires",
          "a log on which it fires", setting));
    }
    if (required == CaseRequirement.BOTH && cases.stream().noneMatch(each -> expects(each, false))) {
      return Optional.of(finding(HarnessCode.NO_SILENT_CASE, rule, "has no case in which it stays silent",
          "a log on which it stays silent", setting));
    }
    return Optional.empty();
  }

  private static boolean expects(TestCase each, boolean signals) {
    return each.expected().map(expected -> expected.isEmpty() != signals).orElse(true);
  }

  private Diagnostic finding(
      HarnessCode code, TestedRule rule, String what, String log, Setting<CaseRequirement> setting) {
    return Diagnostic.of(code, rule.span(), "the rule `" + rule.slug() + "` " + what)
        .help("add a folder " + tree.shownFolder() + "/" + rule.slug() + "/<case> with case.yaml and " + log
            + "; `assay accept` writes its golden (requireCases is " + setting.shown() + ", " + setting.origin() + ")");
  }

  private Optional<Diagnostic> needless(Located<String> slug, Optional<TestedRule> rule) {
    if (rule.isEmpty()) {
      return Optional.of(Diagnostic.of(HarnessCode.UNKNOWN_RULE, slug.span(),
          "there is no rule `" + slug.value() + "`").help("remove the line"));
    }
    return missing(rule.get()).isPresent() ? Optional.empty() : Optional.of(Diagnostic.of(
        HarnessCode.NO_LONGER_UNTESTED, slug.span(), "the rule `" + slug.value() + "` has the cases it must have")
        .help("remove the line; this list may only shrink"));
  }
}
