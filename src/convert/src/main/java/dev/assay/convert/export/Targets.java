package dev.assay.convert.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The targets, and the readers of what was exported to them, that are on the class path. */
public final class Targets {
  private final List<Target> targets;
  private final List<ProofReader> readers;

  private Targets(List<Target> targets, List<ProofReader> readers) {
    this.targets = targets;
    this.readers = readers;
  }

  public static Targets find() {
    ClassLoader loader = Targets.class.getClassLoader();
    List<Target> targets = new ArrayList<>();
    ServiceLoader.load(Target.class, loader).forEach(targets::add);
    targets.sort(Comparator.comparing(Target::name));
    List<ProofReader> readers = new ArrayList<>();
    ServiceLoader.load(ProofReader.class, loader).forEach(readers::add);
    return new Targets(List.copyOf(targets), List.copyOf(readers));
  }

  /** In the order of their names. */
  public List<Target> all() {
    return targets;
  }

  public Optional<Target> named(String name) {
    return targets.stream().filter(target -> target.name().equals(name)).findFirst();
  }

  /** Who can read the exports of a target back. */
  public Optional<ProofReader> readerOf(String target) {
    return readers.stream().filter(reader -> reader.target().equals(target)).findFirst();
  }
}
