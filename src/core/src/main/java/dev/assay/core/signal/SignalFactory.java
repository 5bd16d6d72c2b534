package dev.assay.core.signal;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Template;
import dev.assay.core.eval.OperandLinker;
import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the signals of one rule: renders its texts, finds its severity, names its records. */
final class SignalFactory {
  static final int FIRST_RECORDS = 20;
  static final int LAST_RECORDS = 5;

  private final CheckedRule rule;
  private final SeverityReader severity;
  private final Optional<TemplateReader> name;
  private final Optional<TemplateReader> summary;
  private final Optional<TemplateReader> description;

  SignalFactory(CheckedRule rule, OperandLinker operands) {
    this.rule = rule;
    this.severity = SeverityReader.of(rule.severity(), operands);
    this.name = reader(rule.name(), operands);
    this.summary = reader(rule.summary(), operands);
    this.description = reader(rule.description(), operands);
  }

  private static Optional<TemplateReader> reader(Optional<Template> template, OperandLinker operands) {
    return template.map(text -> new TemplateReader(text, operands));
  }

  /** The signal of an entity; none where the severity cannot be told. */
  Optional<Signal> make(Record record, RuleDetector.Selected selected, Firing firing, boolean suppressed) {
    OptionalInt level = severity.read(record);
    if (level.isEmpty()) {
      return Optional.empty();
    }
    List<Window.Entry> contributing = firing.contributing();
    return Optional.of(new Signal(
        id(selected, firing), rule.slug(), rule.metadata().id(),
        name.map(template -> template.render(record)).orElse(rule.title()), level.getAsInt(), selected.entity(),
        firing.group(), record.time(), summary.map(template -> template.render(record)),
        description.map(template -> template.render(record)), suppressed, rule.prototype(), fidelity(contributing),
        names(contributing), contributing.size()));
  }

  private static Fidelity fidelity(List<Window.Entry> contributing) {
    return contributing.stream().anyMatch(entry -> entry.fidelity() == Fidelity.EXTENSION)
        ? Fidelity.EXTENSION : Fidelity.VENDOR;
  }

  private static List<RecordName> names(List<Window.Entry> contributing) {
    List<RecordName> names = new ArrayList<>();
    for (int i = 0; i < contributing.size(); i++) {
      if (i < FIRST_RECORDS || i >= contributing.size() - LAST_RECORDS) {
        names.add(contributing.get(i).record());
      }
    }
    return names;
  }

  private String id(RuleDetector.Selected selected, Firing firing) {
    MessageDigest digest = sha256();
    update(digest, rule.slug());
    update(digest, selected.selector().field().describe());
    update(digest, selected.entity().type());
    update(digest, selected.entity().value());
    firing.group().forEach((field, value) -> {
      update(digest, field);
      update(digest, value);
    });
    update(digest, Long.toString(firing.windowStart()));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /** Its length goes before each part, so that no two lists of parts read the same. */
  private static void update(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
