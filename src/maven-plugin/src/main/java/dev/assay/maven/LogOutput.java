package dev.assay.maven;

import dev.assay.core.diagnostic.Palette;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * The output of a task in Maven's log. What is said is kept until it is known how the task ended: what a failed one
 * says must be seen in a quiet build, too.
 */
final class LogOutput implements Output {
  private final Log log;
  private final Palette palette;
  private final boolean atOnce;
  private final List<String> kept = new ArrayList<>();

  /** @param atOnce whether nothing is kept, because there may be much of it */
  LogOutput(Log log, Palette palette, boolean atOnce) {
    this.log = log;
    this.palette = palette;
    this.atOnce = atOnce;
  }

  @Override
  public void out(String text) {
    say(text, log::info);
  }

  @Override
  public void note(String text) {
    say(text, log::warn);
  }

  /** Numbers are no warning, whatever they are. */
  @Override
  public void summary(String text) {
    say(text, log::info);
  }

  /** A line of its own within a message begins where it is to begin. */
  @Override
  public void marks(String text) {
    if (!text.isBlank()) {
      log.info("For the build server:\n" + text.stripTrailing());
    }
  }

  private void say(String text, Consumer<String> level) {
    text.lines().forEach(atOnce ? level : kept::add);
  }

  @Override
  public Palette palette() {
    return palette;
  }

  @Override
  public Palette paletteOfNotes() {
    return palette;
  }

  /** @param fails whether an outcome that is not fine makes the build fail */
  void end(Outcome outcome, boolean fails) {
    for (String line : kept) {
      if (outcome == Outcome.FINE) {
        log.info(line);
      } else if (fails || outcome != Outcome.FINDINGS) {
        log.error(line);
      } else {
        log.warn(line);
      }
    }
    kept.clear();
  }
}
