package dev.assay.core.check;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.syntax.Clause;
import dev.assay.core.syntax.Clause.TextKey;
import dev.assay.core.syntax.Clause.TextListKey;
import dev.assay.core.syntax.Literal;
import dev.assay.core.syntax.Name;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what a rule says of itself. */
final class MetadataChecker {
  private static final List<String> STATUSES = List.of("stable", "test", "experimental", "deprecated", "unsupported");
  private static final List<String> RELATIONS = List.of("derived", "obsolete", "merged", "renamed", "similar");
  /** Tactics and techniques of ATT&CK and of ATLAS. */
  private static final Pattern ATTACK =
      Pattern.compile("TA\\d{4}|T\\d{4}(\\.\\d{3})?|AML\\.TA\\d{4}|AML\\.T\\d{4}(\\.\\d{3})?");

  private final Clauses clauses;
  private final Scope scope;

  MetadataChecker(Clauses clauses) {
    this.clauses = clauses;
    this.scope = clauses.scope();
  }

  Metadata check() {
    clauses.text(TextKey.STATUS).ifPresent(clause -> oneOf(clause.value(), STATUSES, "status"));
    clauses.text(TextKey.DATE).ifPresent(this::date);
    clauses.text(TextKey.MODIFIED).ifPresent(this::date);
    clauses.texts(TextListKey.ATTACK).ifPresent(this::attack);
    for (TextListKey key : TextListKey.values()) {
      clauses.texts(key).ifPresent(this::noRepeats);
    }
    clauses.text(TextKey.ID).filter(clause -> clause.value().value().isBlank()).ifPresent(clause ->
        scope.report(CheckCode.BAD_METADATA, clause.value().span(), "an id cannot be empty"));
    return new Metadata(
        text(TextKey.ID), version(), text(TextKey.CATEGORY), text(TextKey.DESCRIPTION), text(TextKey.STATUS),
        text(TextKey.AUTHOR), text(TextKey.DATE), text(TextKey.MODIFIED), text(TextKey.LICENSE),
        texts(TextListKey.ATTACK), texts(TextListKey.REFERENCES), texts(TextListKey.FALSE_POSITIVES),
        texts(TextListKey.TAGS), texts(TextListKey.WAS), related(), logsource(),
        clauses.many(Clause.OriginClause.class).stream()
            .map(origin -> new Metadata.Origin(origin.system().value(), origin.json())).toList(),
        exportExceptions());
  }

  private Optional<String> text(TextKey key) {
    return clauses.text(key).map(clause -> clause.value().value());
  }

  private List<String> texts(TextListKey key) {
    return clauses.texts(key).map(clause -> clause.values().stream().map(Literal.Text::value).toList())
        .orElse(List.of());
  }

  private int version() {
    Optional<Literal.Number> version = clauses.one(Clause.VersionClause.class).map(Clause.VersionClause::value);
    if (version.isEmpty()) {
      return 1;
    }
    return Numbers.whole(version.get().value(), 1, Integer.MAX_VALUE).orElseGet(() -> {
      scope.report(CheckCode.BAD_METADATA, version.get().span(), "a version is a whole number from 1");
      return 1;
    });
  }

  private void oneOf(Literal.Text value, List<String> allowed, String what) {
    if (!allowed.contains(value.value())) {
      scope.report(CheckCode.BAD_METADATA, value.span(), "'" + value.value() + "' is no " + what,
          Suggestions.nearest(value.value(), allowed).map(near -> "did you mean \"" + near + "\"?")
              .orElse("one of " + String.join(", ", allowed)));
    }
  }

  private void date(Clause.TextClause clause) {
    try {
      LocalDate.parse(clause.value().value());
    } catch (DateTimeParseException e) {
      scope.report(CheckCode.BAD_METADATA, clause.value().span(), "'" + clause.value().value() + "' is no date",
          "write year, month and day: \"2026-05-14\"");
    }
  }

  private void attack(Clause.TextListClause clause) {
    for (Literal.Text tag : clause.values()) {
      if (!ATTACK.matcher(tag.value()).matches()) {
        scope.report(CheckCode.BAD_METADATA, tag.span(), "'" + tag.value() + "' is no ATT&CK id",
            "a tactic is written \"TA0011\", a technique \"T1573\" or \"T1573.002\"");
      }
    }
  }

  private void noRepeats(Clause.TextListClause clause) {
    Set<String> seen = new HashSet<>();
    for (Literal.Text value : clause.values()) {
      if (!seen.add(value.value())) {
        scope.report(CheckCode.REPEATED_PART, value.span(), "\"" + value.value() + "\" is listed twice",
            "remove one of them");
      }
    }
  }

  private List<Metadata.Related> related() {
    return clauses.one(Clause.RelatedClause.class).map(clause -> clause.rules().stream().map(related -> {
      String relation = related.relation().text();
      if (!RELATIONS.contains(relation)) {
        scope.report(CheckCode.BAD_METADATA, related.relation().span(), "`" + relation + "` is no relation",
            "one of " + String.join(", ", RELATIONS));
      }
      return new Metadata.Related(relation, related.id().value());
    }).toList()).orElse(List.of());
  }

  /** The targets excepted; of one named twice only the first counts. */
  private List<Metadata.ExportException> exportExceptions() {
    Map<String, Metadata.ExportException> found = new LinkedHashMap<>();
    for (Clause.ExportExceptClause clause : clauses.many(Clause.ExportExceptClause.class)) {
      if (clause.reason().value().isBlank()) {
        scope.report(CheckCode.BAD_METADATA, clause.reason().span(), "a reason cannot be empty",
            "say why the rule is not exported there, for those who will miss it");
      }
      for (Name target : clause.targets()) {
        Metadata.ExportException earlier = found.putIfAbsent(target.text(),
            new Metadata.ExportException(target.span(), target.text(), clause.reason().value()));
        if (earlier != null) {
          scope.report(Diagnostic.of(CheckCode.DUPLICATE_EXCEPTION, target.span(), "`" + target.text()
              + "` is already excepted").note(earlier.span(), "first excepted here").help("keep one of them"));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<Metadata.Logsource> logsource() {
    return clauses.one(Clause.LogsourceClause.class).map(clause -> new Metadata.Logsource(
        clause.category().map(Literal.Text::value), clause.product().map(Literal.Text::value),
        clause.service().map(Literal.Text::value), clause.definition().map(Literal.Text::value)));
  }
}
