/**
 * Proofs: whether an exported text, read back by an interpreter of its own, says the same of each record as the
 * evaluator that tested the rule.
 */
package dev.assay.convert.proof;
