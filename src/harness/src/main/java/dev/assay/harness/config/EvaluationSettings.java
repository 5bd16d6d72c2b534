package dev.assay.harness.config;

import dev.assay.core.signal.DetectionSettings;
import dev.assay.core.signal.DetectionSettings.CounterReset;
import dev.assay.core.signal.DetectionSettings.CounterScope;
import dev.assay.core.signal.StateLimits;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.Shapes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What rules leave open about time and counting. */
public record EvaluationSettings(
    Setting<Duration> suppression,
    Setting<CounterReset> counterReset,
    Setting<CounterScope> counterScope,
    Setting<Duration> lateness) {

  private static final Key<Duration> SUPPRESSION = Key.optional("suppression", Shapes.duration(),
      "How long repeats of a signal are marked suppressed, for rules that say nothing about it.").otherwise("72h");
  private static final Key<CounterReset> COUNTER_RESET = Key.optional("counterReset",
      Shapes.choice(CounterReset.class, EvaluationSettings::label),
      "What a counter does after its rule fired: keep sliding, or clear.").otherwise("keep");
  private static final Key<CounterScope> COUNTER_SCOPE = Key.optional("counterScope",
      Shapes.choice(CounterScope.class, EvaluationSettings::label),
      "What `by entity` counts apart: each value of a selector, or each combination of all selectors' values.")
      .otherwise("selector");
  private static final Key<Duration> LATENESS = Key.optional("lateness", Shapes.duration(),
      "How far a record may lie behind the latest event time and still count.").otherwise("0s");

  /** As both the configuration and a case write them. */
  public static final ObjectShape SHAPE = ObjectShape.of("a map of settings",
      SUPPRESSION, COUNTER_RESET, COUNTER_SCOPE, LATENESS);

  public static EvaluationSettings standard() {
    return new EvaluationSettings(
        standard(SUPPRESSION, Duration.ofHours(72), Shapes::written),
        standard(COUNTER_RESET, CounterReset.KEEP, EvaluationSettings::label),
        standard(COUNTER_SCOPE, CounterScope.SELECTOR, EvaluationSettings::label),
        standard(LATENESS, Duration.ZERO, Shapes::written));
  }

  /** These settings, but where others were written, those. */
  public EvaluationSettings overriddenBy(Fields written) {
    return new EvaluationSettings(
        overridden(suppression, written, SUPPRESSION, Shapes::written),
        overridden(counterReset, written, COUNTER_RESET, EvaluationSettings::label),
        overridden(counterScope, written, COUNTER_SCOPE, EvaluationSettings::label),
        overridden(lateness, written, LATENESS, Shapes::written));
  }

  /** The same for a detector. */
  public DetectionSettings forDetection() {
    return new DetectionSettings(suppression.value().toMillis(), counterReset.value(), counterScope.value(),
        lateness.value().toMillis(), StateLimits.DEFAULT);
  }

  List<Setting<?>> all() {
    return List.of(suppression, counterReset, counterScope, lateness);
  }

  private static String label(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Setting<T> standard(Key<T> key, T value, Function<T, String> shown) {
    return Setting.standard("settings." + key.name(), value, shown.apply(value));
  }

  private static <T> Setting<T> overridden(
      Setting<T> setting, Fields written, Key<T> key, Function<T, String> shown) {
    return written.located(key).map(other -> setting.written(other, shown.apply(other.value()))).orElse(setting);
  }
}
