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
}
