package dev.assay.harness.engine;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Position;
import dev.assay.harness.cases.TestedRule;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** A rule and its cases. What is to be said about the rule itself fails the container, after its cases ran. */
final class RuleNode extends AbstractTestDescriptor implements Node<AssayTestEngine.Context> {
  static final String SEGMENT = "rule";

  private final Set<TestTag> tags;
  private final List<Diagnostic> problems;

  RuleNode(UniqueId id, TestedRule rule, Set<TestTag> tags, List<Diagnostic> problems) {
    super(id, rule.slug(), source(rule));
    this.tags = tags;
    this.problems = List.copyOf(problems);
  }

  private static FileSource source(TestedRule rule) {
    Position position = rule.span().position();
    return FileSource.from(rule.file().toFile(), FilePosition.from(position.line(), position.column()));
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  @Override
  public Set<TestTag> getTags() {
    return tags;
  }

  @Override
  public void after(AssayTestEngine.Context context) {
    if (!problems.isEmpty()) {
      throw Failed.because(problems);
    }
  }
}
