package dev.assay.core.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints rules in the one canonical layout.
 *
 * <p>What is printed reads back as the same rules, clauses in the same order, with every comment; printing that again
 * changes nothing. The rules need not come from a text in the rule language.
 */
public final class RuleFormatter {
  private static final int WIDTH = 100;

  private enum Section {
    HEAD,
    LET,
    WHEN,
    DETECTION,
    SIGNAL;

    static Section of(Clause clause) {
      if (clause instanceof Clause.LetClause) {
        return LET;
      }
      if (clause instanceof Clause.WhenClause) {
        return WHEN;
      }
      if (clause instanceof Clause.SignalClause) {
        return SIGNAL;
      }
      return clause instanceof Detection ? DETECTION : HEAD;
    }
  }

  /** The text of a file, ending with a line break. */
  public String format(RuleFile file) {
    Comments comments = new Comments(file);
    ClausePrinter clauses = new ClausePrinter(comments);
    StringBuilder out = new StringBuilder();
    for (RuleDeclaration rule : file.rules()) {
      out.append(out.isEmpty() ? "" : "\n\n").append(LayoutPrinter.print(rule(rule, comments, clauses), WIDTH))
          .append('\n');
    }
    if (!out.isEmpty() && !comments.atEnd().isEmpty()) {
      out.append('\n');
    }
    comments.atEnd().forEach(comment -> out.append(comment.text()).append('\n'));
    return out.toString();
  }

  private static Layout rule(RuleDeclaration rule, Comments comments, ClausePrinter clauses) {
    List<Layout> parts = new ArrayList<>();
    parts.add(comments.above(rule));
    parts.add(Layout.text("rule "));
    parts.add(comments.after(rule.slug(), Layout.text(Words.quoted(rule.slug().text()))));
    rule.title().ifPresent(title -> {
      parts.add(Layout.text(" "));
      parts.add(comments.after(title, Layout.text(TextForm.escaped(title.value()))));
    });
    Section before = null;
    for (Clause clause : inReadableOrder(rule.clauses())) {
      Section section = Section.of(clause);
      if (section != before) {
        parts.add(Layout.HARD_LINE);
      }
      parts.add(Layout.HARD_LINE);
      parts.add(comments.line(clause, clauses.print(clause)));
      before = section;
    }
    return comments.after(rule, new Layout.Sequence(parts));
  }

  /**
   * The clauses in their order, but the description of a rule never right after a signal, where it would be read as
   * the signal's. Only rules that come from elsewhere can have it there.
   */
  private static List<Clause> inReadableOrder(List<Clause> clauses) {
    List<Clause> ordered = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      int at = ordered.size();
      if (clause instanceof Clause.TextClause text && text.key() == Clause.TextKey.DESCRIPTION) {
        while (at > 0 && ordered.get(at - 1) instanceof Clause.SignalClause) {
          at--;
        }
      }
      ordered.add(at, clause);
    }
    return ordered;
  }
}
