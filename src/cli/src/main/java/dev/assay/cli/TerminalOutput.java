package dev.assay.cli;

import dev.assay.core.diagnostic.Palette;
import dev.assay.harness.task.Output;

/** The output of a task on a terminal, which it may share with the line that says how far the work has come. */
final class TerminalOutput implements Output {
  private final Terminal terminal;
  private final Progress progress;

  TerminalOutput(Terminal terminal) {
    this.terminal = terminal;
    this.progress = new Progress(terminal);
  }

  @Override
  public void out(String text) {
    if (terminal.outIsTerminal()) {
      progress.clear();
    }
    terminal.out(text);
  }

  @Override
  public boolean isClosed() {
    return terminal.isClosed();
  }

  @Override
  public void note(String text) {
    progress.clear();
    terminal.note(text);
  }

  @Override
  public void flush() {
    terminal.flush();
  }

  @Override
  public Palette palette() {
    return terminal.palette();
  }

  @Override
  public Palette paletteOfNotes() {
    return terminal.paletteOfNotes();
  }

  @Override
  public boolean isProgressDue() {
    return progress.isDue();
  }

  @Override
  public void progress(String text) {
    progress.show(text);
  }

  @Override
  public void endProgress() {
    progress.clear();
  }
}
