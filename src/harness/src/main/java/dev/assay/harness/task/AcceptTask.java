package dev.assay.harness.task;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.accept.AcceptPermission;
import dev.assay.harness.accept.Acceptance;
import dev.assay.harness.report.AcceptanceText;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Selection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rewrites goldens with the signals the cases give now, and shows the difference that is accepted. */
public record AcceptTask(Workspace workspace, Selection selection, AcceptPermission permission) {
  public Outcome run() throws IOException {
    Optional<String> refusal = permission.refusal(workspace.commands()::option);
    if (refusal.isPresent()) {
      throw new UsageProblem(refusal.get());
    }
    Output output = workspace.output();
    RunResult result = workspace.runner().run(workspace.loaded(), selection, RunListener.NONE);
    Acceptance acceptance = Acceptance.of(result);
    output.out(new AcceptanceText(output.palette()).of(acceptance));
    for (Acceptance.Change change : acceptance.changes()) {
      change.write();
    }
    boolean loads = Stream.of(result.configuration(), result.content()).flatMap(List::stream)
        .noneMatch(Diagnostic::isError);
    if (!acceptance.refused().isEmpty() || !loads) {
      output.out(TestTask.text(workspace, false, workspace.wording().of(result)));
      return result.outcome();
    }
    int accepted = acceptance.changes().size();
    output.line(accepted == 0 ? "Nothing to accept: every golden is as it is now."
        : Counted.of(accepted, "golden") + " rewritten. To see them pass: "
            + workspace.commands().test(selection.names()));
    return Outcome.FINE;
  }
}
