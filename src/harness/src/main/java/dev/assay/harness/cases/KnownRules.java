package dev.assay.harness.cases;

import java.util.Set;

/**
 * The rules that cases may be of.
 *
 * @param slugs of all rules, sound or not
 * @param complete whether there are no others; false where a file of rules could not be read
 */
public record KnownRules(Set<String> slugs, boolean complete) {
  public KnownRules {
    slugs = Set.copyOf(slugs);
  }

  /** Whether a rule of this slug is there, as far as can be told. */
  public boolean mayHave(String slug) {
    return !complete || slugs.contains(slug);
  }
}
