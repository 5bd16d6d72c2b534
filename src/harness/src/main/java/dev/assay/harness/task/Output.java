package dev.assay.harness.task;

import dev.assay.core.diagnostic.Palette;

/** Where a task says things: what it was asked for, and on the side what there is to say about that. */
public interface Output {
  /** A part of what was asked for; lines end with a line feed. */
  void out(String text);

  /** Something that is not part of it. */
  void note(String text);

  /** What it came to in the end, in numbers; not part of it either. */
  default void summary(String text) {
    note(text);
  }

  /** The colours of {@link #out}. */
  Palette palette();

  /** The colours of {@link #note}. */
  Palette paletteOfNotes();

  /** Lines for a build server, each of which it must meet as it is. */
  default void marks(String text) {
    out(text);
  }

  default void line(String text) {
    out(text + "\n");
  }

  /** Whether nobody reads {@link #out} any more. */
  default boolean isClosed() {
    return false;
  }

  /** Lets what was said so far be seen. */
  default void flush() {}

  /** Whether somebody watches and it is time for another look; asking is cheap. */
  default boolean isProgressDue() {
    return false;
  }

  /** Says how far the work has come, in place of what was said of it before. */
  default void progress(String text) {}

  /** Takes away what was said of how far the work has come. */
  default void endProgress() {}
}
