package dev.assay.harness.cases;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.signal.Signal;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.CaseFile.DeclaredLog;
import dev.assay.harness.file.Confined;
import dev.assay.harness.file.Listing;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.file.TextFile;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.shape.Located;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one case and says what is wrong with its folder. */
final class CaseFolder {
  static final String CASE_FILE = "case.yaml";
  private static final Pattern LOG = Pattern.compile(".*\\.log(\\.gz|\\.zst)?");

  private final String rule;
  private final Path folder;
  private final PathNames names;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Diagnostic> goldenDiagnostics = new ArrayList<>();
  private final Set<String> files = new TreeSet<>();

  private CaseFolder(String rule, Path folder, PathNames names) {
    this.rule = rule;
    this.folder = folder;
    this.names = names;
  }

  static TestCase read(String rule, Path folder, PathNames names) {
    return new CaseFolder(rule, folder, names).read();
  }

  private TestCase read() {
    Listing.of(folder).forEach(this::met);
    Optional<CaseFile> file = caseFile();
    List<CaseLog> logs = logs(file.map(CaseFile::logs).orElse(List.of()));
    Optional<List<Signal>> expected = golden(logs.isEmpty());
    if (file.isPresent()) {
      List<String> missing = expected.isPresent() ? List.of() : List.of(GoldenFile.NAME);
      files.forEach(name -> diagnostics.add(Suggestions.complete(unread(folder.resolve(name), names), name, missing,
          "a log that does not end in .log has to be named under `logs` in " + CASE_FILE)));
    }
    return new TestCase(rule, Listing.name(folder), folder, names.of(folder), file, logs, expected, diagnostics,
        goldenDiagnostics);
  }

  static Diagnostic unread(Path path, PathNames names) {
    return Diagnostic.of(HarnessCode.UNREAD_FILE, "nothing reads " + names.of(path));
  }

  private void met(Path path) {
    if (!Confined.holds(folder, path)) {
      diagnostics.add(Diagnostic.of(HarnessCode.PATH_OUTSIDE, names.of(path) + " is a link that leaves the case"));
    } else if (Files.isRegularFile(path)) {
      files.add(Listing.name(path));
    } else {
      diagnostics.add(unread(path, names).help("the files of a case lie in one folder"));
    }
  }

  private Optional<CaseFile> caseFile() {
    Path file = folder.resolve(CASE_FILE);
    if (!files.remove(CASE_FILE)) {
      diagnostics.add(Diagnostic.of(HarnessCode.NO_CASE_FILE, "there is no file " + names.of(file))
          .help(Suggestions.nearest(CASE_FILE, files).map(near -> "rename " + near + ", which lies there")
              .orElse("say in it what the case shows: `description: ...`")));
      return Optional.empty();
    }
    Optional<SourceText> text = text(file, diagnostics);
    Optional<Document> document = text.map(source -> Document.read(source, Limits.HANDWRITTEN));
    document.ifPresent(read -> diagnostics.addAll(read.diagnostics()));
    return document.flatMap(Document::root)
        .flatMap(root -> CaseKeys.SHAPE.decode(root, diagnostics::add))
        .map(CaseKeys::file);
  }

  private Optional<SourceText> text(Path file, List<Diagnostic> problems) {
    TextFile text = TextFile.read(file, names.of(file));
    text.diagnostic().ifPresent(problems::add);
    return text.text();
  }

  /** Every file whose name says that it is a log, and every other that {@code case.yaml} says is one. */
  private List<CaseLog> logs(List<DeclaredLog> declared) {
    TreeMap<String, CaseLog> logs = new TreeMap<>();
    files.stream().filter(name -> LOG.matcher(name).matches()).forEach(name -> logs.put(name,
        new CaseLog(folder.resolve(name), name, Optional.empty(), Optional.empty(), Optional.empty())));
    for (DeclaredLog log : declared) {
      String name = log.file().value();
      if (files.contains(name)) {
        logs.put(name, new CaseLog(folder.resolve(name), name, log.source(), log.received(), log.timezone()));
      } else {
        diagnostics.add(missing(log.file()));
      }
    }
    files.removeAll(logs.keySet());
    return List.copyOf(logs.values());
  }

  private Diagnostic missing(Located<String> name) {
    return name.value().contains("/") || name.value().contains("\\")
        ? Diagnostic.of(HarnessCode.PATH_OUTSIDE, name.span(), "`" + name.value() + "` is no file beside case.yaml")
            .help("the logs of a case lie in its folder")
        : missingLog(name);
  }

  private Diagnostic missingLog(Located<String> name) {
    Diagnostic missing = Diagnostic.of(HarnessCode.MISSING_LOG, name.span(),
        "there is no log `" + name.value() + "` in this case");
    Optional<String> packed = Stream.of(name.value() + ".gz", name.value() + ".zst").filter(files::contains)
        .findFirst();
    return packed.isPresent() ? missing.help("`" + packed.get() + "` is there; name it so")
        : Suggestions.complete(missing, name.value(), files, "the logs of a case lie in its folder");
  }

  private Optional<List<Signal>> golden(boolean noLogs) {
    Path file = folder.resolve(GoldenFile.NAME);
    boolean found = files.remove(GoldenFile.NAME);
    if (noLogs) {
      diagnostics.add(found
          ? Diagnostic.of(HarnessCode.ORPHANED_GOLDEN, names.of(file) + " has no log that could give its signals")
          : Diagnostic.of(HarnessCode.NO_LOG, names.of(folder) + " has no log"));
      return Optional.empty();
    }
    if (!found) {
      goldenDiagnostics.add(Diagnostic.of(HarnessCode.MISSING_GOLDEN, "there is no golden " + names.of(file))
          .help("run `assay accept " + rule + "/" + Listing.name(folder) + "` and look at what it writes"));
      return Optional.empty();
    }
    Optional<GoldenFile.Reading> reading = text(file, goldenDiagnostics).map(text -> GoldenFile.read(text, rule));
    reading.ifPresent(read -> goldenDiagnostics.addAll(read.diagnostics()));
    return reading.flatMap(GoldenFile.Reading::signals);
  }
}
