package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** A clause of a rule, as written. */
public sealed interface Clause permits Clause.TextClause, Clause.TextListClause, Clause.VersionClause,
    Clause.FlagClause, Clause.SeverityClause, Clause.SuppressionClause, Clause.LogsourceClause, Clause.RelatedClause,
    Clause.OriginClause, Clause.ExportExceptClause, Clause.LetClause, Clause.WhenClause, Clause.SignalClause,
    Detection {

  Span span();

  /** Clauses that give one text, by their keywords. */
  enum TextKey {
    ID("id"),
    CATEGORY("category"),
    DESCRIPTION("description"),
    STATUS("status"),
    AUTHOR("author"),
    DATE("date"),
    MODIFIED("modified"),
    LICENSE("license"),
    SCHEMA("schema");

    private final String keyword;

    TextKey(String keyword) {
      this.keyword = keyword;
    }

    public String keyword() {
      return keyword;
    }
  }

  record TextClause(Span span, TextKey key, Literal.Text value) implements Clause {}

  /** Clauses that give a list of texts, by their keywords. */
  enum TextListKey {
    ATTACK("attack"),
    REFERENCES("references"),
    FALSE_POSITIVES("falsepositives"),
    TAGS("tags"),
    WAS("was");

    private final String keyword;

    TextListKey(String keyword) {
      this.keyword = keyword;
    }

    public String keyword() {
      return keyword;
    }
  }

  record TextListClause(Span span, TextListKey key, List<Literal.Text> values) implements Clause {
    public TextListClause {
      values = List.copyOf(values);
    }
  }

  record VersionClause(Span span, Literal.Number value) implements Clause {}

  /** Clauses that are true or false, by their keywords. */
  enum FlagKey {
    ENABLED("enabled"),
    PROTOTYPE("prototype");

    private final String keyword;

    FlagKey(String keyword) {
      this.keyword = keyword;
    }

    public String keyword() {
      return keyword;
    }
  }

  record FlagClause(Span span, FlagKey key, Literal.Truth value) implements Clause {}

  record SeverityClause(Span span, SeveritySource source) implements Clause {}

  /** Where a signal's severity comes from. */
  sealed interface SeveritySource {
    Span span();

    /** {@code severity 3}. */
    record Constant(Span span, Literal.Number value) implements SeveritySource {}

    /** {@code severity from normalizedSeverity default 3}. */
    record FromField(Span span, Expression.Path field, Optional<Literal.Number> otherwise)
        implements SeveritySource {}

    /** {@code severity of fields['sev'] ('High' -> 8, 1 to 5 -> 3, missing -> 2, else 4)}. */
    record Mapping(Span span, Expression.Path field, List<SeverityCase> cases) implements SeveritySource {
      public Mapping {
        cases = List.copyOf(cases);
      }
    }
  }

  /** One line of a severity mapping; the first that fits decides. */
  sealed interface SeverityCase {
    Span span();

    Literal.Number severity();

    /** A text or a number. */
    record Equal(Span span, Literal value, Literal.Number severity) implements SeverityCase {}

    /** Both ends belong to the range. */
    record Range(Span span, Literal.Number low, Literal.Number high, Literal.Number severity)
        implements SeverityCase {}

    record Missing(Span span, Literal.Number severity) implements SeverityCase {}

    record Else(Span span, Literal.Number severity) implements SeverityCase {}
  }

  /** {@code suppression 12h}: how long repeats of the rule's signals are marked suppressed. */
  record SuppressionClause(Span span, Literal.Duration value) implements Clause {}

  /** {@code logsource category "…" product "…" service "…"}, at least one of them. */
  record LogsourceClause(
      Span span,
      Optional<Literal.Text> category,
      Optional<Literal.Text> product,
      Optional<Literal.Text> service,
      Optional<Literal.Text> definition)
      implements Clause {}

  /** {@code related derived "…", renamed "…"}. */
  record RelatedClause(Span span, List<Related> rules) implements Clause {
    public RelatedClause {
      rules = List.copyOf(rules);
    }
  }

  /** How this rule came from, or stands to, another. */
  record Related(Span span, Name relation, Literal.Text id) {}

  /** {@code origin "sumo" {…}}: JSON, kept to the letter. */
  record OriginClause(Span span, Literal.Text system, String json) implements Clause {}

  /** {@code export except sigma, sumo-search because "…"}: targets that the rule is not meant for. */
  record ExportExceptClause(Span span, List<Name> targets, Literal.Text reason) implements Clause {
    public ExportExceptClause {
      targets = List.copyOf(targets);
    }
  }

  record LetClause(Span span, Name name, Expression value) implements Clause {}

  record WhenClause(Span span, Expression condition) implements Clause {}

  /** {@code signal on …} with its templates. */
  record SignalClause(
      Span span,
      List<EntitySelector> entities,
      Optional<Literal.Text> name,
      Optional<Literal.Text> summary,
      Optional<Literal.Text> description)
      implements Clause {
    public SignalClause {
      entities = List.copyOf(entities);
    }
  }

  /** A field whose value is an entity; {@code as} names the type where it is not the field's own. */
  record EntitySelector(Span span, Expression.Path field, Optional<Name> type) {}
}
