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
  private final CheckOptions options;
  private final Schema schema;
  private final List<Diagnostic> diagnostics;
  private final Map<String, LetClause> lets = new LinkedHashMap<>();
  private final Set<String> usedLets = new HashSet<>();
  private final Set<String> reportedFields = new HashSet<>();
  private final Map<String, Field> locals = new LinkedHashMap<>();

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

  Schema schema() {
    return schema;
  }

  /** A name that stands for a value only inside one clause, such as an aggregate in {@code having}. */
  void defineLocal(Field local) {
    locals.put(local.name(), local);
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
    if (!known) {
      report(CheckCode.OPEN_SCHEMA_FIELD, span, "`" + span.text() + "` is not in the schema; it reads as missing "
          + "unless the event has it");
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
