package dev.assay.core.diagnostic;

/**
 * How a rendered diagnostic is coloured: what is put before each kind of text, and what after.
 *
 * @param error before what is about errors
 * @param strong before what should stand out
 * @param faint before gutters and other furniture
 * @param reset after each
 */
public record Palette(String error, String warning, String note, String strong, String faint, String reset) {
  public static final Palette PLAIN = new Palette("", "", "", "", "", "");
  public static final Palette ANSI =
      new Palette("\u001B[1;31m", "\u001B[1;33m", "\u001B[1;36m", "\u001B[1m", "\u001B[34m", "\u001B[0m");

  String of(Severity severity) {
    return switch (severity) {
      case ERROR -> error;
      case WARNING -> warning;
      case NOTE -> note;
    };
  }

  String paint(String colour, String text) {
    return colour.isEmpty() || text.isEmpty() ? text : colour + text + reset;
  }
}
