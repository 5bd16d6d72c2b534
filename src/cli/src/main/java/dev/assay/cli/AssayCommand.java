package dev.assay.cli;

import java.io.InputStream;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command without a subcommand: it tells what there is. */
@Command(
    name = "assay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Detection as code: write a rule once, test it against raw vendor logs.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
        "",
        "Examples:",
        "  assay test                          every rule against its cases",
        "  assay new my_rule                   a rule with a case that fires and one that stays silent",
        "  assay run --source auto fw.log      signals of all rules on a log, one JSON object a line",
        "  assay explain my_rule fw.log:12     why line 12 does or does not satisfy the rule",
        "",
        "Exit codes: 0 fine, 1 findings, 2 content does not load, 3 configuration or usage, 4 a bug in Assay.",
        "The environment: NO_COLOR turns colour off, CI keeps goldens from being rewritten."})
final class AssayCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  static CommandLine commands(Terminal terminal, InputStream input, Path folder) {
    Context context = new Context(terminal, input, folder);
    return new CommandLine(new AssayCommand())
        .addSubcommand(new TestCommand(context))
        .addSubcommand(new AcceptCommand(context))
        .addSubcommand(new CheckCommand(context))
        .addSubcommand(new FormatCommand(context))
        .addSubcommand(new ExportCommand(context))
        .addSubcommand(new ProveCommand(context))
        .addSubcommand(new NewCommand(context))
        .addSubcommand(new RunCommand(context))
        .addSubcommand(new ExplainCommand(context))
        .addSubcommand(new SourcesCommand(context))
        .addSubcommand(new SchemaCommand(context))
        .addSubcommand(new ConfigCommand(context))
        .addSubcommand(new CompletionCommand(context));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }
}
