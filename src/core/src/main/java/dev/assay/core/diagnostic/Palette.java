package dev.assay.core.diagnostic;

/** How text for people is coloured, diagnostics and reports alike: by what it means, or not at all. */
public enum Palette {
  PLAIN,
  ANSI;

  public static Palette of(boolean colour) {
    return colour ? ANSI : PLAIN;
  }

  /** What is as it should be. */
  public String good(String text) {
    return paint("32", text);
  }

  /** What is not. */
  public String bad(String text) {
    return paint("1;31", text);
  }

  /** What should stand out. */
  public String strong(String text) {
    return paint("1", text);
  }

  /** Gutters and other furniture, and what is beside the point. */
  public String faint(String text) {
    return paint("2", text);
  }

  /** What is about diagnostics of a severity. */
  public String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> bad(text);
      case WARNING -> paint("1;33", text);
      case NOTE -> paint("1;36", text);
    };
  }

  private String paint(String colour, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001B[" + colour + "m" + text + "\u001B[0m";
  }
}
