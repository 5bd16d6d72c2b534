package dev.assay.core.syntax;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Vocabulary;

/** The words of the language, as its grammar has them. */
final class Words {
  /** The grammar's keywords and the types of their tokens. */
  private static final Map<String, Integer> TYPES = types();

  /** Words that are never names unless in backticks. */
  static final Set<String> RESERVED = between(AssayRuleLexer.AND, AssayRuleLexer.LET);

  /** Words that begin a clause. */
  static final Set<String> CLAUSES = clauses();

  private Words() {}

  static boolean isReserved(int type) {
    return type >= AssayRuleLexer.AND && type <= AssayRuleLexer.LET;
  }

  /** Whether tokens of a type begin a clause. */
  static boolean beginsClause(int type) {
    return type == AssayRuleLexer.WHEN || type == AssayRuleLexer.LET
        || type >= AssayRuleLexer.ID && type <= AssayRuleLexer.SIGNAL;
  }

  /** Whether tokens of a type are words that may also be names. */
  static boolean isContextual(int type) {
    return type >= AssayRuleLexer.RULE && type <= AssayRuleLexer.WITHIN;
  }

  /** Whether tokens of a type can be a name as they stand. */
  static boolean isName(int type) {
    return isContextual(type) || type == AssayRuleLexer.IDENTIFIER || type == AssayRuleLexer.QUOTED_NAME;
  }

  /** The token type of a word; {@code null} where it is none of the language's. */
  static Integer type(String word) {
    return TYPES.get(word);
  }

  /** A name as it has to be written: in backticks if it would not be read as a name without. */
  static String quoted(String name) {
    return isPlain(name) && !RESERVED.contains(name) ? name : inBackticks(name);
  }

  static String inBackticks(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty() && !isDigit(name.charAt(0)) && name.chars().allMatch(c -> isDigit(c) || isLetter(c));
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static Map<String, Integer> types() {
    Map<String, Integer> types = new LinkedHashMap<>();
    Vocabulary vocabulary = AssayRuleLexer.VOCABULARY;
    for (int type = AssayRuleLexer.AND; type <= AssayRuleLexer.WITHIN; type++) {
      String literal = vocabulary.getLiteralName(type);
      types.put(literal.substring(1, literal.length() - 1), type);
    }
    return types;
  }

  private static Set<String> clauses() {
    Set<String> words = between(AssayRuleLexer.ID, AssayRuleLexer.SIGNAL);
    words.add("let");
    words.add("when");
    return words;
  }

  private static Set<String> between(int first, int last) {
    Set<String> words = new LinkedHashSet<>();
    TYPES.forEach((word, type) -> {
      if (type >= first && type <= last) {
        words.add(word);
      }
    });
    return words;
  }
}
