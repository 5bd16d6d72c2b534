package dev.assay.core.syntax;

import dev.assay.core.diagnostic.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Puts what the parser would have taken into a few words. */
final class Expected {
  private static final int MOST = 6;
  private static final int LONGEST = 40;

  private Expected() {}

  /** The possible tokens as a list in words, such as {@code `within` or a number}. */
  static String describe(IntervalSet wanted) {
    List<String> words = new ArrayList<>();
    boolean name = wanted.contains(AssayRuleLexer.IDENTIFIER);
    boolean value = name && wanted.contains(AssayRuleLexer.NUMBER);
    boolean clause = wanted.contains(AssayRuleLexer.ID) && wanted.contains(AssayRuleLexer.OUTLIER) && !name;
    if (value) {
      words.add(wanted.contains(AssayRuleLexer.NOT) ? "a condition" : "a value");
    } else if (name) {
      words.add("a name");
    }
    if (!value) {
      constants(wanted, words);
    }
    operators(wanted, words, value);
    if (!name) {
      keywords(wanted, words, clause);
    }
    marks(wanted, words);
    if (clause) {
      words.add("the next clause");
    } else if (words.isEmpty() && wanted.contains(AssayRuleLexer.RULE)) {
      words.add("`rule`");
    }
    if (words.isEmpty()) {
      words.add("something else");
    }
    return joined(words.size() > MOST ? words.subList(0, MOST) : words);
  }

  private static void constants(IntervalSet wanted, List<String> words) {
    add(wanted, AssayRuleLexer.RAW_TEXT, "a text in quotes", words);
    add(wanted, AssayRuleLexer.NUMBER, "a number", words);
    add(wanted, AssayRuleLexer.DURATION, "a duration such as 5m", words);
    add(wanted, AssayRuleLexer.TRUE, "`true`", words);
    add(wanted, AssayRuleLexer.FALSE, "`false`", words);
    add(wanted, AssayRuleLexer.REGEX, "a pattern such as /abc/", words);
    add(wanted, AssayRuleLexer.JSON, "JSON in braces", words);
  }

  private static void operators(IntervalSet wanted, List<String> words, boolean value) {
    if (value) {
      return;
    }
    if (wanted.contains(AssayRuleLexer.CONTAINS) && wanted.contains(AssayRuleLexer.EQUAL)) {
      words.add("an operator (`=`, `in`, `contains`, …)");
    } else if (wanted.contains(AssayRuleLexer.CONTAINS)) {
      words.add("an operator (`in`, `like`, `contains`, …)");
    } else if (wanted.contains(AssayRuleLexer.LESS)) {
      words.add("a comparison such as `>=`");
    } else {
      add(wanted, AssayRuleLexer.EQUAL, "`=`", words);
      add(wanted, AssayRuleLexer.NOT, "`not`", words);
      add(wanted, AssayRuleLexer.NULL, "`null`", words);
    }
    add(wanted, AssayRuleLexer.AND, "`and`", words);
    add(wanted, AssayRuleLexer.OR, "`or`", words);
  }

  private static void keywords(IntervalSet wanted, List<String> words, boolean clause) {
    for (int type = AssayRuleLexer.WHERE; type <= AssayRuleLexer.WITHIN; type++) {
      boolean nextClause = clause && (Words.beginsClause(type) || type == AssayRuleLexer.RULE);
      if (wanted.contains(type) && !nextClause && !(type == AssayRuleLexer.RULE && wanted.contains(Token.EOF))) {
        words.add(literal(type));
      }
    }
  }

  private static void marks(IntervalSet wanted, List<String> words) {
    boolean operators = wanted.contains(AssayRuleLexer.PLUS) || wanted.contains(AssayRuleLexer.STAR)
        || wanted.contains(AssayRuleLexer.NUMBER) && wanted.contains(AssayRuleLexer.IDENTIFIER);
    for (int type = AssayRuleLexer.TILDE; type <= AssayRuleLexer.CLOSE_SQUARE; type++) {
      boolean minor = type <= AssayRuleLexer.DOT || type == AssayRuleLexer.OPEN_SQUARE;
      boolean told = minor && (operators || !words.isEmpty()) || type == AssayRuleLexer.OPEN && operators;
      if (wanted.contains(type) && !told) {
        words.add(literal(type));
      }
    }
  }

  private static void add(IntervalSet wanted, int type, String word, List<String> words) {
    if (wanted.contains(type)) {
      words.add(word);
    }
  }

  /** The keywords among the possible tokens, and the marks that words are written for elsewhere. */
  static Set<String> words(IntervalSet wanted) {
    Set<String> words = new LinkedHashSet<>();
    boolean name = wanted.contains(AssayRuleLexer.IDENTIFIER);
    for (int type : wanted.toArray()) {
      boolean keyword = type >= AssayRuleLexer.AND && type <= AssayRuleLexer.WITHIN
          && !(name && Words.isContextual(type));
      if (keyword || TokenMender.isComparator(type)) {
        words.add(bare(type));
      }
    }
    return words;
  }

  private static String literal(int type) {
    return '`' + bare(type) + '`';
  }

  private static String bare(int type) {
    String literal = AssayRuleLexer.VOCABULARY.getLiteralName(type);
    return literal.substring(1, literal.length() - 1);
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** A token as a message can show it. */
  static String shortened(String token) {
    return ShownText.cut(token, LONGEST);
  }
}
