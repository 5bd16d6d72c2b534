package dev.assay.harness.export;

import dev.assay.harness.file.AtomicFile;
import dev.assay.harness.file.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder of exports. Of what lies in it, the folders of the targets at hand and single files of an export are
 * Assay's own; nothing else is touched.
 *
 * @param root the folder itself
 * @param targets the targets whose folders are looked at
 */
public record GeneratedFolder(Path root, Collection<String> targets) {

  /** What lies where a folder has to be, if anything does. */
  public Optional<Path> obstacle() {
    return Stream.concat(Stream.of(root), targets.stream().map(root::resolve))
        .filter(path -> Files.exists(path) && !Files.isDirectory(path)).findFirst();
  }

  /** What has to be done for a folder to be fresh. */
  public record Changes(SortedMap<String, String> write, SortedSet<String> remove) {
    public boolean isEmpty() {
      return write.isEmpty() && remove.isEmpty();
    }
  }

  /** What differs between what is there and what belongs there. */
  public Changes compare(SortedMap<String, String> files) throws IOException {
    SortedMap<String, String> write = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      if (!Files.isRegularFile(path)
          || !Arrays.equals(Files.readAllBytes(path), file.getValue().getBytes(StandardCharsets.UTF_8))) {
        write.put(file.getKey(), file.getValue());
      }
    }
    SortedSet<String> remove = new TreeSet<>();
    for (String target : targets) {
      for (String present : filesOf(root.resolve(target), target)) {
        if (!files.containsKey(present)) {
          remove.add(present);
        }
      }
    }
    return new Changes(write, remove);
  }

  /** Makes the folder fresh: each file whole or not at all. */
  public void apply(Changes changes) throws IOException {
    for (Map.Entry<String, String> file : changes.write().entrySet()) {
      AtomicFile.write(root.resolve(file.getKey()), file.getValue());
    }
    for (String file : changes.remove()) {
      Path path = root.resolve(file);
      Files.delete(path);
      removeEmpty(path.getParent());
    }
  }

  private void removeEmpty(Path folder) throws IOException {
    Path empty = folder;
    while (!empty.equals(root) && Listing.of(empty).isEmpty()) {
      Files.delete(empty);
      empty = empty.getParent();
    }
  }

  /** What is there now; empty where there is no such file. */
  public String present(String file) throws IOException {
    Path path = root.resolve(file);
    return Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
  }

  private static List<String> filesOf(Path folder, String name) {
    List<String> files = new ArrayList<>();
    if (Files.isDirectory(folder) && !Files.isSymbolicLink(folder)) {
      for (Path path : Listing.of(folder)) {
        String full = name + "/" + Listing.name(path);
        if (Files.isDirectory(path) && !Files.isSymbolicLink(path)) {
          files.addAll(filesOf(path, full));
        } else {
          files.add(full);
        }
      }
    }
    return files;
  }
}
