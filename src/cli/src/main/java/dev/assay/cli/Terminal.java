package dev.assay.cli;

import dev.assay.core.diagnostic.Palette;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command prints: results on {@link #out}, progress and what is said on the side on {@link #note}. Text is
 * UTF-8 with plain line feeds. A reader that goes away ends the command quietly.
 */
final class Terminal {
  private final OutputStream out;
  private final OutputStream err;
  private final Map<String, String> environment;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private boolean closed;

  Terminal(OutputStream out, OutputStream err, Map<String, String> environment, boolean outIsTerminal,
      boolean errIsTerminal) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.err = err;
    this.environment = environment;
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
  }

  /** Prints; nothing any more once nobody reads. */
  void out(String text) {
    write(() -> {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      if (outIsTerminal) {
        out.flush();
      }
    });
  }

  /** Whether the reader of the output went away, so that there is no use in working on for it. */
  boolean isClosed() {
    return closed;
  }

  void flush() {
    write(out::flush);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    if (closed) {
      return;
    }
    try {
      writing.run();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      closed = reason.toLowerCase(Locale.ROOT).contains("pipe");
      if (!closed) {
        throw new UsageProblem("the output cannot be written: " + reason);
      }
    }
  }

  void line(String text) {
    out(text + "\n");
  }

  /** Says something beside the output; that nobody reads it is no reason to stop. */
  void note(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException ignored) {
      // There is no other place to say so.
    }
  }

  boolean colour() {
    return outIsTerminal && colourWanted();
  }

  /** The colours of what is printed on {@link #out}. */
  Palette palette() {
    return Palette.of(colour());
  }

  /** The colours of what is said on {@link #note}. */
  Palette paletteOfNotes() {
    return Palette.of(errIsTerminal && colourWanted());
  }

  boolean outIsTerminal() {
    return outIsTerminal;
  }

  /** Whether somebody watches, and may be shown how far the work has come. */
  boolean showsProgress() {
    return errIsTerminal && !environment.containsKey("CI");
  }

  /** Whether somebody is there to answer for a change. */
  boolean isInteractive() {
    return outIsTerminal && !environment.containsKey("CI");
  }

  /** Whether a bug is to show where it happened. */
  boolean isDebugging() {
    return environment.containsKey("ASSAY_DEBUG");
  }

  /** The variables of the process. */
  Map<String, String> environment() {
    return environment;
  }

  boolean isContinuousIntegration() {
    return environment.containsKey("CI");
  }

  private boolean colourWanted() {
    String noColour = environment.get("NO_COLOR");
    return (noColour == null || noColour.isEmpty()) && !"dumb".equals(environment.get("TERM"));
  }
}
