package dev.assay.logs.parser;

import java.util.Collection;
import java.util.List;

/** The fields an attribute works on: one by its name, or {@code r|pattern} for all whose name matches. */
sealed interface FieldSelector {
  Collection<String> fields(Run run);

  record Named(Template name) implements FieldSelector {
    @Override
    public Collection<String> fields(Run run) {
      return List.of(name.render(run));
    }
  }

  record Matching(Regex names) implements FieldSelector {
    @Override
    public Collection<String> fields(Run run) {
      return run.dictionary().keys().stream().filter(names::startsAt).toList();
    }
  }

  /** A pattern that is known only with the values of the log; one that is none then selects nothing. */
  record Rendered(Template pattern) implements FieldSelector {
    private static final int LONGEST = 1000;

    @Override
    public Collection<String> fields(Run run) {
      String written = pattern.render(run);
      try {
        return written.length() > LONGEST
            ? List.of() : new Matching(RegexReader.read(written, false, false)).fields(run);
      } catch (IllegalArgumentException e) {
        return List.of();
      }
    }
  }
}
