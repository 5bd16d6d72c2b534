package dev.assay.harness.engine;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** The cases of the project that a class stands for. */
final class AnchorNode extends AbstractTestDescriptor implements Node<AssayTestEngine.Context> {
  static final String SEGMENT = "anchor";

  private final Class<?> anchor;

  AnchorNode(UniqueId engine, Class<?> anchor) {
    super(engine.append(SEGMENT, anchor.getName()), anchor.getSimpleName(), ClassSource.from(anchor));
    this.anchor = anchor;
  }

  Class<?> anchor() {
    return anchor;
  }

  @Override
  public String getLegacyReportingName() {
    return anchor.getName();
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
