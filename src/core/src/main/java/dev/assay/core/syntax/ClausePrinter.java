package dev.assay.core.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out the clauses of the head, the conditions and the signal. */
final class ClausePrinter {
  /** Where values of the head begin, unless the keyword itself is longer. */
  private static final int VALUE_COLUMN = 12;

  private final Comments comments;
  private final ExpressionPrinter expressions;
  private final DetectionPrinter detections;

  ClausePrinter(Comments comments) {
    this.comments = comments;
    this.expressions = new ExpressionPrinter(comments);
    this.detections = new DetectionPrinter(comments, expressions);
  }

  Layout print(Clause clause) {
    if (clause instanceof Clause.TextClause text) {
      return head(text.key().keyword(), Layout.text(metadata(text.value().value(), 0)));
    }
    if (clause instanceof Clause.TextListClause texts) {
      return head(texts.key().keyword(), listed(texts.values().stream()
          .map(each -> comments.line(each, Layout.text(TextForm.escaped(each.value())))).toList()));
    }
    if (clause instanceof Clause.VersionClause version) {
      return head("version", Layout.text(Constants.text(version.value())));
    }
    if (clause instanceof Clause.FlagClause flag) {
      return head(flag.key().keyword(), Layout.text(Constants.text(flag.value())));
    }
    if (clause instanceof Clause.SeverityClause severity) {
      return head("severity", severity(severity.source()));
    }
    if (clause instanceof Clause.SuppressionClause suppression) {
      return head("suppression", Layout.text(Constants.text(suppression.value())));
    }
    if (clause instanceof Clause.LogsourceClause logsource) {
      return head("logsource", logsource(logsource));
    }
    if (clause instanceof Clause.RelatedClause related) {
      return head("related", listed(related.rules().stream()
          .map(each -> comments.line(each, Layout.text(
              Words.quoted(each.relation().text()) + " " + TextForm.escaped(each.id().value())))).toList()));
    }
    if (clause instanceof Clause.OriginClause origin) {
      return head("origin", Layout.text(TextForm.escaped(origin.system().value()) + " " + origin.json()));
    }
    if (clause instanceof Clause.ExportExceptClause exception) {
      return head("export", exception(exception));
    }
    return condition(clause);
  }

  private Layout condition(Clause clause) {
    if (clause instanceof Clause.LetClause let) {
      return Layout.sequence(Layout.text("let "),
          comments.after(let.name(), Layout.text(Words.quoted(let.name().text()))), Layout.text(" = "),
          Layout.align(expressions.print(let.value())));
    }
    if (clause instanceof Clause.WhenClause when) {
      return Layout.sequence(Layout.text("when "), Layout.align(expressions.print(when.condition())));
    }
    if (clause instanceof Clause.SignalClause signal) {
      return signal(signal);
    }
    return detections.print((Detection) clause);
  }

  private static Layout head(String keyword, Layout value) {
    return Layout.sequence(Layout.text(keyword + " ".repeat(Math.max(1, VALUE_COLUMN - keyword.length()))), value);
  }

  private static Layout listed(List<Layout> values) {
    return Layout.group(Layout.align(Layout.commas(values)));
  }

  /** A text about the rule: in double quotes, or as a block if it has several lines. */
  private static String metadata(String value, int indent) {
    if (value.indexOf('\n') < 0) {
      return TextForm.escaped(value);
    }
    StringBuilder out = new StringBuilder("\"\"\"");
    String margin = " ".repeat(indent);
    for (String line : TextForm.block(value)) {
      out.append('\n').append(line.isEmpty() ? "" : margin + "  " + line);
    }
    return out.append('\n').append(margin).append("\"\"\"").toString();
  }

  private Layout severity(Clause.SeveritySource source) {
    if (source instanceof Clause.SeveritySource.Constant constant) {
      return Layout.text(Constants.text(constant.value()));
    }
    if (source instanceof Clause.SeveritySource.FromField field) {
      return Layout.text("from " + Constants.path(field.field())
          + field.otherwise().map(number -> " default " + Constants.text(number)).orElse(""));
    }
    Clause.SeveritySource.Mapping mapping = (Clause.SeveritySource.Mapping) source;
    return Layout.sequence(Layout.text("of "),
        comments.after(mapping.field(), Layout.text(Constants.path(mapping.field()) + " ")),
        Layout.bracketed("(", mapping.cases().stream()
            .map(each -> comments.line(each, Layout.text(severityCase(each)))).toList(), ")"));
  }

  private static String severityCase(Clause.SeverityCase each) {
    String severity = Constants.text(each.severity());
    if (each instanceof Clause.SeverityCase.Equal equal) {
      return Constants.text(equal.value()) + " -> " + severity;
    }
    if (each instanceof Clause.SeverityCase.Range range) {
      return Constants.text(range.low()) + " to " + Constants.text(range.high()) + " -> " + severity;
    }
    return (each instanceof Clause.SeverityCase.Missing ? "missing -> " : "else ") + severity;
  }

  private static Layout logsource(Clause.LogsourceClause logsource) {
    List<Layout> parts = new ArrayList<>();
    part("category", logsource.category(), parts);
    part("product", logsource.product(), parts);
    part("service", logsource.service(), parts);
    part("definition", logsource.definition(), parts);
    return Layout.group(Layout.align(new Layout.Sequence(parts)));
  }

  private static void part(String keyword, Optional<Literal.Text> value, List<Layout> parts) {
    value.ifPresent(text -> {
      if (!parts.isEmpty()) {
        parts.add(Layout.LINE);
      }
      parts.add(Layout.text(keyword + " " + TextForm.escaped(text.value())));
    });
  }

  private Layout exception(Clause.ExportExceptClause exception) {
    Layout targets = listed(exception.targets().stream()
        .map(each -> comments.line(each, Layout.text(target(each.text())))).toList());
    return Layout.group(Layout.align(Layout.sequence(Layout.text("except "), targets, Layout.LINE,
        comments.line(exception.reason(), Layout.text("because " + metadata(exception.reason().value(), 0))))));
  }

  /** The name of a target: plain names with hyphens between where it can be read so. */
  private static String target(String name) {
    boolean plain = Stream.of(name.split("-", -1)).allMatch(part -> Words.quoted(part).equals(part));
    return plain ? name : Words.inBackticks(name);
  }

  private Layout signal(Clause.SignalClause signal) {
    List<Layout> parts = new ArrayList<>();
    parts.add(Layout.text("signal on "));
    parts.add(listed(signal.entities().stream().map(each -> comments.line(each, Layout.text(entity(each)))).toList()));
    template("name", signal.name(), parts);
    template("summary", signal.summary(), parts);
    template("description", signal.description(), parts);
    return new Layout.Sequence(parts);
  }

  private static String entity(Clause.EntitySelector entity) {
    return Constants.path(entity.field()) + entity.type().map(type -> " as " + Words.quoted(type.text())).orElse("");
  }

  private void template(String keyword, Optional<Literal.Text> value, List<Layout> parts) {
    value.ifPresent(text -> parts.add(Layout.nest(2, Layout.sequence(Layout.HARD_LINE,
        comments.line(text, Layout.text(keyword + " " + metadata(text.value(), 2)))))));
  }
}
