package dev.assay.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Locale;

/** The command line's entry. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Whatever the machine's language, what is printed and compared is the same.
    Locale.setDefault(Locale.ROOT);
    Terminal terminal = new Terminal(new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err), System.getenv(), isTerminal("out"), isTerminal("err"));
    int exit = CommandLineRunner.run(arguments, terminal, new BufferedInputStream(new FileInputStream(FileDescriptor.in)), Path.of(""));
    System.exit(exit);
  }

  /** The launcher can tell each stream apart; Java by itself only whether both ends are a terminal. */
  private static boolean isTerminal(String stream) {
    String told = System.getProperty("assay.terminal." + stream);
    return told != null ? Boolean.parseBoolean(told) : System.console() != null;
  }
}
