package dev.assay.harness.engine;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.config.PrefixedConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.ForkJoinPoolHierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.SameThreadHierarchicalTestExecutorService;

/** Runs cases as tests: a container a rule, a test a case. */
public final class AssayTestEngine extends HierarchicalTestEngine<AssayTestEngine.Context> {
  public static final String ID = "assay";

  /** Tests know all they need. */
  static final class Context implements EngineExecutionContext {}

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    return new Discovery(request, id).root();
  }

  @Override
  protected Context createExecutionContext(ExecutionRequest request) {
    return new Context();
  }

  @Override
  protected HierarchicalTestExecutorService createExecutorService(ExecutionRequest request) {
    Parameters parameters = new Parameters(request.getConfigurationParameters());
    return parameters.parallel()
        ? new ForkJoinPoolHierarchicalTestExecutorService(
            new PrefixedConfigurationParameters(parameters.given(), Parameters.PARALLEL_CONFIG))
        : new SameThreadHierarchicalTestExecutorService();
  }
}
