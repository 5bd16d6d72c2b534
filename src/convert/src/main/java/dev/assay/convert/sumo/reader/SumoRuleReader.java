package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.Path;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a rule as Cloud SIEM's API takes it: a JSON object whose {@code fields} are the rule. */
public final class SumoRuleReader {
  /** Windows by their names, in milliseconds. */
  private static final Map<String, Long> WINDOWS = Map.of(
      "T05M", 300_000L, "T10M", 600_000L, "T30M", 1_800_000L, "T60M", 3_600_000L,
      "T12H", 43_200_000L, "T24H", 86_400_000L, "T05D", 432_000_000L);

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private SumoRuleReader(SourceText source) {
    this.source = source;
  }

  /** @param rule absent if there are diagnostics */
  public record ReadRule(Optional<SumoRule> rule, List<Diagnostic> diagnostics) {
    public ReadRule {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  public static ReadRule read(SourceText source) {
    SumoRuleReader reader = new SumoRuleReader(source);
    Optional<SumoRule> rule = reader.rule();
    return new ReadRule(reader.diagnostics.isEmpty() ? rule : Optional.empty(), reader.diagnostics);
  }

  private Optional<SumoRule> rule() {
    Document document = Document.read(source, Limits.GENERATED);
    diagnostics.addAll(document.diagnostics());
    if (!(document.root().orElse(null) instanceof Node.Mapping root)
        || !(root.value("fields").orElse(null) instanceof Node.Mapping fields)) {
      return problem(source.span(0, 0), "a rule is an object with `fields`");
    }
    Optional<SumoExpression> expression = expression(fields, "expression");
    List<Path> selectors = new ArrayList<>();
    for (Node selector : fields.items("entitySelectors")) {
      if (selector instanceof Node.Mapping map) {
        path(map, "expression").ifPresent(selectors::add);
      }
    }
    if (expression.isEmpty() || !fields.value("limit").isPresent()) {
      return expression.map(each -> new SumoRule.Match(each, selectors));
    }
    return threshold(fields, expression.get(), selectors);
  }

  private Optional<SumoRule> threshold(Node.Mapping fields, SumoExpression expression, List<Path> selectors) {
    Optional<Long> window = window(fields);
    Optional<Long> limit = number(fields, "limit");
    List<Path> groups = new ArrayList<>();
    fields.texts("groupByFields").forEach(field -> path(field, fields.span()).ifPresent(groups::add));
    boolean distinct = fields.text("countDistinct").filter("true"::equals).isPresent();
    Optional<Path> counted = distinct ? path(fields, "countField") : Optional.empty();
    if (window.isEmpty() || limit.isEmpty() || distinct && counted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SumoRule.Threshold(
        expression, limit.get().intValue(), window.get(), distinct, counted, groups, selectors));
  }

  private Optional<Long> window(Node.Mapping fields) {
    String name = fields.text("windowSize").orElse("");
    if (name.equals("CUSTOM")) {
      return number(fields, "windowSizeMilliseconds");
    }
    Optional<Long> window = Optional.ofNullable(WINDOWS.get(name));
    return window.isPresent() ? window : problem(fields.span(), "there is no window `" + name + "`");
  }

  private Optional<Long> number(Node.Mapping fields, String key) {
    Optional<String> text = fields.text(key).filter(each -> each.matches("[0-9]{1,12}"));
    return text.isPresent() ? text.map(Long::valueOf) : problem(fields.span(), "`" + key + "` is a number");
  }

  private Optional<Path> path(Node.Mapping map, String key) {
    return map.text(key).isEmpty() ? problem(map.span(), "there is no `" + key + "`")
        : path(map.text(key).get(), map.span());
  }

  private Optional<Path> path(String text, Span span) {
    ReadSumo read = SumoReader.read(source.name(), text);
    return read.expression().isPresent() && read.expression().get() instanceof Path path ? Optional.of(path)
        : problem(span, "`" + text + "` is no field");
  }

  private Optional<SumoExpression> expression(Node.Mapping fields, String key) {
    if (fields.text(key).isEmpty()) {
      return problem(fields.span(), "there is no `" + key + "`");
    }
    ReadSumo read = SumoReader.read(source.name(), fields.text(key).get());
    diagnostics.addAll(read.diagnostics());
    return read.expression();
  }

  private <T> Optional<T> problem(Span span, String message) {
    diagnostics.add(Diagnostic.of(SumoCode.UNEXPECTED, span, message));
    return Optional.empty();
  }
}
