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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a rule as Cloud SIEM's API takes it, or as its Terraform provider does. */
public final class SumoRuleReader {
  /** How the parts of a rule are written. */
  private enum Form {
    API {
      @Override
      String key(String name) {
        return name;
      }

      @Override
      String text(String written) {
        return written;
      }
    },
    /** Keys with underscores; {@code ${} and {@code %{} begin templates, and doubled signs are the signs themselves. */
    TERRAFORM {
      @Override
      String key(String name) {
        return name.equals("windowSizeMilliseconds") ? "window_size_millis"
            : name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      }

      @Override
      String text(String written) {
        return written.replace("$${", "${").replace("%%{", "%{");
      }
    };

    abstract String key(String name);

    abstract String text(String written);
  }

  /** Windows by their names, in milliseconds. */
  private static final Map<String, Long> WINDOWS = Map.of(
      "T05M", 300_000L, "T10M", 600_000L, "T30M", 1_800_000L, "T60M", 3_600_000L,
      "T12H", 43_200_000L, "T24H", 86_400_000L, "T05D", 432_000_000L);

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private final Form form;

  private SumoRuleReader(SourceText source, Form form) {
    this.source = source;
    this.form = form;
  }

  /** @param rule absent if there are diagnostics */
  public record ReadRule(Optional<SumoRule> rule, List<Diagnostic> diagnostics) {
    public ReadRule {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** A JSON object whose {@code fields} are the rule. */
  public static ReadRule read(SourceText source) {
    SumoRuleReader reader = new SumoRuleReader(source, Form.API);
    return reader.read(reader.inside(reader.root(), "fields"));
  }

  /** A JSON configuration with one resource, a rule. */
  public static ReadRule readTerraform(SourceText source) {
    SumoRuleReader reader = new SumoRuleReader(source, Form.TERRAFORM);
    Optional<Node.Mapping> type = reader.inside(reader.root(), "resource").flatMap(SumoRuleReader::only);
    return reader.read(type.flatMap(SumoRuleReader::only));
  }

  private ReadRule read(Optional<Node.Mapping> fields) {
    Optional<SumoRule> rule = fields.isEmpty() && diagnostics.isEmpty()
        ? problem(source.span(0, 0), "there is no rule") : fields.flatMap(this::rule);
    return new ReadRule(diagnostics.isEmpty() ? rule : Optional.empty(), diagnostics);
  }

  private Optional<Node.Mapping> root() {
    Document document = Document.read(source, Limits.GENERATED);
    diagnostics.addAll(document.diagnostics());
    return document.root().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  private Optional<Node.Mapping> inside(Optional<Node.Mapping> map, String key) {
    return map.flatMap(each -> each.value(key)).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  /** What stands under the only key of a map. */
  private static Optional<Node.Mapping> only(Node.Mapping map) {
    return map.entries().size() == 1 && map.entries().get(0).value() instanceof Node.Mapping inner
        ? Optional.of(inner) : Optional.empty();
  }

  private Optional<SumoRule> rule(Node.Mapping fields) {
    Optional<SumoExpression> expression = expression(fields, "expression");
    List<Path> selectors = new ArrayList<>();
    for (Node selector : fields.items(form.key("entitySelectors"))) {
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
    fields.texts(form.key("groupByFields")).forEach(field -> path(field, fields.span()).ifPresent(groups::add));
    boolean distinct = text(fields, "countDistinct").filter("true"::equals).isPresent();
    Optional<Path> counted = distinct ? path(fields, "countField") : Optional.empty();
    if (window.isEmpty() || limit.isEmpty() || distinct && counted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SumoRule.Threshold(
        expression, limit.get().intValue(), window.get(), distinct, counted, groups, selectors));
  }

  private Optional<Long> window(Node.Mapping fields) {
    String name = text(fields, "windowSize").orElse("");
    if (name.equals("CUSTOM")) {
      return number(fields, "windowSizeMilliseconds");
    }
    Optional<Long> window = Optional.ofNullable(WINDOWS.get(name));
    return window.isPresent() ? window : problem(fields.span(), "there is no window `" + name + "`");
  }

  private Optional<Long> number(Node.Mapping fields, String key) {
    Optional<String> text = text(fields, key).filter(each -> each.matches("[0-9]{1,12}"));
    return text.isPresent() ? text.map(Long::valueOf) : problem(fields.span(), "`" + key + "` is a number");
  }

  private Optional<Path> path(Node.Mapping map, String key) {
    return text(map, key).isEmpty() ? problem(map.span(), "there is no `" + key + "`")
        : path(text(map, key).get(), map.span());
  }

  private Optional<Path> path(String text, Span span) {
    ReadSumo read = SumoReader.read(source.name(), text);
    return read.expression().isPresent() && read.expression().get() instanceof Path path ? Optional.of(path)
        : problem(span, "`" + text + "` is no field");
  }

  private Optional<SumoExpression> expression(Node.Mapping fields, String key) {
    if (text(fields, key).isEmpty()) {
      return problem(fields.span(), "there is no `" + key + "`");
    }
    ReadSumo read = SumoReader.read(source.name(), text(fields, key).get());
    diagnostics.addAll(read.diagnostics());
    return read.expression();
  }

  private Optional<String> text(Node.Mapping map, String key) {
    return map.text(form.key(key)).map(form::text);
  }

  private <T> Optional<T> problem(Span span, String message) {
    diagnostics.add(Diagnostic.of(SumoCode.UNEXPECTED, span, message));
    return Optional.empty();
  }
}
