package dev.assay.cli;

/** One line that says how far the work has come; only where somebody watches, and not too often. */
final class Progress {
  private static final long INTERVAL_NANOS = 100_000_000;

  private final Terminal terminal;
  private final boolean shown;
  private long next;
  private boolean dirty;

  Progress(Terminal terminal) {
    this.terminal = terminal;
    this.shown = terminal.showsProgress();
    this.next = System.nanoTime() + 3 * INTERVAL_NANOS;
  }

  /** Whether it is time for another look; asking is cheap. */
  boolean isDue() {
    return shown && System.nanoTime() - next >= 0;
  }

  void show(String text) {
    if (isDue()) {
      next = System.nanoTime() + INTERVAL_NANOS;
      terminal.note("\r\u001b[K" + text);
      dirty = true;
    }
  }

  /** Makes room for other output. */
  void clear() {
    if (dirty) {
      terminal.note("\r\u001b[K");
      dirty = false;
    }
  }
}
