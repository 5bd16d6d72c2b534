/**
 * The commands, without a shell around them: what the command line and build tools do, in the same words. A task is
 * given values, says what there is to say to an {@link dev.assay.harness.task.Output}, and ends with an outcome.
 */
package dev.assay.harness.task;
