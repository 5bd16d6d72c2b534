package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * Reads the rule language.
 *
 * <p>Whatever the text, reading ends soon and throws nothing: size, nesting and the number of mistakes are bounded,
 * and every expression of the result is shallow enough to be walked by recursion.
 */
public final class AssayRuleReader implements RuleReader {
  private static final int LARGEST = 1 << 20;

  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith(".rule");
  }

  @Override
  public ReadRules read(SourceText source) {
    Findings findings = new Findings(source);
    if (source.text().length() > LARGEST) {
      findings.add(Diagnostic.of(SyntaxCode.FILE_TOO_LARGE, findings.span(0, 0),
              "the file has more than " + LARGEST + " characters")
          .help("put rules into files of their own, and long lists into match lists"));
      return new ReadRules(new RuleFile(source, List.of(), List.of()), findings.sorted());
    }
    Scanner scanner = new Scanner(source, findings);
    TokenList scanned = scanner.scan();
    List<RuleDeclaration> rules = List.of();
    if (scanned.size() > 0) {
      rules = parse(source, Brackets.check(scanned, findings), findings);
    } else if (findings.isEmpty()) {
      findings.add(Diagnostic.of(SyntaxCode.EMPTY_FILE, findings.span(0, 0), "there is no rule in this file")
          .help("a rule begins with its name, as in `rule dot_activity \"DNS over TLS\"`"));
    }
    return new ReadRules(new RuleFile(source, rules, scanner.comments()), findings.sorted());
  }

  private static List<RuleDeclaration> parse(SourceText source, TokenList tokens, Findings findings) {
    if (tokens.size() == 0 || findings.full()) {
      return List.of();
    }
    List<CommonToken> all = tokens.all();
    AssayRuleParser parser = new AssayRuleParser(new CommonTokenStream(new ListTokenSource(all, source.name())));
    Recovery recovery = new Recovery(tokens, new Complaints(tokens, findings));
    parser.removeErrorListeners();
    parser.setErrorHandler(recovery);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    return new RuleBuilder(source, recovery, findings).rules(parser.file());
  }
}
