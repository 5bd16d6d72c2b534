package dev.assay.convert.sql;

import dev.assay.convert.export.Phrase;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.sql.SqlValue.Kind;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Selector;
import dev.assay.core.check.SeverityRule;
import dev.assay.core.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the query that means the same as a rule, or says why there is none. */
final class SqlQueryBuilder {
  private final CheckedRule rule;
  private final SqlOperands operands;
  private final List<Refusal> refusals = new ArrayList<>();

  private SqlQueryBuilder(CheckedRule rule, Schema schema) {
    this.rule = rule;
    this.operands = new SqlOperands(schema);
  }

  /** @param query absent if there are refusals */
  record Built(Optional<SqlQuery> query, List<Refusal> refusals) {
    Built {
      refusals = List.copyOf(refusals);
    }
  }

  static Built build(CheckedRule rule, Schema schema) {
    return new SqlQueryBuilder(rule, schema).build();
  }

  private Built build() {
    SqlConditionWriter writer = new SqlConditionWriter(operands);
    Phrase condition = writer.write(rule.when());
    refusals.addAll(writer.refusals());
    operands.onObstacle(obstacle -> refuse(obstacle.fact(), obstacle.reason(), obstacle.help()));
    List<SqlQuery.Selector> selectors = selectors();
    Optional<SqlQuery.Threshold> threshold = threshold();
    severity();
    if (!refusals.isEmpty()) {
      return new Built(Optional.empty(), refusals);
    }
    List<String> macros = operands.macros().stream().map(SqlMacro::statement).toList();
    return new Built(Optional.of(new SqlQuery(rule.slug(), rule.title(), rule.metadata().description(),
        operands.columns(), operands.readsRawEvent(), macros, condition.text(), selectors, threshold)), List.of());
  }

  private List<SqlQuery.Selector> selectors() {
    Map<String, SqlQuery.Selector> selectors = new LinkedHashMap<>();
    for (Selector selector : rule.entities()) {
      String name = selector.field().describe();
      SqlQuery.Selector written = new SqlQuery.Selector(
          operands.literal(name), operands.literal(selector.type()), values(selector.field()));
      SqlQuery.Selector other = selectors.putIfAbsent(name, written);
      if (other != null && !other.equals(written)) {
        refuse(SqlFact.ENTITIES, "`" + name + "` stands for entities of two types, which share their counters",
            "name each field once after `signal on`");
      }
    }
    if (selectors.isEmpty()) {
      refuse(SqlFact.ENTITIES, "a query without an entity selector gives no rows",
          "write `signal on device_ip` with a field that names who it is about");
    }
    return List.copyOf(selectors.values());
  }

  private String values(Operand field) {
    SqlValue value = operands.write(field);
    if (value.kind() == Kind.MAP) {
      return noText(field);
    }
    return value.kind() == Kind.TEXTS ? "unnest(" + value.sql() + ")" : operands.text(field);
  }

  private Optional<SqlQuery.Threshold> threshold() {
    if (rule.logic() instanceof Logic.Threshold threshold) {
      Optional<String> counted = threshold.measure() instanceof Logic.Measure.Distinct distinct
          ? Optional.of(whole(distinct.operand())) : Optional.empty();
      List<String> groups = threshold.by().fields().stream().map(this::whole).toList();
      return Optional.of(new SqlQuery.Threshold(counted, groups, threshold.by().perEntity(), threshold.window(),
          limit(threshold.limit())));
    }
    if (!(rule.logic() instanceof Logic.Match)) {
      refuse(SqlFact.RULE_TYPES, "a rule of the type " + rule.logic().type() + " is not exported yet",
          "keep it out of this target: `export except sql because \"…\"`");
    }
    return Optional.empty();
  }

  private static String limit(Logic.Limit limit) {
    String test = "measure " + limit.order().symbol() + " " + limit.value();
    return limit.negated() ? "NOT (" + test + ")" : test;
  }

  /** The text of a value as a whole, as counters tell values apart. */
  private String whole(Operand operand) {
    SqlValue value = operands.write(operand);
    if (value.kind() == Kind.MAP) {
      return noText(operand);
    }
    return value.kind() != Kind.TEXTS ? operands.text(operand) : "'[' || array_to_string(list_transform(" + value.sql()
        + ", lambda assay_0: coalesce(assay_0, 'null')), ', ') || ']'";
  }

  private String noText(Operand operand) {
    refuse(SqlFact.MAPS, "the entries of a map have no order in a table, so `" + operand.describe()
        + "` as a whole has no text", "name an entry: " + operand.describe() + "['…']");
    return "NULL";
  }

  private void severity() {
    boolean mayBeMissing = rule.severity() instanceof SeverityRule.FromField from && from.otherwise().isEmpty()
        || rule.severity() instanceof SeverityRule.Mapping mapping
        && mapping.cases().stream().noneMatch(SeverityRule.Case.Else.class::isInstance);
    if (mayBeMissing) {
      refuse(SqlFact.SEVERITY, "the query gives a row also where no severity is found, and then there is no signal",
          "end with `default 3`, or with `else 3`");
    }
  }

  private void refuse(SqlFact fact, String reason, String help) {
    Refusal refusal = new Refusal(fact, rule.span(), reason, help);
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }
}
