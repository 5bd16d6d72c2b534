package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.Path;
import dev.assay.convert.sumo.reader.SumoExpression.Step;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.ArrayList;
import java.util.List;

/** Looks fields up in records. */
final class FieldReader {
  /** The map of what the parser found; its keys are flat, whatever dots are in them. */
  private static final String RAW = "fields";

  private final SumoDialect.FieldCase fieldCase;

  FieldReader(SumoDialect.FieldCase fieldCase) {
    this.fieldCase = fieldCase;
  }

  /** Null where the record has none. */
  Value read(Path path, Record record) {
    List<Step> steps = joined(path.steps());
    if (isNamed(path.name(), RAW) && !steps.isEmpty()) {
      String raw = steps.size() == 1 && steps.get(0) instanceof Step.Key key ? record.raw().value(key.key()) : null;
      return raw == null ? null : new Value.Text(raw);
    }
    Value value = field(path.name(), record);
    for (Step step : steps) {
      value = step instanceof Step.Key key ? entry(value, key.key()) : element(value, (Step.Index) step);
    }
    return value;
  }

  /** Names and keys in a row are one key with dots in it. */
  static List<Step> joined(List<Step> steps) {
    List<Step> joined = new ArrayList<>();
    for (Step step : steps) {
      int last = joined.size() - 1;
      if (step instanceof Step.Index) {
        joined.add(step);
      } else {
        String name = step instanceof Step.Key key ? key.key() : ((Step.Member) step).name();
        if (last >= 0 && joined.get(last) instanceof Step.Key before) {
          joined.set(last, new Step.Key(before.key() + "." + name));
        } else {
          joined.add(new Step.Key(name));
        }
      }
    }
    return joined;
  }

  private Value field(String name, Record record) {
    Layout layout = record.layout();
    int slot = layout.slot(name);
    if (slot < 0 && fieldCase == SumoDialect.FieldCase.IGNORED) {
      slot = layout.fields().stream().filter(field -> isNamed(field, name)).findFirst().map(layout::slot).orElse(-1);
    }
    return slot < 0 ? null : record.value(slot);
  }

  private boolean isNamed(String field, String name) {
    return fieldCase == SumoDialect.FieldCase.IGNORED ? field.equalsIgnoreCase(name) : field.equals(name);
  }

  /** The entry of a map; of a list, those of its maps. */
  private static Value entry(Value value, String key) {
    if (value instanceof Value.Entries entries) {
      return entries.values().get(key);
    }
    if (value instanceof Value.Elements elements) {
      List<Value> found = elements.values().stream().map(element -> entry(element, key))
          .filter(each -> each != null).toList();
      return found.isEmpty() ? null : new Value.Elements(found);
    }
    return null;
  }

  private static Value element(Value value, Step.Index step) {
    return value instanceof Value.Elements elements && step.index() < elements.values().size()
        ? elements.values().get(step.index()) : null;
  }
}
