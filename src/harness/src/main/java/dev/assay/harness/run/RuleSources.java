package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleReader;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.file.Listing;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.file.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts of rules, found in files and folders, each with the reader that understands it.
 *
 * @param diagnostics about files that could not be read
 */
public record RuleSources(List<RuleSource> sources, List<Diagnostic> diagnostics) {
  public RuleSources {
    sources = List.copyOf(sources);
    diagnostics = List.copyOf(diagnostics);
  }

  /** A file of rules. */
  public record RuleSource(Path path, SourceText text, RuleReader reader) {
    public ReadRules read() {
      return reader.read(text);
    }
  }

  /** Looks for rules in files and, sorted, in folders. A file that is named is read even if it is named oddly. */
  public static RuleSources of(List<Path> paths, List<RuleReader> readers, PathNames names) {
    Finder finder = new Finder(readers, names);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        finder.folder(path);
      } else if (finder.met.add(path.toAbsolutePath().normalize())) {
        finder.file(path, finder.reader(path).orElse(readers.get(0)));
      }
    }
    if (finder.sources.isEmpty()
        && finder.diagnostics.stream().allMatch(each -> each.code() == HarnessCode.UNREAD_FILE)) {
      finder.diagnostics.add(Diagnostic.of(HarnessCode.NO_RULES, "there is no rule in "
          + String.join(", ", paths.stream().map(names::of).toList()))
          .help("a rule is a file that ends in .rule; to write one: `assay new my_rule`"));
    }
    return new RuleSources(finder.sources, finder.diagnostics);
  }

  private static final class Finder {
    private static final Pattern HARMLESS = Pattern.compile("(?i)README(\\.(md|txt))?|.*(\\.bak|\\.orig|~)");

    private final List<RuleReader> readers;
    private final PathNames names;
    private final List<RuleSource> sources = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    /** Files that are dealt with, even if several of the paths lead to them. */
    private final Set<Path> met = new HashSet<>();

    Finder(List<RuleReader> readers, PathNames names) {
      this.readers = readers;
      this.names = names;
    }

    void folder(Path folder) {
      for (Path path : Listing.of(folder)) {
        if (!Files.isDirectory(path) && !met.add(path.toAbsolutePath().normalize())) {
          continue;
        }
        if (Files.isSymbolicLink(path)) {
          diagnostics.add(Diagnostic.of(HarnessCode.PATH_OUTSIDE, names.of(path) + " is a link; rules are not looked "
              + "for behind links"));
        } else if (Files.isDirectory(path)) {
          folder(path);
        } else {
          reader(path).ifPresentOrElse(reader -> file(path, reader), () -> stray(path));
        }
      }
    }

    /** A slip in the ending must not keep a rule from being seen; notes beside rules and copies that editors leave may. */
    private void stray(Path path) {
      if (!HARMLESS.matcher(Listing.name(path)).matches()) {
        diagnostics.add(Diagnostic.of(HarnessCode.UNREAD_FILE, "nothing reads " + names.of(path))
            .help("a rule is a file that ends in .rule"));
      }
    }

    Optional<RuleReader> reader(Path path) {
      return readers.stream().filter(reader -> reader.reads(Listing.name(path))).findFirst();
    }

    void file(Path path, RuleReader reader) {
      TextFile text = TextFile.read(path, names.of(path));
      text.diagnostic().ifPresent(diagnostics::add);
      text.text().ifPresent(source -> sources.add(new RuleSource(path, source, reader)));
    }
  }
}
