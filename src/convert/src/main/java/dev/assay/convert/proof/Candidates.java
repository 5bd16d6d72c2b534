package dev.assay.convert.proof;

import dev.assay.core.check.Condition;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Test;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.regex.PatternExamples;
import dev.assay.core.regex.Regex;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression.Dialect;
import dev.assay.core.text.Glob;
import dev.assay.core.text.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Values at the boundaries of a test: what makes it true, what just does not, missing and empty, in other case and in
 * other spelling, and with characters that mean something to some target.
 */
final class Candidates {
  private static final int LONGEST = 5000;
  private static final List<String> NUISANCES = List.of("", " ", "%", "_", "*", "?", "\\", "'", "\"", "it's \"so\"\\",
      "null", "true", "0", "a\nb", "\u00e4\u00c4\u00df", "\ud83d\ude00");

  private final Set<String> texts = new LinkedHashSet<>();
  private final Set<BigDecimal> numbers = new LinkedHashSet<>();

  private Candidates() {}

  /** Values for a place that a test reads, each once; null, for absent, is the last. */
  static List<Value> of(Test test, Place place) {
    Candidates candidates = new Candidates();
    candidates.gather(test);
    return candidates.values(place.type());
  }

  /** Texts for a field of addresses from which a test's field is derived. */
  static List<Value> around(List<Network> networks, Collection<String> others) {
    List<Value> values = new ArrayList<>();
    networks.forEach(network -> AddressCandidates.around(network).forEach(text -> values.add(new Value.Text(text))));
    List.of("8.8.8.8", "2001:db8::1", "::1", "010.0.0.1", "10.0.0.1:53", "no address", "")
        .forEach(text -> values.add(new Value.Text(text)));
    others.forEach(text -> values.add(new Value.Text(text)));
    values.add(Value.NULL);
    values.add(null);
    return values;
  }

  /** A name on a list in other spellings, names below it, and names that only look so. */
  static List<String> nearName(String name) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return List.of(otherCase(name), bare, bare + ".", bare + "..", "x." + bare, "x." + bare + ".",
        "x." + otherCase(bare), "x" + bare, bare + "x", bare + ".x");
  }

  private void gather(Test test) {
    test.operands().forEach(this::gather);
    if (test instanceof Test.Like like) {
      like.patterns().forEach(this::glob);
    } else if (test instanceof Test.Matches matches) {
      matches.patterns().forEach(this::pattern);
    } else if (test instanceof Test.InNetwork network) {
      network.networks().forEach(one -> texts.addAll(AddressCandidates.around(one)));
      texts.addAll(List.of("8.8.8.8", "2001:db8::1", "010.0.0.1", "10.0.0.1:53", "::ffff:10.0.0.1"));
    }
  }

  private void gather(Operand operand) {
    if (operand instanceof Operand.Constant constant) {
      constant(constant.value());
    } else if (operand instanceof Operand.OfFunction call) {
      call.arguments().forEach(this::gather);
    } else if (operand instanceof Operand.OfArithmetic arithmetic) {
      gather(arithmetic.left());
      gather(arithmetic.right());
    }
  }

  private void constant(Value value) {
    if (value instanceof Value.Text text) {
      texts.add(text.text());
      if (Numerals.isNumber(text.text())) {
        numbers.add(new BigDecimal(text.text()));
      }
    } else if (value instanceof Value.Whole || value instanceof Value.Decimal) {
      BigDecimal number = new BigDecimal(value.text());
      numbers.add(number);
      if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LONGEST)) < 0) {
        // For tests of a length.
        for (int length = Math.max(0, number.intValue() - 1); length <= number.intValue() + 1; length++) {
          texts.add("x".repeat(length));
        }
      }
    }
  }

  private void glob(Glob glob) {
    for (String run : List.of("", "x", "x\ny")) {
      StringBuilder text = new StringBuilder();
      for (Glob.Piece piece : glob.pieces()) {
        text.append(piece instanceof Glob.Piece.Literal literal ? literal.text()
            : piece instanceof Glob.Piece.AnyRun ? run : run.equals("") ? "q" : "\n");
      }
      texts.add(text.toString());
    }
    texts.add(glob.toString());
  }

  private void pattern(Test.Pattern pattern) {
    Set<Regex.Flag> flags = EnumSet.noneOf(Regex.Flag.class);
    pattern.flags().chars().mapToObj(letter -> Regex.Flag.of((char) letter)).flatMap(Optional::stream)
        .forEach(flags::add);
    List<String> found = pattern.dialect() == Dialect.JAVA ? PatternExamples.java(pattern.pattern())
        : PatternExamples.re2(pattern.pattern(), flags);
    for (String text : found) {
      texts.add(text);
      texts.add("\n" + text + "\n");
    }
    texts.add(pattern.pattern());
  }

  private List<Value> values(FieldType type) {
    Set<Value> values = new LinkedHashSet<>();
    switch (type) {
      case BOOLEAN -> {
        values.add(Value.TRUE);
        values.add(Value.FALSE);
      }
      case INT, LONG, FLOAT, DOUBLE -> numbers(type).forEach(values::add);
      case STRING_ARRAY -> arrays(values);
      case STRING_MAP, STRUCT -> texts().forEach(
          text -> values.add(new Value.Entries(java.util.Map.of("key", new Value.Text(text)))));
      default -> texts().forEach(text -> values.add(new Value.Text(text)));
    }
    List<Value> all = new ArrayList<>(values);
    all.add(Value.NULL);
    all.add(null);
    return all;
  }

  private void arrays(Set<Value> values) {
    values.add(new Value.Elements(List.of()));
    for (String text : texts()) {
      values.add(new Value.Elements(List.of(new Value.Text(text))));
      values.add(new Value.Elements(List.of(new Value.Text("other"), new Value.Text(text))));
    }
    values.add(new Value.Elements(texts.stream().<Value>map(Value.Text::new).toList()));
  }

  /** The texts of the test, their near misses, and the nuisances. */
  private List<String> texts() {
    Set<String> all = new LinkedHashSet<>(texts);
    for (String text : texts) {
      all.add(otherCase(text));
      all.add(text.toUpperCase(Locale.ROOT));
      all.add(text + "x");
      all.add("x" + text);
      all.add(text + "\n");
      all.add("C:\\" + text + "\\");
      if (!text.isEmpty()) {
        all.add(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
        all.add(text.substring(text.offsetByCodePoints(0, 1)));
        all.add(text.replace('\\', '/').replace('_', 'x').replace('%', 'x').replace('*', 'x').replace('?', 'x'));
        all.add(text.replace("\\", "\\\\"));
      }
    }
    for (BigDecimal number : numbers) {
      all.add(number.toPlainString());
      all.add("0" + number.toPlainString());
      all.add("+" + number.toPlainString());
      all.add(number.toPlainString() + (number.scale() > 0 ? "0" : ".0"));
      all.add(" " + number.toPlainString());
      all.add(number.add(BigDecimal.ONE).toPlainString());
      all.add(number.subtract(BigDecimal.ONE).toPlainString());
      // Its first digit decides as a text, its value as a number.
      all.add("9" + number.abs().toPlainString());
      all.add("1" + number.abs().toPlainString());
    }
    all.addAll(NUISANCES);
    return List.copyOf(all);
  }

  private static String otherCase(String text) {
    StringBuilder other = new StringBuilder();
    text.codePoints().map(c -> Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c))
        .forEach(other::appendCodePoint);
    return other.toString();
  }

  private List<Value> numbers(FieldType type) {
    Set<BigDecimal> all = new LinkedHashSet<>();
    for (BigDecimal number : numbers) {
      all.add(number);
      all.add(number.add(BigDecimal.ONE));
      all.add(number.subtract(BigDecimal.ONE));
      all.add(number.negate());
      all.add(number.multiply(BigDecimal.TEN));
      all.add(number.add(new BigDecimal("0.5")));
      // Greater as numbers and less as texts, and the other way round.
      all.add(BigDecimal.TEN.pow(Math.max(0, number.precision() - number.scale())));
      all.add(BigDecimal.valueOf(9));
    }
    for (String number : List.of("0", "1", "-1", "9007199254740993")) {
      all.add(new BigDecimal(number));
    }
    boolean whole = type == FieldType.INT || type == FieldType.LONG;
    List<Value> values = new ArrayList<>();
    for (BigDecimal number : all) {
      if (number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
        values.add(new Value.Whole(number.longValue()));
      } else if (!whole) {
        values.add(new Value.Decimal(number.doubleValue()));
      }
    }
    return values;
  }

  /** Every different test of a condition, in the order in which they are written. */
  static List<Test> tests(Condition condition) {
    Set<Test> tests = new LinkedHashSet<>();
    gather(condition, tests);
    return List.copyOf(tests);
  }

  private static void gather(Condition condition, Set<Test> tests) {
    if (condition instanceof Condition.Atom atom) {
      tests.add(atom.test());
    }
    condition.parts().forEach(part -> gather(part, tests));
  }
}
