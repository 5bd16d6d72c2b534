package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.Collection;

/** How a run ended, from best to worst; the worst of its parts is the whole's. */
public enum Outcome {
  FINE(0),
  /** A case failed, a lint found something, something committed is stale. */
  FINDINGS(1),
  /** Rules, cases or goldens do not load. */
  CONTENT(2),
  /** The configuration or the command is wrong. */
  CONFIGURATION(3),
  /** Assay itself is wrong. */
  BUG(4);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of a command that ended so. */
  public int exitCode() {
    return exitCode;
  }

  public Outcome worse(Outcome other) {
    return other.compareTo(this) > 0 ? other : this;
  }

  /** What diagnostics of rules and cases make of a run: errors are content that does not load, warnings findings. */
  public static Outcome ofContent(Collection<Diagnostic> diagnostics) {
    return diagnostics.stream().map(diagnostic -> switch (diagnostic.severity()) {
      case ERROR -> CONTENT;
      case WARNING -> FINDINGS;
      case NOTE -> FINE;
    }).reduce(FINE, Outcome::worse);
  }
}
