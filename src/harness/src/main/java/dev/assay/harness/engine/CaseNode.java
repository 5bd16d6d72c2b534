package dev.assay.harness.engine;

import dev.assay.harness.cases.TestCase;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.report.CaseText;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.CaseRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.DirectorySource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.Node;
import org.opentest4j.AssertionFailedError;

/**
 * A case. It is shown with its rule, because Surefire keeps of a tree no more than the anchor's class and this name,
 * and cases of two rules often have the same one.
 */
final class CaseNode extends AbstractTestDescriptor implements Node<AssayTestEngine.Context> {
  static final String SEGMENT = "case";

  private final TestCase test;
  private final CaseRunner runner;
  private final Set<TestTag> tags;

  CaseNode(UniqueId rule, TestCase test, CaseRunner runner, Set<TestTag> tags) {
    super(rule.append(SEGMENT, test.name()), test.id(), source(test));
    this.test = test;
    this.runner = runner;
    this.tags = tags;
  }

  private static TestSource source(TestCase test) {
    Path file = test.folder().resolve("case.yaml");
    return Files.exists(file) ? FileSource.from(file.toFile(), FilePosition.from(1))
        : DirectorySource.from(test.folder().toFile());
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public Set<TestTag> getTags() {
    return tags;
  }

  @Override
  public AssayTestEngine.Context execute(AssayTestEngine.Context context, DynamicTestExecutor dynamic) {
    CaseResult result = runner.run(test);
    if (!result.passed()) {
      throw failure(result);
    }
    return context;
  }

  /** Where only the golden differs, an editor can show both side by side. */
  private static AssertionFailedError failure(CaseResult result) {
    String text = CaseText.plain().whole(result).stripTrailing();
    return Failed.because(result.failsByGoldenAlone() && result.test().expected().isPresent()
        ? new AssertionFailedError(text, GoldenFile.text(result.test().expected().get()),
            GoldenFile.text(result.signals()))
        : new AssertionFailedError(text));
  }
}
