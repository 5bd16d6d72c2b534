package dev.assay.harness.golden;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.signal.Signal;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.file.AtomicFile;
import dev.assay.harness.json.JsonText;
import dev.assay.harness.json.SignalJson;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.ObjectShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code expected.json}: the signals a case is to give, whole, in one layout and order. */
public final class GoldenFile {
  public static final String NAME = "expected.json";
  static final long VERSION = 1;
  /** A signal as goldens and reports write it. */
  public static final ObjectShape SIGNAL = GoldenShape.SIGNAL;

  /** By time; the rest only settles ties. */
  public static final Comparator<Signal> ORDER = Comparator.comparingLong(Signal::time)
      .thenComparing(Signal::rule)
      .thenComparing(signal -> signal.entity().type())
      .thenComparing(signal -> signal.entity().value())
      .thenComparing(signal -> signal.group().toString())
      .thenComparing(Signal::id);

  private GoldenFile() {}

  /** What a golden that was read says. */
  public record Reading(Optional<List<Signal>> signals, List<Diagnostic> diagnostics) {
    public Reading {
      signals = signals.map(List::copyOf);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** @param rule the rule whose signals these are to be */
  public static Reading read(SourceText source, String rule) {
    Document document = Document.read(source, Limits.GENERATED);
    List<Diagnostic> diagnostics = new ArrayList<>(document.diagnostics());
    Optional<Fields> fields = document.root().flatMap(root -> GoldenShape.FILE.decode(root, diagnostics::add));
    if (fields.isEmpty()) {
      return new Reading(Optional.empty(), diagnostics);
    }
    checkVersion(fields.get(), diagnostics::add);
    List<Signal> signals = new ArrayList<>();
    fields.get().value(GoldenShape.SIGNALS).orElseThrow().forEach(signal -> {
      Signal decoded = GoldenShape.signal(signal.value());
      if (!decoded.rule().equals(rule)) {
        diagnostics.add(Diagnostic.of(HarnessCode.GOLDEN_OF_OTHER_RULE, signal.span(),
            "this signal is of the rule `" + decoded.rule() + "`, the case is of `" + rule + "`")
            .help("goldens are written by `assay accept`; also_fires in case.yaml names other rules that fire"));
      }
      signals.add(decoded);
    });
    return new Reading(diagnostics.isEmpty() ? Optional.of(signals) : Optional.empty(), diagnostics);
  }

  private static void checkVersion(Fields fields, Consumer<Diagnostic> diagnostics) {
    long version = fields.value(GoldenShape.VERSION).orElseThrow();
    if (version != VERSION) {
      diagnostics.accept(Diagnostic.of(HarnessCode.GOLDEN_VERSION, fields.span(GoldenShape.VERSION).orElseThrow(),
          "this golden has format " + version + "; format " + VERSION + " is read"));
    }
  }

  /** The one text of these signals. */
  public static String text(List<Signal> signals) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put(GoldenShape.VERSION.name(), VERSION);
    file.put(GoldenShape.SIGNALS.name(), signals.stream().sorted(ORDER).map(SignalJson::tree).toList());
    return JsonText.of(file);
  }

  public static void write(Path file, List<Signal> signals) throws IOException {
    AtomicFile.write(file, text(signals));
  }
}
