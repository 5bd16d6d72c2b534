package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;

/** Mends what begins like a number: durations in foreign units, and addresses without quotes. */
final class NumberMender {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})([A-Za-z]+)");

  private NumberMender() {}

  static void mend(CommonToken token, String text, AssayRuleLexer lexer, TokenList tokens, Findings findings) {
    String written = token.getText();
    Matcher duration = DURATION.matcher(written);
    String ours = duration.matches() ? duration(duration.group(1), duration.group(2)) : null;
    Span span = findings.span(token.getStartIndex(), token.getStopIndex() + 1);
    if (ours != null) {
      findings.add(Diagnostic.of(SyntaxCode.MALFORMED_NUMBER, span, "`" + written + "` is not a duration")
          .help("durations are written in s, m, h or d: `" + ours + "`")
          .fix(span, ours));
      token.setText(ours);
      token.setType(AssayRuleLexer.DURATION);
      tokens.add(token);
      return;
    }
    if (duration.matches()) {
      findings.add(Diagnostic.of(SyntaxCode.MALFORMED_NUMBER, span, "this is neither a number nor a duration")
          .help("durations are written in s, m, h or d, as in `30d`; a text stands in quotes"));
      token.setText("'" + written + "'");
      token.setType(AssayRuleLexer.RAW_TEXT);
      tokens.addSuspect(token);
      return;
    }
    int end = token.getStopIndex() + 1;
    while (end < text.length() && "/:.-".indexOf(text.charAt(end)) >= 0 && end + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(end + 1))) {
      end = wordEnd(text, end + 1);
    }
    span = findings.span(token.getStartIndex(), end);
    String quoted = '\'' + text.substring(span.start(), span.end()) + '\'';
    findings.add(Diagnostic.of(SyntaxCode.MALFORMED_NUMBER, span, "this is neither a number nor a duration")
        .help("a text, such as an address or a date, stands in quotes: `" + quoted + "`")
        .fix(span, quoted));
    lexer.getInputStream().seek(end);
    token.setText(quoted);
    token.setType(AssayRuleLexer.RAW_TEXT);
    token.setStopIndex(end - 1);
    tokens.addSuspect(token);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private static String duration(String amount, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "s", "sec", "secs", "second", "seconds" -> amount + "s";
      case "m", "min", "mins", "minute", "minutes" -> amount + "m";
      case "h", "hr", "hrs", "hour", "hours" -> amount + "h";
      case "d", "day", "days" -> amount + "d";
      case "w", "week", "weeks" -> Long.parseLong(amount) * 7 + "d";
      default -> null;
    };
  }
}
