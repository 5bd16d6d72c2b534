package dev.assay.core.syntax;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * How the parser goes on after a mistake: at the next operand of an {@code and} or {@code or} where there is one, else
 * at the next clause, else at the next rule. What it skipped is not reported a second time.
 */
final class Recovery implements ANTLRErrorStrategy {
  private final TokenList tokens;
  private final Complaints complaints;
  private final Set<ParserRuleContext> broken = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What the parser would have taken at the token {@code wantedAt}, by the states it went through there. */
  private int[] wantedStates = new int[16];
  private int wantedCount;
  private int wantedAt = -1;

  private int lastReported = -1;

  /** The last closing bracket that parsing went on at: going on there twice would be going in circles. */
  private int lastClosed = -1;
  private RecognitionException lastError;

  Recovery(TokenList tokens, Complaints complaints) {
    this.tokens = tokens;
    this.complaints = complaints;
  }

  /** Whether a clause or the head of a rule has a mistake in it, so that nothing can be built from it. */
  boolean isBroken(ParserRuleContext context) {
    return broken.contains(context);
  }

  @Override
  public void sync(Parser parser) {
    int index = parser.getCurrentToken().getTokenIndex();
    if (index != wantedAt) {
      wantedAt = index;
      wantedCount = 0;
    }
    if (wantedCount == wantedStates.length) {
      wantedStates = Arrays.copyOf(wantedStates, wantedCount * 2);
    }
    wantedStates[wantedCount++] = parser.getState();
    int rule = parser.getContext().getRuleIndex();
    if (rule == AssayRuleParser.RULE_declaration) {
      while (!Words.beginsClause(type(parser)) && !endsRule(parser)) {
        betweenClauses(parser);
      }
    } else if (rule == AssayRuleParser.RULE_file && !endsRule(parser)) {
      int at = parser.getCurrentToken().getTokenIndex();
      complaints.outsideRule(at);
      skipTo(parser, at + 1, true);
    }
  }

  private static int type(Parser parser) {
    return parser.getCurrentToken().getType();
  }

  private static boolean endsRule(Parser parser) {
    return type(parser) == AssayRuleLexer.RULE || type(parser) == Token.EOF;
  }

  private void betweenClauses(Parser parser) {
    int index = parser.getCurrentToken().getTokenIndex();
    ParserRuleContext last = lastClause(parser.getContext());
    if (last != null && swallowed(index, last)) {
      broken.add(last);
      parser.getInputStream().seek(index - 1);
      complain(parser, index - 1, null, last);
    } else {
      if (last != null && !tokens.isFirstOnLine(index)) {
        broken.add(last);
      }
      IntervalSet wanted = wanted(parser);
      skipTo(parser, index + 1, false);
      complain(parser, index, wanted, last);
    }
  }

  /** Whether the word before a token was read as a value, although the next clause begins with it. */
  private boolean swallowed(int index, ParserRuleContext clause) {
    return index > 0 && clause.getStart().getTokenIndex() < index - 1 && tokens.beginsClause(index - 1)
        && index - 1 > lastReported;
  }

  private static ParserRuleContext lastClause(ParserRuleContext declaration) {
    int count = declaration.getChildCount();
    return count == 0 ? null : (ParserRuleContext) declaration.getChild(count - 1);
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    ParserRuleContext clause = clauseOf(parser.getContext());
    if (clause == null || error == lastError) {
      return;
    }
    lastError = error;
    broken.add(clause);
    Token offending = error.getOffendingToken();
    int index = offending.getTokenIndex();
    if (swallowed(index, clause)) {
      parser.getInputStream().seek(index - 1);
      complain(parser, index - 1, null, clause);
      return;
    }
    boolean lookedAhead = error instanceof NoViableAltException && index != parser.getCurrentToken().getTokenIndex();
    complain(parser, index, lookedAhead ? null : wanted(parser), clause);
  }

  private void complain(Parser parser, int index, IntervalSet wanted, ParserRuleContext clause) {
    if (index != lastReported && !tokens.isSuspect(index) && !tokens.isSuspect(index - 1)) {
      complaints.unexpected(index, wanted, clause == null ? null : clause.getStart(), parser.getContext());
    }
    lastReported = index;
    if (complaints.areTooMany()) {
      parser.getInputStream().seek(tokens.size());
    }
  }

  private IntervalSet wanted(Parser parser) {
    IntervalSet wanted = new IntervalSet();
    wanted.addAll(parser.getExpectedTokens());
    if (parser.getCurrentToken().getTokenIndex() == wantedAt) {
      for (int i = 0; i < wantedCount; i++) {
        ATNState state = parser.getATN().states.get(wantedStates[i]);
        wanted.addAll(parser.getATN().nextTokens(state));
      }
    }
    return wanted;
  }

  private static ParserRuleContext clauseOf(ParserRuleContext context) {
    ParserRuleContext at = context;
    while (at != null && at.getRuleIndex() != AssayRuleParser.RULE_clause
        && at.getRuleIndex() != AssayRuleParser.RULE_head) {
      at = at.getParent();
    }
    return at;
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    switch (parser.getContext().getRuleIndex()) {
      case AssayRuleParser.RULE_clause, AssayRuleParser.RULE_head -> {
        int index = parser.getCurrentToken().getTokenIndex();
        skipTo(parser, complaints.namesRule(index) ? index + 1 : index, false);
      }
      case AssayRuleParser.RULE_negation -> {
        if (!skipToOperand(parser)) {
          throw error;
        }
      }
      default -> throw error;
    }
  }

  /** Skips to what follows the operand that went wrong; false if that is a clause. */
  private boolean skipToOperand(Parser parser) {
    int start = parser.getContext().getStart().getTokenIndex();
    int depth = depth(start, parser.getCurrentToken().getTokenIndex());
    int open = complaints.openBracket(start);
    boolean inParentheses = open >= 0 && tokens.type(open) == AssayRuleLexer.OPEN;
    for (int i = parser.getCurrentToken().getTokenIndex(); i < tokens.size() && !startsAnew(i, false); i++) {
      switch (tokens.type(i)) {
        case AssayRuleLexer.OPEN, AssayRuleLexer.OPEN_SQUARE -> depth++;
        case AssayRuleLexer.CLOSE, AssayRuleLexer.CLOSE_SQUARE -> depth--;
        default -> { }
      }
      boolean operator = tokens.type(i) == AssayRuleLexer.AND || tokens.type(i) == AssayRuleLexer.OR;
      if (depth < 0 || depth == 0 && operator) {
        boolean closes = inParentheses && tokens.type(i) == AssayRuleLexer.CLOSE && i > lastClosed;
        if (depth == 0 || closes) {
          lastClosed = closes ? i : lastClosed;
          parser.getInputStream().seek(i);
          return true;
        }
        return false;
      }
    }
    return false;
  }

  /** How many of the brackets between two tokens are not closed there. */
  private int depth(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      switch (tokens.type(i)) {
        case AssayRuleLexer.OPEN, AssayRuleLexer.OPEN_SQUARE -> depth++;
        case AssayRuleLexer.CLOSE, AssayRuleLexer.CLOSE_SQUARE -> depth = Math.max(0, depth - 1);
        default -> { }
      }
    }
    return depth;
  }

  private void skipTo(Parser parser, int from, boolean ruleOnly) {
    int i = from;
    while (i < tokens.size() && !startsAnew(i, ruleOnly)) {
      i++;
    }
    parser.getInputStream().seek(i);
  }

  private boolean startsAnew(int index, boolean ruleOnly) {
    if (ruleOnly) {
      return tokens.type(index) == AssayRuleLexer.RULE;
    }
    return tokens.beginsClause(index) || tokens.resemblesClause(index) || complaints.resemblesClause(index);
  }

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public void reset(Parser parser) {}
}
