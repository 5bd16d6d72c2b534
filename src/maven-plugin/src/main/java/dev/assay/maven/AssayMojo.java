package dev.assay.maven;

import dev.assay.core.diagnostic.Palette;
import dev.assay.harness.file.FileReason;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.Output;
import dev.assay.harness.task.UsageProblem;
import dev.assay.harness.task.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** What all goals have in common: skipping, the configuration, and how an outcome ends a build. */
abstract class AssayMojo extends AbstractMojo {
  /**
   * Skips every goal of Assay.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The configuration file; otherwise the nearest {@code assay.yaml} of the project's folder or one above it counts.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.config")
  private File config;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private File executionRoot;

  @Parameter(defaultValue = "${project.build.pluginsAsMap}", readonly = true)
  private Map<String, Object> plugins;

  @Parameter(defaultValue = "${env.NO_COLOR}", readonly = true)
  private String noColor;

  /** Does what the goal is for and says so; failing is left to the caller. */
  abstract Outcome run(Workspace workspace) throws IOException;

  /** Whether findings fail the build. */
  boolean failsOnFindings() {
    return true;
  }

  /** Whether what is said is said at once, being much, and not when it is known how the goal ended. */
  boolean saysAtOnce() {
    return false;
  }

  /** The properties that skip the goal, each with its value. */
  List<Switch> skips() {
    return List.of(skipAll());
  }

  final Switch skipAll() {
    return new Switch("assay.skip", skip);
  }

  /** A property that is on or off. */
  record Switch(String property, boolean on) {}

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Optional<Switch> skipped = skips().stream().filter(Switch::on).findFirst();
    if (skipped.isPresent()) {
      getLog().info("Assay is skipped: " + skipped.get().property() + " is set");
      return;
    }
    LogOutput output = new LogOutput(getLog(), palette(), saysAtOnce());
    Outcome outcome;
    try {
      outcome = run(workspace(output));
    } catch (UsageProblem problem) {
      output.end(Outcome.CONFIGURATION, true);
      throw new MojoExecutionException("assay: " + problem.getMessage());
    } catch (IOException | UncheckedIOException problem) {
      output.end(Outcome.CONFIGURATION, true);
      throw new MojoExecutionException("assay: " + reason(problem), problem);
    } catch (RuntimeException problem) {
      output.end(Outcome.BUG, true);
      throw new MojoExecutionException("assay: this is a bug in Assay, not in your content: " + problem, problem);
    }
    output.end(outcome, failsOnFindings());
    fail(outcome);
  }

  private String reason(Exception problem) {
    Throwable cause = problem instanceof UncheckedIOException ? problem.getCause() : problem;
    return cause instanceof FileSystemException file ? FileReason.of(file, new PathNames(folder()))
        : "a file cannot be read or written: " + cause.getMessage();
  }

  /** The report is in the log already; what ends the build is short. */
  private void fail(Outcome outcome) throws MojoExecutionException, MojoFailureException {
    switch (outcome) {
      case FINE -> { }
      case FINDINGS -> {
        if (failsOnFindings()) {
          throw new MojoFailureException("Assay has findings, see above");
        }
      }
      case CONTENT -> throw new MojoExecutionException("rules, cases or goldens do not load, see above");
      case CONFIGURATION -> throw new MojoExecutionException("the configuration is wrong, see above");
      case BUG -> throw new MojoExecutionException("a bug in Assay, see above");
    }
  }

  private Workspace workspace(Output output) {
    return new Workspace(folder(), configuration(), output, commands(), System.getenv(), System::nanoTime);
  }

  final Path folder() {
    return basedir.toPath().toAbsolutePath().normalize();
  }

  private Optional<Path> configuration() {
    return Optional.ofNullable(config).map(File::toPath);
  }

  private MavenCommands commands() {
    boolean named = plugins == null || plugins.containsKey(MavenCommands.PLUGIN);
    return new MavenCommands(named, below(root(), folder()), configuration().flatMap(file -> below(root(), file)));
  }

  /** Where Maven was called. */
  private Path root() {
    return Optional.ofNullable(executionRoot).map(File::toPath).orElse(folder()).toAbsolutePath().normalize();
  }

  /** Whether this is a module of a build that was called for more than it. */
  final boolean isModule() {
    return !root().equals(folder());
  }

  /** A path as it is written in a folder; empty for the folder itself. */
  private static Optional<String> below(Path root, Path path) {
    String name = path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    return Optional.of(name.replace('\\', '/')).filter(each -> !each.isEmpty());
  }

  private Palette palette() {
    return Palette.of(MessageUtils.isColorEnabled() && (noColor == null || noColor.isEmpty()));
  }

  /** A value without which there is nothing to do. Maven itself would name the parameter, but not what to write. */
  static String needed(String value, String property, String example) {
    return given(value).orElseThrow(() -> lacking(property, example));
  }

  static UsageProblem lacking(String property, String example) {
    return new UsageProblem("say -D" + property + "=…, such as -D" + property + "=" + example);
  }

  static Optional<String> given(String value) {
    return Optional.ofNullable(value).filter(each -> !each.isBlank());
  }

  static List<String> given(List<String> values) {
    return values == null ? List.of() : values.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }
}
