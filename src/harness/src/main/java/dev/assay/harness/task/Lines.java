package dev.assay.harness.task;

import dev.assay.harness.file.DraftFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the lines of a run go: to whoever called, or into a file that is there when they all are. */
interface Lines extends Closeable {
  void line(String text);

  /** Whether nobody reads them any more. */
  default boolean isClosed() {
    return false;
  }

  /** That was all. */
  default void finish() {}

  @Override
  default void close() {}

  static Lines to(Output output) {
    return new Lines() {
      @Override
      public void line(String text) {
        output.line(text);
      }

      @Override
      public boolean isClosed() {
        return output.isClosed();
      }
    };
  }

  /** @param shown the file as messages name it */
  static Lines to(Path file, String shown) {
    // Taking the place of a device would be the end of it.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UsageProblem(Files.isDirectory(file) ? shown + " is a folder; name a file in it"
          : shown + " is no file that lines can be written to");
    }
    DraftFile draft = new Step(shown).get(() -> DraftFile.of(file));
    return new Lines() {
      @Override
      public void line(String text) {
        new Step(shown).run(() -> draft.append(text + "\n"));
      }

      @Override
      public void finish() {
        new Step(shown).run(draft::publish);
      }

      @Override
      public void close() {
        new Step(shown).run(draft::close);
      }
    };
  }

  /** A step on the way to a file; that it fails is not the content's fault. */
  record Step(String shown) {
    interface Action {
      void run() throws IOException;
    }

    interface Source<T> {
      T get() throws IOException;
    }

    void run(Action action) {
      get(() -> {
        action.run();
        return shown;
      });
    }

    <T> T get(Source<T> source) {
      try {
        return source.get();
      } catch (IOException e) {
        throw new UsageProblem("lines cannot be written to " + shown + ": " + ReportFile.reason(e));
      }
    }
  }
}
