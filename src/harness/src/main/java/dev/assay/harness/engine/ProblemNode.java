package dev.assay.harness.engine;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.diagnostic.Span;
import java.util.List;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** Something wrong outside of cases: a test that fails. */
final class ProblemNode extends AbstractTestDescriptor implements Node<AssayTestEngine.Context> {
  private static final String SEGMENT = "problem";

  private final Diagnostic diagnostic;

  private ProblemNode(UniqueId container, int number, Diagnostic diagnostic) {
    super(container.append(SEGMENT, Integer.toString(number)), ShownText.line(diagnostic.code().id() + " "
        + diagnostic.span().map(Span::toString).orElseGet(diagnostic::message)));
    this.diagnostic = diagnostic;
  }

  /** Their container. */
  static final class Container extends AbstractTestDescriptor implements Node<AssayTestEngine.Context> {
    static final String SEGMENT = "content";

    Container(UniqueId id, List<Diagnostic> diagnostics) {
      super(id, "assay.content");
      int number = 0;
      for (Diagnostic diagnostic : diagnostics) {
        addChild(new ProblemNode(id, ++number, diagnostic));
      }
    }

    @Override
    public Type getType() {
      return Type.CONTAINER;
    }
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public AssayTestEngine.Context execute(AssayTestEngine.Context context, DynamicTestExecutor dynamic) {
    throw Failed.because(List.of(diagnostic));
  }
}
