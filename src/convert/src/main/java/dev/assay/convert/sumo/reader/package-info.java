/**
 * Reads the rules of Cloud SIEM and says what they mean, straight from their text.
 *
 * <p>Proofs compare this meaning with that of the rule an export was made from. So nothing here may use the exporter,
 * or the checker, plans and evaluators of core: what is wrong there would be wrong here, too, and not be found.
 */
package dev.assay.convert.sumo.reader;
