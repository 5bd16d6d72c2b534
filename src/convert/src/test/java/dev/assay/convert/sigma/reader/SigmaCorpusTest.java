package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Corpus;
import dev.assay.core.diagnostic.Printed;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Value;
import dev.assay.documents.Documents;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public repository of Sigma rules, where a copy of it lies on this machine: in the folder the system property
 * {@code assay.corpus} or the environment variable {@code ASSAY_CORPUS} names, or in {@code shared/corpus} beside the
 * checkout. No part of it is in this repository, so elsewhere these tests are skipped.
 */
class SigmaCorpusTest {
  private static final int RULES = 3141;

  /** None of them needs a placeholder: those that do are in a folder of their own. */
  @Test
  void everyRuleLoadsAndItsConditionIsReadBackAsItIsPrinted() throws IOException {
    List<Path> files = rules(folder());
    int loaded = 0;
    for (Path file : files) {
      SigmaDocuments read = read(file);
      assertThat(Printed.of(read.diagnostics())).isEmpty();
      for (SigmaRule rule : read.rules()) {
        SigmaDetection detection = rule.detection();
        assertThat(Conditions.read(detection.condition().toString(), detection.searches().keySet()))
            .contains(detection.condition());
        loaded++;
      }
    }
    assertThat(List.of(files.size(), loaded)).containsExactly(RULES, RULES);
  }

  /** Which records of the regression data a rule finds was worked out with the tools of its authors. */
  @Test
  void exactlyTheRecordsAreFoundThatTheRulesAreKnownToFind() throws IOException {
    Path folder = folder();
    List<LogsourceMapping> mappings = items(folder.resolve("logsource-map.json")).stream()
        .map(item -> new LogsourceMapping((Node.Mapping) item)).toList();
    int cases = 0;
    int records = 0;
    int found = 0;
    List<String> wrong = new ArrayList<>();
    for (Node item : items(folder.resolve("regression/index.json"))) {
      Node.Mapping regression = (Node.Mapping) item;
      SigmaRule rule = read(folder.resolve(regression.text("rulePath").orElseThrow())).rules().get(0);
      assertThat(rule.head().id()).isEqualTo(regression.text("rule"));
      List<Node> events = roots(folder.resolve(regression.text("events").orElseThrow()));
      List<String> matching = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        if (matches(rule, fields((Node.Mapping) events.get(i)), mappings)) {
          matching.add(Integer.toString(i));
        }
      }
      if (!matching.equals(regression.texts("matchingRecords"))) {
        wrong.add(regression.text("rule").orElseThrow() + " " + matching);
      }
      cases++;
      records += events.size();
      found += matching.size();
    }
    assertThat(wrong).isEmpty();
    assertThat(List.of(cases, records, found)).containsExactly(87, 109, 100);
  }

  private static boolean matches(SigmaRule rule, Map<String, Value> fields, List<LogsourceMapping> mappings) {
    return mappings.stream().filter(mapping -> mapping.takes(rule.logsource(), fields)).anyMatch(mapping ->
        new SigmaInterpreter(rule).verdict(mapping.event(fields)) == SigmaVerdict.HOLDS);
  }

  /** Which events a log source stands for, and under which other names it has their fields. */
  private record LogsourceMapping(Node.Mapping map) {
    boolean takes(SigmaLogsource logsource, Map<String, Value> fields) {
      boolean named = logsource.category().equals(map.text("category"))
          && logsource.service().equals(map.text("service"))
          && (map.text("product").isEmpty() || logsource.product().equals(map.text("product")));
      List<String> channels = map.texts("channels");
      List<String> ids = map.texts("eventids");
      Node.Mapping conditions = (Node.Mapping) map.value("conditions").orElseThrow();
      return named && (channels.contains("*") || channels.contains(text(fields, "Channel")))
          && (ids.isEmpty() || ids.contains(text(fields, "EventID")))
          && conditions.entries().stream()
              .allMatch(entry -> entry.value().single().orElseThrow().equals(text(fields, entry.key().text())));
    }

    private static String text(Map<String, Value> fields, String name) {
      return Optional.ofNullable(fields.get(name)).map(Value::text).orElse("");
    }

    SigmaEvent event(Map<String, Value> fields) {
      Map<String, Value> renamed = new LinkedHashMap<>(fields);
      ((Node.Mapping) map.value("fieldmap").orElseThrow()).entries().forEach(entry ->
          Optional.ofNullable(fields.get(entry.value().single().orElseThrow()))
              .ifPresent(value -> renamed.put(entry.key().text(), value)));
      return SigmaEvent.of(renamed);
    }
  }

  /** The fields of a Windows event: those of the event itself win over those of the system. */
  private static Map<String, Value> fields(Node.Mapping root) {
    Node.Mapping event = (Node.Mapping) root.value("Event").orElseThrow();
    Map<String, Value> fields = new LinkedHashMap<>();
    for (Node.Entry entry : ((Node.Mapping) event.value("System").orElseThrow()).entries()) {
      if (entry.value() instanceof Node.Mapping inner) {
        attributes(inner).forEach((name, value) -> fields.put(entry.key().text() + "_" + name, value));
      } else {
        fields.put(entry.key().text(), Events.value(entry.value()));
      }
    }
    Optional<Node> data = event.value("EventData").filter(Node.Mapping.class::isInstance);
    Node.Mapping payload = (Node.Mapping) data.orElseGet(
        () -> ((Node.Mapping) event.value("UserData").orElseThrow()).entries().get(0).value());
    for (Node.Entry entry : payload.entries()) {
      if (entry.key().text().equals("#attributes")) {
        attributes(payload).forEach((name, value) -> fields.put("EventData_" + name, value));
      } else {
        fields.put(entry.key().text().replace(" ", ""), Events.value(entry.value()));
      }
    }
    return fields;
  }

  private static Map<String, Value> attributes(Node.Mapping map) {
    return map.value("#attributes").map(found -> ((Value.Entries) Events.value(found)).values()).orElse(Map.of());
  }

  private static SigmaDocuments read(Path file) {
    return new SigmaReader(Map.of()).read(source(file));
  }

  private static List<Node> items(Path file) {
    return roots(file).get(0).items();
  }

  private static List<Node> roots(Path file) {
    Documents read = Documents.read(source(file), Limits.GENERATED);
    assertThat(read.diagnostics()).isEmpty();
    return read.roots();
  }

  private static SourceText source(Path file) {
    try {
      return new SourceText(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> rules(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("rules"))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  private static Path folder() {
    return Corpus.path("sigma");
  }
}
