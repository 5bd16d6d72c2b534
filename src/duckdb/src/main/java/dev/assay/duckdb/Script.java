package dev.assay.duckdb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of a script, and the texts they quote.
 *
 * @param literals every text between single quotes, among them the keys of the raw event that the script asks for
 */
record Script(List<String> statements, Set<String> literals) {
  Script {
    statements = List.copyOf(statements);
    literals = Set.copyOf(literals);
  }

  /** The script in a text; absent if a quote is not closed. */
  static Optional<Script> parse(String text) {
    List<String> statements = new ArrayList<>();
    Set<String> literals = new LinkedHashSet<>();
    StringBuilder statement = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (text.startsWith("--", at)) {
        end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
        continue;
      }
      if (c == '\'' || c == '"') {
        end = closing(text, at);
        if (end < 0) {
          return Optional.empty();
        }
        if (c == '\'') {
          literals.add(text.substring(at + 1, end - 1).replace("''", "'"));
        }
      }
      if (c == ';') {
        add(statements, statement);
      } else {
        statement.append(text, at, end);
      }
      at = end;
    }
    add(statements, statement);
    return Optional.of(new Script(statements, literals));
  }

  /** The place behind the quote that closes the one here; -1 if there is none. A quote written twice is one inside. */
  private static int closing(String text, int start) {
    char quote = text.charAt(start);
    int at = text.indexOf(quote, start + 1);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == quote) {
      at = text.indexOf(quote, at + 2);
    }
    return at < 0 ? -1 : at + 1;
  }

  private static void add(List<String> statements, StringBuilder statement) {
    if (!statement.toString().isBlank()) {
      statements.add(statement.toString().strip());
    }
    statement.setLength(0);
  }
}
