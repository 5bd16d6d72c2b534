package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The console blocks of a page, and a shell to try them in.
 *
 * <pre>
 * ```console exit=1 in=content
 * $ a command
 * its output, where … stands for anything: in a line for some text, on a line of its own for any lines
 * ```
 * </pre>
 *
 * <p>All commands of a block but the last end with 0, the last with the exit code named, or else 0.
 */
final class Console {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console([^\n]*)\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("(?ms)^`([\\w./-]+)`\n\n```\\w*\n(.*?)^```$");
  private static final int PATIENCE = 120;

  private final Path bin;

  /** @param bin a folder for the command {@code assay} */
  Console(Path bin) throws IOException {
    this.bin = bin;
    Path assay = bin.resolve("assay");
    Files.createFile(bin.resolve("nothing.txt"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(assay, "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
        + System.getProperty("java.class.path") + "' dev.assay.cli.Main \"$@\"\n");
    assertThat(assay.toFile().setExecutable(true)).isTrue();
  }

  /** @param about what stands behind {@code console} */
  record Block(String about, List<Command> commands) {
    boolean isToRun() {
      return !about.contains("words");
    }

    int exit() {
      Matcher exit = Pattern.compile("exit=(\\d+)").matcher(about);
      return exit.find() ? Integer.parseInt(exit.group(1)) : 0;
    }
  }

  record Command(String line, String output) {}

  static List<Block> blocks(String page) {
    return BLOCK.matcher(page.replace("\r\n", "\n")).results()
        .map(found -> new Block(found.group(1).strip(), commands(found.group(2)))).toList();
  }

  /** The files a page shows, by path: a line with nothing but a path in backquotes, and a block with its text. */
  static Map<String, String> files(String page) {
    Map<String, String> files = new LinkedHashMap<>();
    FILE.matcher(page.replace("\r\n", "\n")).results().forEach(found -> files.put(found.group(1), found.group(2)));
    return files;
  }

  private static List<Command> commands(String text) {
    List<Command> commands = new ArrayList<>();
    for (String each : ("\n" + text).split("\n\\$ ")) {
      if (!each.isBlank()) {
        int end = each.indexOf('\n');
        commands.add(new Command(end < 0 ? each : each.substring(0, end), end < 0 ? "" : each.substring(end + 1)));
      }
    }
    return commands;
  }

  void run(Block block, Path folder) throws IOException, InterruptedException {
    for (int i = 0; i < block.commands().size(); i++) {
      Command command = block.commands().get(i);
      Process process = start(command.line(), folder);
      boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
      process.destroyForcibly();
      String said = Files.readString(output());
      assertThat(ended).as("$ %s%n%s", command.line(), said).isTrue();
      int wanted = i == block.commands().size() - 1 ? block.exit() : 0;
      assertThat(process.exitValue()).as("$ %s%n%s", command.line(), said).isEqualTo(wanted);
      if (!command.output().isBlank()) {
        assertThat(said.strip()).as(command.line()).matches(pattern(command.output().strip()));
      }
    }
  }

  private Process start(String line, Path folder) throws IOException {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", line).directory(folder.toFile())
        .redirectErrorStream(true).redirectOutput(output().toFile());
    shell.redirectInput(bin.resolve("nothing.txt").toFile());
    shell.environment().merge("PATH", bin.toString(), (path, own) -> own + ":" + path);
    shell.environment().keySet().removeIf(name -> name.equals("CI") || name.startsWith("GITHUB_"));
    return shell.start();
  }

  private Path output() {
    return bin.resolve("output.txt");
  }

  private static Pattern pattern(String output) {
    String lines = output.lines()
        .map(line -> line.equals("…") ? "(?:.*\n)*?" : Pattern.quote(line).replace("…", "\\E[^\n]*\\Q") + "(?:\n|$)")
        .collect(Collectors.joining());
    return Pattern.compile(lines + (("\n" + output).endsWith("\n…") ? "[\\s\\S]*" : ""));
  }
}
