package dev.assay.logs.parser;

/** What stands before and behind the names of fields: templates, so that they may differ from match to match. */
record Affix(Template prefix, Template suffix) {
  static final Affix NONE = new Affix(Template.of(""), Template.of(""));

  boolean isNone() {
    return prefix.isEmpty() && suffix.isEmpty();
  }

  /** The affix as it is now. */
  Rendered render(Run run) {
    return new Rendered(prefix.render(run), suffix.render(run));
  }

  /** Both ends of a name; the names a parser keeps for itself stay as they are. */
  record Rendered(String prefix, String suffix) {
    String of(String name) {
      return name.startsWith("_$") ? name : prefix + name + suffix;
    }
  }
}
