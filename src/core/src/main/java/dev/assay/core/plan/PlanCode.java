package dev.assay.core.plan;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/** What the planner has to say. */
public enum PlanCode implements Code {
  NOT_EVALUATED("R301", "rule type not evaluated");

  private final String id;
  private final String title;

  PlanCode(String id, String title) {
    this.id = id;
    this.title = title;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
