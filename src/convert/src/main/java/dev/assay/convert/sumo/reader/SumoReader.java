package dev.assay.convert.sumo.reader;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads expressions of Cloud SIEM.
 *
 * <p>Whatever the text, reading ends soon and throws nothing: size and nesting are bounded, and every expression that
 * is read is shallow enough to be walked by recursion.
 */
public final class SumoReader {
  private static final int LARGEST = 1 << 20;

  private final SumoDialect dialect;

  public SumoReader(SumoDialect dialect) {
    this.dialect = dialect;
  }

  /** Reads an expression that is a text by itself, in the default dialect. */
  public static ReadSumo read(String name, String text) {
    return new SumoReader(SumoDialect.DEFAULT).read(SourceFragment.whole(new SourceText(name, text)));
  }

  public ReadSumo read(SourceFragment text) {
    List<Diagnostic> findings = new ArrayList<>();
    if (text.text().length() > LARGEST) {
      findings.add(Diagnostic.of(SumoCode.TOO_LARGE, text.span(0, 0),
              "the expression has more than " + LARGEST + " characters")
          .help("put long lists into match lists"));
      return ReadSumo.refused(findings);
    }
    List<Token> tokens = tokens(text);
    new TokenCheck(text, findings).check(tokens);
    if (!findings.isEmpty()) {
      return ReadSumo.refused(findings);
    }
    SumoExpressionParser parser =
        new SumoExpressionParser(new CommonTokenStream(new ListTokenSource(tokens, text.source().name())));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    try {
      return build(text, parser.whole(), findings);
    } catch (ParseCancellationException unexpected) {
      findings.add(SyntaxComplaint.of(text, (RecognitionException) unexpected.getCause()));
      return ReadSumo.refused(findings);
    }
  }

  private ReadSumo build(SourceFragment text, SumoExpressionParser.WholeContext whole, List<Diagnostic> findings) {
    TreeBuilder builder = new TreeBuilder(text, dialect, findings);
    SumoExpression expression = builder.build(whole.expression());
    Depth.tooDeep(expression).ifPresent(deep -> findings.add(Diagnostic.of(SumoCode.TOO_DEEP,
            builder.spans().get(deep), "operators nest more than " + Depth.DEEPEST + " deep here")
        .help("put parentheses around fewer of them")));
    return findings.isEmpty() ? new ReadSumo(Optional.of(expression), findings, builder.spans())
        : ReadSumo.refused(findings);
  }

  private List<Token> tokens(SourceFragment text) {
    SumoExpressionLexer lexer = new SumoExpressionLexer(new TextCharStream(text.source().name(), text.text()));
    lexer.removeErrorListeners();
    lexer.escapesAsInC = dialect.doubleQuotes() == SumoDialect.DoubleQuotes.AS_IN_C;
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      tokens.add(token);
    }
    return tokens;
  }
}
