package dev.assay.cli;

import dev.assay.harness.report.Commands;
import dev.assay.harness.task.LogSettings;
import dev.assay.harness.task.Workspace;
import dev.assay.logs.read.LogFile;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** What every command works with. */
record Context(Terminal terminal, InputStream input, Path folder) {
  /** @param config the option of that name */
  Workspace workspace(Optional<Path> config) {
    return new Workspace(folder, config, new TerminalOutput(terminal), Commands.ofCommandLine(),
        terminal.environment(), System::nanoTime);
  }

  /** A file, or standard input for {@code -}. */
  LogFile log(String name) {
    return name.equals("-") ? new LogFile("-", () -> input) : LogSettings.file(name, folder);
  }
}
