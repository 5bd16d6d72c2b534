package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job of GitHub Actions: notes on changed lines, which are printed, and the page of the job, which is a file. Outside
 * of such a job all of it does nothing.
 */
public final class GitHubJob {
  private final boolean annotates;
  private final Optional<Path> summary;
  private final String folder;

  private GitHubJob(boolean annotates, Optional<Path> summary, String folder) {
    this.annotates = annotates;
    this.summary = summary;
    this.folder = folder;
  }

  /**
   * @param environment the variables of the process
   * @param base the folder that files are named from
   */
  public static GitHubJob of(Map<String, String> environment, Path base) {
    Optional<Path> summary = Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY")).filter(name -> !name.isBlank())
        .map(Path::of);
    String workspace = environment.getOrDefault("GITHUB_WORKSPACE", "");
    String folder = workspace.isBlank() ? "." : new PathNames(Path.of(workspace)).of(base.toAbsolutePath());
    return new GitHubJob("true".equals(environment.get("GITHUB_ACTIONS")), summary, folder);
  }

  /** Adds a run to the page of the job. */
  public void summarize(RunResult result, Commands commands) throws IOException {
    if (summary.isPresent()) {
      Files.writeString(summary.get(), MarkdownReport.of(result, commands) + "\n", StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  /**
   * What is to be printed so that a run shows at the lines it is about: a note a failed case, a note a diagnostic, as
   * far as they are shown.
   */
  public String annotations(RunResult result) {
    return text(Stream.concat(
        Stream.of(result.configuration(), result.content()).flatMap(List::stream).map(this::annotation),
        result.failed().stream().filter(each -> !each.isNotRun()).map(this::annotation)));
  }

  public String annotations(Collection<Diagnostic> diagnostics) {
    return text(diagnostics.stream().map(this::annotation));
  }

  private String text(Stream<WorkflowCommand> annotations) {
    return annotates ? Annotations.text(annotations.toList()) : "";
  }

  private WorkflowCommand annotation(CaseResult result) {
    Place place = Place.of(result.test(), result.failures().get(0));
    return new WorkflowCommand("error", result.test().id(), CaseText.plain().failures(result))
        .at(inRepository(place.file()), place.line());
  }

  private WorkflowCommand annotation(Diagnostic diagnostic) {
    String kind = diagnostic.severity() == Severity.NOTE ? Annotations.NOTICE : diagnostic.severity().label();
    WorkflowCommand command = new WorkflowCommand(kind, diagnostic.code().id() + ": " + diagnostic.code().title(),
        diagnostic.message() + diagnostic.help().map(help -> "\n" + help).orElse(""));
    return diagnostic.span().map(span -> command.at(inRepository(span.source().name()), span.position().line(),
        span.position().column())).orElse(command);
  }

  private String inRepository(String file) {
    return folder.equals(".") || Path.of(file).isAbsolute() ? file
        : PathNames.slashes(Path.of(folder).resolve(file).normalize());
  }
}
