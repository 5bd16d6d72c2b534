package dev.assay.convert.sql;

import dev.assay.convert.sql.SqlValue.Kind;
import dev.assay.core.check.Function;
import dev.assay.core.check.Operand;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes operands, remembers the columns and macros they need, and says what stands in the way of others. */
final class SqlOperands {
  /** The columns that every table of records has. */
  private static final Set<String> TAKEN = Set.of("position", "time", "fields");
  /** Longer than any text a test looks into. */
  private static final long FAR = 1L << 30;

  /** Why an operand cannot be written. */
  record Obstacle(SqlFact fact, String reason, String help) {}

  private final Schema schema;
  private final TreeMap<String, SqlColumn> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<SqlMacro> macros = EnumSet.noneOf(SqlMacro.class);
  private Consumer<Obstacle> obstacles = obstacle -> { };
  private boolean readsRawEvent;

  SqlOperands(Schema schema) {
    this.schema = schema;
  }

  /** From now on, whom to tell what cannot be written. */
  void onObstacle(Consumer<Obstacle> told) {
    obstacles = told;
  }

  List<SqlColumn> columns() {
    return List.copyOf(columns.values());
  }

  List<SqlMacro> macros() {
    return SqlMacro.closure(macros);
  }

  boolean readsRawEvent() {
    return readsRawEvent;
  }

  String call(SqlMacro macro, String... arguments) {
    macros.add(macro);
    return macro.call(arguments);
  }

  SqlValue write(Operand operand) {
    if (operand instanceof Operand.OfField field) {
      return column(field.field(), field.type());
    }
    if (operand instanceof Operand.OfEntry entry) {
      SqlValue map = column(entry.field(), FieldType.STRING_MAP);
      return new SqlValue(Kind.TEXT, map.sql() + "[" + literal(entry.key()) + "]");
    }
    if (operand instanceof Operand.OfElement element) {
      return element(element);
    }
    if (operand instanceof Operand.OfRawKey raw) {
      readsRawEvent = true;
      if (raw.key().chars().anyMatch(Character::isISOControl)) {
        return obstacle(SqlFact.RAW_EVENT, "a key of the raw event with control characters is not written",
            "search all the values: `any field …`");
      }
      return new SqlValue(Kind.TEXT, "fields[" + literal(raw.key()) + "]");
    }
    if (operand instanceof Operand.AnyRawValue) {
      readsRawEvent = true;
      return new SqlValue(Kind.MAP, "fields");
    }
    if (operand instanceof Operand.Constant constant) {
      return constant.value() instanceof Value.Text text
          ? new SqlValue(Kind.TEXT, literal(text.text())) : SqlLiteral.of(constant.value());
    }
    if (operand instanceof Operand.OfArithmetic arithmetic) {
      SqlMacro macro = switch (arithmetic.operator()) {
        case ADD -> SqlMacro.ADD;
        case SUBTRACT -> SqlMacro.SUBTRACT;
        case MULTIPLY -> SqlMacro.MULTIPLY;
        case DIVIDE -> SqlMacro.DIVIDE;
      };
      return new SqlValue(Kind.NUMBER,
          call(macro, number(write(arithmetic.left())), number(write(arithmetic.right()))));
    }
    return function((Operand.OfFunction) operand);
  }

  private SqlValue column(String name, FieldType type) {
    SqlColumn column = SqlColumn.of(name, type);
    SqlColumn other = columns.putIfAbsent(name, column);
    boolean taken = TAKEN.stream().anyMatch(name::equalsIgnoreCase)
        || name.regionMatches(true, 0, "assay_", 0, 6);
    if (name.equals("fields")) {
      return obstacle(SqlFact.RAW_EVENT, "the raw event as a whole is no value", "name a key: fields['…']");
    }
    if (taken || other != null && !other.equals(column) || name.indexOf('\0') >= 0
        || !SqlLiteral.isEncodable(name)) {
      return obstacle(SqlFact.NAMES, "there is no column for the field `" + name
          + "`, because names of columns do not differ in case alone and some are taken",
          "read it as a key of the raw event: fields['" + name + "']");
    }
    return new SqlValue(column.kind(), SqlLiteral.name(name));
  }

  private SqlValue element(Operand.OfElement element) {
    FieldType type = schema.field(element.field()).map(Field::type).orElse(FieldType.ANY);
    if (type != FieldType.STRING_ARRAY) {
      return obstacle(SqlFact.MAPS, "only an array of texts is a list in the table, and `" + element.field()
          + "` is of type " + type.label(), "name an entry: " + element.field() + "['…']");
    }
    return new SqlValue(Kind.TEXT, column(element.field(), type).sql() + "[" + (element.index() + 1L) + "]");
  }

  /** A text as a constant. */
  String literal(String text) {
    return SqlLiteral.isEncodable(text) ? SqlLiteral.text(text) : obstacle(SqlFact.ENCODING,
        "a text with half of a surrogate pair cannot be written in UTF-8", "leave that character out").sql();
  }

  /** The value's text, as signals and comparisons without case have it. */
  String text(SqlValue value) {
    return switch (value.kind()) {
      case TEXT -> value.sql();
      case WHOLE, TRUTH -> "CAST(" + value.sql() + " AS VARCHAR)";
      case TEXTS, MAP -> "CAST(NULL AS VARCHAR)";
      case DECIMAL, NUMBER -> obstacle(SqlFact.DECIMAL_SPELLING,
          "the text of a decimal is how the log spells it, and a column of doubles does not keep that",
          "compare it as a number").sql();
    };
  }

  /** The operand's text; that of a constant is how the rule spells it. */
  String text(Operand operand) {
    return operand instanceof Operand.Constant constant ? literal(constant.value().text()) : text(write(operand));
  }

  /** The value as a number of either kind. */
  String number(SqlValue value) {
    return switch (value.kind()) {
      case TEXT -> call(SqlMacro.NUMBER, value.sql());
      case WHOLE -> call(SqlMacro.WHOLE, value.sql());
      case DECIMAL -> call(SqlMacro.DECIMAL, value.sql());
      case NUMBER -> value.sql();
      case TRUTH, TEXTS, MAP -> obstacle(SqlFact.NUMBERS, "this is no number for any record",
          "leave the comparison out").sql();
    };
  }

  private SqlValue function(Operand.OfFunction operand) {
    Operand first = operand.arguments().get(0);
    return switch (operand.function()) {
      case LOWER, TO_LOWER_CASE -> textual("lower(" + text(first) + ")");
      case UPPER, TO_UPPER_CASE -> textual(call(SqlMacro.UPPER, text(first)));
      case TRIM -> textual(call(SqlMacro.TRIM, text(first)));
      case TO_STRING -> textual(text(first));
      case BASE64_ENCODE -> textual("to_base64(encode(" + text(first) + "))");
      case CONCAT -> textual("(" + String.join(" || ", operand.arguments().stream().map(this::text).toList()) + ")");
      case SUBSTRING -> substring(operand);
      case LENGTH -> new SqlValue(Kind.WHOLE, "coalesce(length(" + text(first) + "), 0)");
      case SIZE -> size(write(first));
      case INT -> numeric(SqlMacro.INT, first);
      case FLOAT -> numeric(SqlMacro.FLOAT, first);
      case ABS -> numeric(SqlMacro.ABS, first);
      case CEIL -> numeric(SqlMacro.CEIL, first);
      case FLOOR -> numeric(SqlMacro.FLOOR, first);
      case ROUND -> numeric(SqlMacro.ROUND, first);
      case SQRT -> numeric(SqlMacro.SQRT, first);
      default -> unknown(operand.function());
    };
  }

  private static SqlValue textual(String sql) {
    return new SqlValue(Kind.TEXT, sql);
  }

  private SqlValue numeric(SqlMacro macro, Operand argument) {
    return new SqlValue(Kind.NUMBER, call(macro, number(write(argument))));
  }

  private SqlValue size(SqlValue value) {
    return new SqlValue(Kind.WHOLE, value.isPlural() ? "coalesce(len(" + value.list() + "), 0)" : "0");
  }

  private SqlValue substring(Operand.OfFunction call) {
    if (call.arguments().get(1) instanceof Operand.Constant start && start.value() instanceof Value.Whole from
        && call.arguments().get(2) instanceof Operand.Constant end && end.value() instanceof Value.Whole to) {
      long first = Math.max(0, Math.min(from.value(), FAR));
      long last = Math.max(first, Math.min(to.value(), FAR));
      return textual("substring(" + text(call.arguments().get(0)) + ", " + (first + 1) + ", " + (last - first) + ")");
    }
    return obstacle(SqlFact.FUNCTIONS, "`substring` is written for whole constants only",
        "write the places as numbers");
  }

  private SqlValue unknown(Function function) {
    return obstacle(SqlFact.FUNCTIONS, "DuckDB has no function that gives what `" + function.label()
        + "` gives for every text", "rewrite the condition without it");
  }

  private SqlValue obstacle(SqlFact fact, String reason, String help) {
    obstacles.accept(new Obstacle(fact, reason, help));
    return new SqlValue(Kind.TEXT, "NULL");
  }
}
