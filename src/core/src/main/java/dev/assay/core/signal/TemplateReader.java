package dev.assay.core.signal;

import dev.assay.core.check.Template;
import dev.assay.core.eval.OperandLinker;
import dev.assay.core.eval.OperandReader;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.List;

/** A template, linked to the slots it reads. */
final class TemplateReader {
  private final List<OperandReader> parts;

  TemplateReader(Template template, OperandLinker operands) {
    this.parts = template.parts().stream().map(part -> {
      if (part instanceof Template.Part.Fixed fixed) {
        Value text = new Value.Text(fixed.text());
        return (OperandReader) record -> text;
      }
      return operands.link(((Template.Part.Variable) part).operand());
    }).toList();
  }

  /** The text; a missing value leaves its place empty. */
  String render(Record record) {
    StringBuilder text = new StringBuilder();
    for (OperandReader part : parts) {
      Value value = part.read(record);
      if (value != null && value != Value.NULL) {
        text.append(value.text());
      }
    }
    return text.toString();
  }
}
