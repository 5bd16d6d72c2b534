package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.syntax.AssayRuleParser.ClauseContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/** Builds the clauses of the head, the conditions and the signal from the parse tree. */
final class ClauseBuilder {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;
  private final DetectionBuilder detections;
  private final PartCollector parts;

  ClauseBuilder(LiteralBuilder literals) {
    this.literals = literals;
    this.expressions = new ExpressionBuilder(literals);
    this.detections = new DetectionBuilder(literals, expressions);
    this.parts = new PartCollector(literals);
  }

  Clause clause(ClauseContext context) {
    Span span = literals.span(context);
    if (context.textClause() != null) {
      return new Clause.TextClause(span, key(context.textClause().key), literals.text(context.textClause().text()));
    }
    if (context.textListClause() != null) {
      return new Clause.TextListClause(span, listKey(context.textListClause().key),
          context.textListClause().text().stream().map(literals::text).toList());
    }
    if (context.versionClause() != null) {
      return new Clause.VersionClause(span, literals.number(context.versionClause().number()));
    }
    if (context.flagClause() != null) {
      boolean enabled = context.flagClause().key.getType() == AssayRuleLexer.ENABLED;
      return new Clause.FlagClause(span, enabled ? Clause.FlagKey.ENABLED : Clause.FlagKey.PROTOTYPE,
          literals.truth(context.flagClause().truth()));
    }
    if (context.severityClause() != null) {
      return new Clause.SeverityClause(span, severity(span, context.severityClause()));
    }
    if (context.suppressionClause() != null) {
      return new Clause.SuppressionClause(span, literals.duration(context.suppressionClause().duration()));
    }
    if (context.logsourceClause() != null) {
      return parts.logsource(span, context.logsourceClause());
    }
    if (context.relatedClause() != null) {
      return new Clause.RelatedClause(span, context.relatedClause().relation().stream()
          .map(each -> new Clause.Related(literals.span(each), literals.name(each.name()), literals.text(each.text())))
          .toList());
    }
    if (context.originClause() != null) {
      return origin(span, context.originClause());
    }
    if (context.exportExceptClause() != null) {
      return new Clause.ExportExceptClause(span,
          context.exportExceptClause().exportTarget().stream().map(this::target).toList(),
          literals.text(context.exportExceptClause().text()));
    }
    return condition(span, context);
  }

  private Clause condition(Span span, ClauseContext context) {
    if (context.letClause() != null) {
      return new Clause.LetClause(span, literals.name(context.letClause().name()),
          expressions.expression(context.letClause().expression()));
    }
    if (context.whenClause() != null) {
      return new Clause.WhenClause(span, expressions.expression(context.whenClause().expression()));
    }
    if (context.signalClause() != null) {
      return parts.signal(span, context.signalClause(), context.signalClause().entitySelector().stream()
          .map(each -> new Clause.EntitySelector(literals.span(each), expressions.path(each.path()),
              Optional.ofNullable(each.name()).map(literals::name)))
          .toList());
    }
    return detections.detection(span, context);
  }

  /** The name of a target, the same whether its hyphens have blanks around them or stand in backticks. */
  private Name target(AssayRuleParser.ExportTargetContext context) {
    return new Name(literals.span(context), context.name().stream().map(each -> literals.name(each).text())
        .collect(Collectors.joining("-")));
  }

  private static Clause.TextKey key(Token keyword) {
    return Arrays.stream(Clause.TextKey.values())
        .filter(key -> key.keyword().equals(keyword.getText())).findFirst().orElseThrow();
  }

  private static Clause.TextListKey listKey(Token keyword) {
    return Arrays.stream(Clause.TextListKey.values())
        .filter(key -> key.keyword().equals(keyword.getText())).findFirst().orElseThrow();
  }

  private Clause.SeveritySource severity(Span span, AssayRuleParser.SeverityClauseContext context) {
    if (context.FROM() != null) {
      return new Clause.SeveritySource.FromField(span, expressions.path(context.path()),
          Optional.ofNullable(context.number()).map(literals::number));
    }
    if (context.OF() != null) {
      return new Clause.SeveritySource.Mapping(span, expressions.path(context.path()),
          context.severityCase().stream().map(this::severityCase).toList());
    }
    return new Clause.SeveritySource.Constant(literals.span(context.number()), literals.number(context.number()));
  }

  private Clause.SeverityCase severityCase(AssayRuleParser.SeverityCaseContext context) {
    Span span = literals.span(context);
    List<Literal.Number> numbers = context.number().stream().map(literals::number).toList();
    Literal.Number severity = numbers.get(numbers.size() - 1);
    if (context.MISSING() != null) {
      return new Clause.SeverityCase.Missing(span, severity);
    }
    if (context.ELSE() != null) {
      return new Clause.SeverityCase.Else(span, severity);
    }
    if (context.TO() != null) {
      return new Clause.SeverityCase.Range(span, numbers.get(0), numbers.get(1), severity);
    }
    Literal value = context.text() != null ? literals.text(context.text()) : numbers.get(0);
    return new Clause.SeverityCase.Equal(span, value, severity);
  }

  private Clause origin(Span span, AssayRuleParser.OriginClauseContext context) {
    Token json = context.JSON().getSymbol();
    JsonForm.mistake(json.getText()).ifPresent(mistake -> {
      int at = Math.min(json.getStartIndex() + mistake.offset(), json.getStopIndex());
      literals.report(Diagnostic.of(mistake.tooDeep() ? SyntaxCode.TOO_DEEP : SyntaxCode.BAD_JSON,
              literals.span(json).source().span(at, at + 1), mistake.message())
          .help("an origin holds one JSON object, as in `origin \"sumo\" {\"key\": 1}`"));
    });
    return new Clause.OriginClause(span, literals.text(context.text()), json.getText());
  }

  /** Parts of a clause that each may be given once. */
  private record PartCollector(LiteralBuilder literals) {
    Clause.LogsourceClause logsource(Span span, AssayRuleParser.LogsourceClauseContext context) {
      Map<Part, Literal.Text> found = new EnumMap<>(Part.class);
      context.logsourcePart().forEach(part -> put(found, part.key, part.text()));
      return new Clause.LogsourceClause(span, Optional.ofNullable(context.text()).map(literals::text),
          Optional.ofNullable(found.get(Part.PRODUCT)), Optional.ofNullable(found.get(Part.SERVICE)),
          Optional.ofNullable(found.get(Part.DEFINITION)));
    }

    Clause.SignalClause signal(
        Span span, AssayRuleParser.SignalClauseContext context, List<Clause.EntitySelector> entities) {
      Map<Part, Literal.Text> found = new EnumMap<>(Part.class);
      context.signalPart().forEach(part -> put(found, part.key, part.text()));
      return new Clause.SignalClause(span, entities, Optional.ofNullable(found.get(Part.NAME)),
          Optional.ofNullable(found.get(Part.SUMMARY)), Optional.ofNullable(found.get(Part.DESCRIPTION)));
    }

    private void put(Map<Part, Literal.Text> found, Token key, AssayRuleParser.TextContext text) {
      Part part = switch (key.getType()) {
        case AssayRuleLexer.PRODUCT -> Part.PRODUCT;
        case AssayRuleLexer.SERVICE -> Part.SERVICE;
        case AssayRuleLexer.DEFINITION -> Part.DEFINITION;
        case AssayRuleLexer.NAME -> Part.NAME;
        case AssayRuleLexer.SUMMARY -> Part.SUMMARY;
        default -> Part.DESCRIPTION;
      };
      Literal.Text value = literals.text(text);
      Literal.Text earlier = found.putIfAbsent(part, value);
      if (earlier != null) {
        literals.report(Diagnostic.of(SyntaxCode.REPEATED_PART, literals.span(key),
                "`" + key.getText() + "` is given twice")
            .help("keep one of them")
            .note(earlier.span(), "given here before"));
      }
    }
  }

  private enum Part {
    PRODUCT,
    SERVICE,
    DEFINITION,
    NAME,
    SUMMARY,
    DESCRIPTION
  }
}
