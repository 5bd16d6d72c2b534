package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Span;
import dev.assay.core.record.Value;
import dev.assay.documents.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a field with its modifiers and values, or keywords. */
final class ItemReader {
  private static final String QUOTES = "to have it read as text, put it in quotes";
  private static final int LONGEST_NUMBER = 400;

  private final Placeholders placeholders;
  private final Problems problems;

  ItemReader(Placeholders placeholders, Problems problems) {
    this.placeholders = placeholders;
    this.problems = problems;
  }

  /** An entry of a map: {@code field|modifier: values}. Without a field the values are keywords. */
  SigmaItem entry(Node.Entry entry) {
    List<String> parts = List.of(entry.key().text().split("\\|", -1));
    Optional<String> field = Optional.of(parts.get(0)).filter(name -> !name.isEmpty());
    List<SigmaModifier> modifiers = new ArrayList<>();
    for (String word : parts.subList(1, parts.size())) {
      SigmaModifier.of(word).ifPresentOrElse(modifiers::add, () -> problems.unknown(SigmaCode.UNKNOWN_MODIFIER,
          entry.key().span(), "there is no modifier `" + word + "`", word, SigmaModifier.allWords(),
          "behind a bar stands one of: " + String.join(", ", SigmaModifier.allWords())));
    }
    // An empty list says that there is nothing, as null does.
    boolean nothing = entry.value() instanceof Node.Sequence list && list.items().isEmpty();
    return item(field, modifiers, entry.key().span(),
        nothing ? List.of(new Node.Scalar(entry.value().span(), "", true)) : entry.value().items());
  }

  SigmaItem keywords(List<Node> values) {
    return item(Optional.empty(), List.of(), values.get(0).span(), values);
  }

  private SigmaItem item(Optional<String> field, List<SigmaModifier> modifiers, Span span, List<Node> written) {
    ModifierChain chain = new ModifierChain(modifiers, placeholders);
    List<Value> values = new ArrayList<>();
    List<SigmaTest> tests = new ArrayList<>();
    try {
      chain.checkOrder(field.isEmpty());
      for (Node node : written) {
        if (!(node instanceof Node.Scalar scalar)) {
          problems.add(SigmaCode.WRONG_VALUE, node.span(), "a value is a text, a number, true, false or null, not "
              + node.described());
          continue;
        }
        try {
          Value value = value(scalar);
          values.add(value);
          tests.add(chain.apply(field.isEmpty() ? asKeyword(value) : value));
        } catch (Unfit unfit) {
          problems.add(unfit.code(), scalar.span(), unfit.getMessage(), unfit.help());
        }
      }
    } catch (Unfit unfit) {
      problems.add(unfit.code(), span, unfit.getMessage(), unfit.help());
    }
    return new SigmaItem(field, modifiers, values, tests);
  }

  /** Keywords are searched as text, also where they are numbers. */
  private static Value asKeyword(Value value) throws Unfit {
    if (value instanceof Value.Null) {
      throw new Unfit(SigmaCode.WRONG_VALUE, "null cannot be searched for", "take it away, or put it in quotes");
    }
    return new Value.Text(value.text());
  }

  private static Value value(Node.Scalar scalar) throws Unfit {
    return switch (scalar.kind()) {
      case NULL -> Value.NULL;
      case TRUTH -> Value.of(scalar.text().equalsIgnoreCase("true"));
      case TEXT -> new Value.Text(scalar.text());
      case NUMBER -> number(scalar.text());
    };
  }

  private static Value number(String text) throws Unfit {
    if (text.length() > LONGEST_NUMBER) {
      throw new Unfit(SigmaCode.WRONG_VALUE, "this number is too long to compare with", QUOTES);
    }
    if (text.startsWith("0x") || text.startsWith("0o")) {
      BigInteger value = new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8);
      return value.bitLength() < Long.SIZE ? new Value.Whole(value.longValue())
          : new Value.Decimal(value.doubleValue());
    }
    if (text.matches("[-+]?0[0-9]+")) {
      return leadingZero(text);
    }
    if (text.matches(".*[fFnN]")) {
      throw new Unfit(SigmaCode.WRONG_VALUE, "no field has this number", QUOTES);
    }
    try {
      return new Value.Whole(Long.parseLong(text), text);
    } catch (NumberFormatException notWhole) {
      return new Value.Decimal(Double.parseDouble(text), text);
    }
  }

  /**
   * Sigma's own tools read YAML 1.1, where this is octal, or a text if it has an 8 or a 9; here it would be decimal.
   * So it is a text where they have a text, and refused where they have another number.
   */
  private static Value leadingZero(String text) throws Unfit {
    if (text.matches(".*[89].*")) {
      return new Value.Text(text);
    }
    throw new Unfit(SigmaCode.WRONG_VALUE, "a number with a leading zero is octal to some and decimal to others",
        QUOTES);
  }
}
