package dev.assay.convert.search;

import dev.assay.convert.text.LineOutput;
import dev.assay.core.check.Function;
import dev.assay.core.check.Operand;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Operands in the language of log searches.
 *
 * <p>Its sources are on the sheet, {@code docs/targets/sumo-search.md}; first of all the page on field expressions.
 *
 * @see <a href="https://www.sumologic.com/help/docs/search/search-query-language/field-expressions/">Expressions</a>
 */
final class SearchOperands {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(53);

  private SearchOperands() {}

  /** Thrown for an operand that cannot be written; caught where the test is that needs it. */
  static final class Unwritable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient SearchFact fact;
    private final String help;

    Unwritable(SearchFact fact, String reason, String help) {
      super(reason);
      this.fact = fact;
      this.help = help;
    }

    SearchFact fact() {
      return fact;
    }

    String help() {
      return help;
    }
  }

  /** A field, an entry of one or a key of the raw event. */
  static String field(Operand operand) throws Unwritable {
    if (operand instanceof Operand.OfField field) {
      return name(field.field());
    }
    if (operand instanceof Operand.OfEntry entry) {
      return name(entry.field() + "." + entry.key());
    }
    if (operand instanceof Operand.OfRawKey raw) {
      return name("fields." + raw.key());
    }
    if (operand instanceof Operand.AnyRawValue) {
      throw new Unwritable(SearchFact.RAW_EVENT, "a search over all fields looks for words, in any case",
          "name the keys that can hold it: fields['…']");
    }
    throw new Unwritable(SearchFact.FIELDS, "`" + operand.describe() + "` is no field that a search can name",
        "use a field of the schema, or fields['…']");
  }

  private static String name(String name) throws Unwritable {
    if (NAME.matcher(name).matches()) {
      return name;
    }
    if (name.indexOf('\\') >= 0 || !LineOutput.fits(name)) {
      throw new Unwritable(SearchFact.FIELDS, "how a field with a backslash or a line break in its name is written is "
          + "not documented", "map the key to a field of the schema");
    }
    return "%\"" + name.replace("\"", "\\\"") + "\"";
  }

  /** The fields without which an operand has no value. */
  static Set<String> needed(Operand operand) throws Unwritable {
    Set<String> needed = new TreeSet<>();
    if (operand instanceof Operand.OfFunction call) {
      for (Operand argument : call.function() == Function.LENGTH ? Set.<Operand>of() : call.arguments()) {
        needed.addAll(needed(argument));
      }
    } else if (!(operand instanceof Operand.Constant)) {
      needed.add(field(operand));
    }
    return needed;
  }

  /** A text: a field with one, such a field in lower case, or a constant. */
  static String text(Operand operand) throws Unwritable {
    if (operand instanceof Operand.Constant constant) {
      return literal(constant.value().text());
    }
    if (operand instanceof Operand.OfFunction call) {
      if (call.function() == Function.LOWER || call.function() == Function.TO_LOWER_CASE) {
        return lower(call.arguments().get(0));
      }
      throw unknown(call);
    }
    if (operand instanceof Operand.OfArithmetic) {
      throw arithmetic();
    }
    if (operand.type() != FieldType.STRING && operand.type() != FieldType.ANY) {
      throw new Unwritable(SearchFact.COERCION, "the text of `" + operand.describe() + "`, which is a "
          + operand.type().label() + ", is not documented", "compare it with numbers or truth values");
    }
    return field(operand);
  }

  /** A text in lower case. */
  static String lower(Operand operand) throws Unwritable {
    return "toLowerCase(" + text(operand) + ")";
  }

  /** A number: a field with one, the length of a text, or a constant. */
  static String number(Operand operand) throws Unwritable {
    if (operand instanceof Operand.Constant constant) {
      return number(new BigDecimal(constant.value().text()));
    }
    if (operand instanceof Operand.OfFunction call) {
      if (call.function() == Function.LENGTH) {
        return "length(" + text(call.arguments().get(0)) + ")";
      }
      throw unknown(call);
    }
    if (operand instanceof Operand.OfArithmetic) {
      throw arithmetic();
    }
    if (!operand.type().isNumeric()) {
      throw new Unwritable(SearchFact.COERCION, "which texts count as numbers is not documented for `"
          + operand.describe() + "`", "compare it as a text");
    }
    return field(operand);
  }

  private static String number(BigDecimal number) throws Unwritable {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() <= 0 && plain.toBigInteger().abs().compareTo(LARGEST) > 0) {
      throw new Unwritable(SearchFact.NUMBERS, "whether whole numbers beyond 2^53 are exact is not documented",
          "compare with a smaller number");
    }
    return plain.toPlainString();
  }

  private static Unwritable unknown(Operand.OfFunction call) {
    return new Unwritable(SearchFact.FUNCTIONS, "what `" + call.function().label()
        + "` gives for every argument is not documented", "rewrite the condition without it");
  }

  private static Unwritable arithmetic() {
    return new Unwritable(SearchFact.ARITHMETIC,
        "which numbers arithmetic rounds, and what it makes of too large ones, is not documented",
        "compare with a constant");
  }

  /** Whether a text can stand between quotes, where only a quote is escaped. */
  static boolean isQuotable(String text) {
    return text.indexOf('\\') < 0 && LineOutput.fits(text);
  }

  static String literal(String text) throws Unwritable {
    if (!isQuotable(text)) {
      throw new Unwritable(SearchFact.QUOTES,
          "what a backslash or a line break means between quotes is not documented", "use `matches /…/`");
    }
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  /** Whether a text stands for a truth value, and which. */
  static boolean truth(Value value) {
    return value.text().equalsIgnoreCase("true");
  }
}
