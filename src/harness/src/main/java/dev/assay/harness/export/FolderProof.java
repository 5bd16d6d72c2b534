package dev.assay.harness.export;

import dev.assay.convert.proof.Proof;

/**
 * A proof of what lies in the folder of exports.
 *
 * @param stale whether that is not what would be written now, so that it need not mean what the rule does
 */
public record FolderProof(Proof proof, boolean stale) {}
