package dev.assay.harness.engine;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.SelectorResolutionResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Finds what a launcher asks for. Without any selector that is the whole project, as for a suite of this engine; with
 * selectors only what they name. A project is loaded only if something of it is asked for: tools ask every engine for
 * each of their classes.
 */
final class Discovery {
  private final EngineDiscoveryRequest request;
  private final Parameters parameters;
  private final EngineDescriptor root;
  private final Wanted wanted = new Wanted();

  Discovery(EngineDiscoveryRequest request, UniqueId id) {
    this.request = request;
    this.parameters = new Parameters(request.getConfigurationParameters());
    this.root = new EngineDescriptor(id, "Assay");
  }

  TestDescriptor root() {
    if (request.getSelectorsByType(DiscoverySelector.class).isEmpty()) {
      wanted.everything();
    }
    Set<Class<?>> anchors = new LinkedHashSet<>(new Anchors(request).classes());
    request.getSelectorsByType(DirectorySelector.class).forEach(each -> path(each, each.getPath()));
    request.getSelectorsByType(FileSelector.class).forEach(each -> path(each, each.getPath()));
    request.getSelectorsByType(UniqueIdSelector.class).stream()
        .filter(each -> each.getUniqueId().hasPrefix(root.getUniqueId())).forEach(each -> id(each, anchors));
    if (!wanted.isNothing()) {
      new ProjectTree(parameters.project(), parameters.cases(), wanted).addTo(root);
    }
    anchors(anchors);
    return root;
  }

  /** A project that two classes stand for is run once. */
  private void anchors(Set<Class<?>> anchors) {
    Set<Path> projects = new LinkedHashSet<>();
    for (Class<?> anchor : anchors) {
      String named = anchor.getAnnotation(AssayProject.class).value();
      Path project = named.isEmpty() ? parameters.project() : Path.of(named).toAbsolutePath().normalize();
      if (projects.add(project)) {
        AnchorNode node = new AnchorNode(root.getUniqueId(), anchor);
        root.addChild(node);
        new ProjectTree(project, parameters.cases(), wantedOf(node)).addTo(node);
      }
    }
  }

  /** All of it, unless only tests below it were named. */
  private Wanted wantedOf(AnchorNode node) {
    Wanted below = new Wanted();
    boolean named = new Anchors(request).classes().contains(node.anchor());
    request.getSelectorsByType(UniqueIdSelector.class).stream().map(UniqueIdSelector::getUniqueId)
        .filter(id -> id.hasPrefix(node.getUniqueId())).forEach(below::id);
    if (named || below.isNothing()) {
      below.everything();
    }
    return below;
  }

  private void path(DiscoverySelector selector, Path path) {
    Path full = path.toAbsolutePath().normalize();
    boolean inside = ProjectTree.mentions(parameters.project(), full);
    if (inside) {
      wanted.path(full);
    }
    processed(selector, inside);
  }

  private void id(UniqueIdSelector selector, Set<Class<?>> anchors) {
    UniqueId id = selector.getUniqueId();
    int own = root.getUniqueId().getSegments().size();
    if (id.getSegments().size() > own && id.getSegments().get(own).getType().equals(AnchorNode.SEGMENT)) {
      processed(selector, Anchors.named(id.getSegments().get(own).getValue()).map(anchors::add).isPresent());
      return;
    }
    if (id.equals(root.getUniqueId())) {
      wanted.everything();
    } else {
      wanted.id(id);
    }
    processed(selector, true);
  }

  private void processed(DiscoverySelector selector, boolean resolved) {
    request.getDiscoveryListener().selectorProcessed(root.getUniqueId(), selector,
        resolved ? SelectorResolutionResult.resolved() : SelectorResolutionResult.unresolved());
  }
}
