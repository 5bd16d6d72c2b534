package dev.assay.harness.config;

import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.Shapes;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What rules leave open about time and counting. */
public record EvaluationSettings(
    Setting<Duration> suppression,
    Setting<CounterReset> counterReset,
    Setting<CounterScope> counterScope,
    Setting<Duration> lateness,
    Setting<Deviation> deviation,
    Setting<EmptyBuckets> emptyBuckets) {

  private static final Key<Duration> SUPPRESSION = Key.optional("suppression", Shapes.duration(),
      "How long repeats of a signal are marked suppressed, for rules that say nothing about it.").otherwise("72h");
  private static final Key<CounterReset> COUNTER_RESET = Key.optional("counterReset",
      Shapes.choice(CounterReset.class, CounterReset::label),
      "What a counter does after its rule fired: keep sliding, or clear.").otherwise("keep");
  private static final Key<CounterScope> COUNTER_SCOPE = Key.optional("counterScope",
      Shapes.choice(CounterScope.class, CounterScope::label),
      "What has a counter of its own: each entity and group, or each group.").otherwise("entity");
  private static final Key<Duration> LATENESS = Key.optional("lateness", Shapes.duration(),
      "How far a record may lie behind the latest event time and still count.").otherwise("0s");
  private static final Key<Deviation> DEVIATION = Key.optional("deviation",
      Shapes.choice(Deviation.class, Deviation::label), "The standard deviation outlier rules use.")
      .otherwise("population");
  private static final Key<EmptyBuckets> EMPTY_BUCKETS = Key.optional("emptyBuckets",
      Shapes.choice(EmptyBuckets.class, EmptyBuckets::label),
      "Whether an outlier's baseline skips buckets without records or fills them with zero.").otherwise("skip");

  /** As both the configuration and a case write them. */
  public static final ObjectShape SHAPE = ObjectShape.of("a map of settings",
      SUPPRESSION, COUNTER_RESET, COUNTER_SCOPE, LATENESS, DEVIATION, EMPTY_BUCKETS);

  public static EvaluationSettings standard() {
    return new EvaluationSettings(
        standard(SUPPRESSION, Duration.ofHours(72), Shapes::written),
        standard(COUNTER_RESET, CounterReset.KEEP, CounterReset::label),
        standard(COUNTER_SCOPE, CounterScope.ENTITY, CounterScope::label),
        standard(LATENESS, Duration.ZERO, Shapes::written),
        standard(DEVIATION, Deviation.POPULATION, Deviation::label),
        standard(EMPTY_BUCKETS, EmptyBuckets.SKIP, EmptyBuckets::label));
  }

  /** These settings, but where others were written, those. */
  public EvaluationSettings overriddenBy(Fields written) {
    return new EvaluationSettings(
        overridden(suppression, written, SUPPRESSION, Shapes::written),
        overridden(counterReset, written, COUNTER_RESET, CounterReset::label),
        overridden(counterScope, written, COUNTER_SCOPE, CounterScope::label),
        overridden(lateness, written, LATENESS, Shapes::written),
        overridden(deviation, written, DEVIATION, Deviation::label),
        overridden(emptyBuckets, written, EMPTY_BUCKETS, EmptyBuckets::label));
  }

  List<Setting<?>> all() {
    return List.of(suppression, counterReset, counterScope, lateness, deviation, emptyBuckets);
  }

  private static <T> Setting<T> standard(Key<T> key, T value, Function<T, String> shown) {
    return Setting.standard("settings." + key.name(), value, shown.apply(value));
  }

  private static <T> Setting<T> overridden(
      Setting<T> setting, Fields written, Key<T> key, Function<T, String> shown) {
    return written.located(key).map(other -> setting.written(other, shown.apply(other.value()))).orElse(setting);
  }
}
