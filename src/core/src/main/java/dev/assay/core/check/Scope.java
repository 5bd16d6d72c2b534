package dev.assay.core.check;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.Schema;
import dev.assay.core.syntax.Clause.LetClause;
import dev.assay.core.syntax.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of one rule mean, and where its diagnostics go. */
final class Scope {
  /** Parts a condition may have with its lets written out, and texts its modifiers may stand for. */
  private static final int MAXIMUM_NODES = 200_000;
  /** Levels a condition may have with its lets written out; every later stage walks down them. */
  private static final int MAXIMUM_LEVELS = 400;

  private final CheckOptions options;
  private final Schema schema;
  private final List<Diagnostic> diagnostics;
  private final Map<String, LetClause> lets = new LinkedHashMap<>();
  private final Set<String> usedLets = new HashSet<>();
  private final Set<String> reportedFields = new HashSet<>();
  private final Map<String, Field> locals = new LinkedHashMap<>();
  private int depth;
  private int expanded;
  private boolean toldOfSize;

  Scope(CheckOptions options, boolean open, List<Diagnostic> diagnostics) {
    this.options = options;
    this.schema = open ? options.schema().opened() : options.schema();
    this.diagnostics = diagnostics;
  }

  Diagnostic report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return diagnostic;
  }

  void report(Code code, Span span, String message) {
    report(Diagnostic.of(code, span, message));
  }

  void report(Code code, Span span, String message, String help) {
    report(Diagnostic.of(code, span, message).help(help));
  }

  /** Goes one level down; where there are too many, says so and does not. */
  boolean descend(Span span) {
    if (depth == MAXIMUM_LEVELS) {
      tooLarge(span);
      return false;
    }
    depth++;
    return true;
  }

  void ascend() {
    depth--;
  }

  /** Whether a tree, lets written out, is small enough for all that comes later; told where it is not. */
  boolean isSmall(Extent extent, Span span) {
    boolean small = extent.nodes() <= MAXIMUM_NODES && extent.levels() <= MAXIMUM_LEVELS;
    if (!small) {
      tooLarge(span);
    }
    return small;
  }

  /** Told once: what is too large in one place is so in every place that uses it. */
  private void tooLarge(Span span) {
    if (!toldOfSize) {
      toldOfSize = true;
      report(CheckCode.CONDITION_TOO_LARGE, span, "with its lets and modifiers written out the condition has more than "
          + "200,000 parts or 400 levels", "keep long lists in match lists, and lets flat");
    }
  }

  /** Takes note of texts that modifiers stand for; false, and told, where they are too many. */
  boolean expand(int texts, Span span) {
    expanded += texts;
    if (expanded > MAXIMUM_NODES) {
      tooLarge(span);
      return false;
    }
    return true;
  }

  Schema schema() {
    return schema;
  }

  /** A name that stands for a value only inside one clause, such as an aggregate in {@code having}. */
  void defineLocal(Field local) {
    locals.put(local.name(), local);
  }

  /** Whether a name is a field's or a let's already. */
  boolean isTaken(String name) {
    return schema.names(name) || lets.containsKey(name);
  }

  void clearLocals() {
    locals.clear();
  }

  void defineLet(LetClause let) {
    String name = let.name().text();
    if (schema.names(name)) {
      report(CheckCode.LET_HIDES_FIELD, let.name().span(),
          "`" + name + "` is a field of the schema, so a let cannot have that name", "choose another name");
      return;
    }
    LetClause earlier = lets.putIfAbsent(name, let);
    if (earlier != null) {
      report(Diagnostic.of(CheckCode.DUPLICATE_CLAUSE, let.name().span(), "`" + name + "` is already defined")
          .note(earlier.name().span(), "first defined here"));
    }
  }

  Optional<LetClause> let(String name) {
    LetClause let = lets.get(name);
    if (let != null) {
      usedLets.add(name);
    }
    return Optional.ofNullable(let);
  }

  boolean isUsed(LetClause let) {
    return usedLets.contains(let.name().text());
  }

  /** What an expression is with lets followed to their end; a let that goes in circles is left as it is. */
  Expression resolved(Expression expression) {
    Set<String> followed = new HashSet<>();
    Expression value = expression;
    while (value instanceof Expression.Path path && path.steps().isEmpty() && followed.add(path.name().text())) {
      Optional<LetClause> let = let(path.name().text());
      if (let.isEmpty()) {
        return value;
      }
      value = let.get().value();
    }
    return value;
  }

  /** After a mistake in a name of lets none of them can be called unused. */
  void anyLetMayBeMeant() {
    usedLets.addAll(lets.keySet());
  }

  Collection<LetClause> lets() {
    return lets.values();
  }

  void reportUnusedLets() {
    lets.values().stream().filter(let -> !usedLets.contains(let.name().text())).forEach(let ->
        report(CheckCode.UNUSED_LET, let.name().span(), "`" + let.name().text() + "` is never used",
            "use it in `when`, or remove it"));
  }

  Optional<Field> field(Expression.Path path) {
    String name = path.name().text();
    if (locals.containsKey(name)) {
      return Optional.of(locals.get(name));
    }
    Optional<Field> field = schema.field(name);
    field.ifPresent(found -> remark(found, path));
    return field;
  }

  private void remark(Field field, Expression.Path path) {
    boolean known = schema.names(field.name());
    // In an open schema a dotted name is one field.
    Span span = known ? path.name().span() : path.span();
    if (!reportedFields.add(known ? field.name() : span.text())) {
      return;
    }
    if (field.deprecated()) {
      report(CheckCode.DEPRECATED_FIELD, span, "`" + field.name() + "` is deprecated");
    }
    if (field.unfilled()) {
      report(CheckCode.UNFILLED_FIELD, span, "Cloud SIEM derives `" + field.name() + "`, and Assay does not: it is "
          + "missing unless the log has it", "test it with a log of records that have it, read as `record`");
    }
    if (!known) {
      report(CheckCode.OPEN_SCHEMA_FIELD, span, "`" + span.text() + "` is not in the schema, so only a record that "
          + "is read back can have it", "a key of the raw log is `fields['" + span.text() + "']`");
    }
  }

  /** All names an expression could have meant. */
  List<String> names() {
    List<String> names = new ArrayList<>(lets.keySet());
    names.addAll(locals.keySet());
    schema.fields().forEach(field -> names.add(field.name()));
    return names;
  }

  /** The items of a match list. */
  Optional<List<String>> list(String name) {
    return Optional.ofNullable(options.lists().get(name));
  }

  Collection<String> lists() {
    return options.lists().keySet();
  }
}
