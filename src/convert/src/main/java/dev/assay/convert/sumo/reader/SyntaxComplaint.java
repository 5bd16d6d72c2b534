package dev.assay.convert.sumo.reader;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.diagnostic.SourceFragment;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Says what the parser did not expect. */
final class SyntaxComplaint {
  private static final int LONGEST_SHOWN = 40;
  private static final String HELP = "a condition is a value, an operator and a value, as in `dstPort = 853`; "
      + "conditions are joined by `AND` and `OR`";

  private SyntaxComplaint() {}

  static Diagnostic of(SourceFragment text, RecognitionException unexpected) {
    Token token = unexpected.getOffendingToken();
    if (token.getType() == Token.EOF) {
      int end = text.text().length();
      String message = text.text().isBlank() ? "the expression is empty" : "the expression ends too early";
      return Diagnostic.of(SumoCode.UNEXPECTED, text.span(end, end), message).help(HELP);
    }
    return Diagnostic.of(SumoCode.UNEXPECTED, text.span(token.getStartIndex(), token.getStopIndex() + 1),
        "`" + ShownText.line(ShownText.cut(token.getText(), LONGEST_SHOWN)) + "` cannot stand here").help(HELP);
  }
}
