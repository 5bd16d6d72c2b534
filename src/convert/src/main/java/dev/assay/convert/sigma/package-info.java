/** Sigma: rules in SigmaHQ's form, one for each log source whose fields a rule can be asked of, and correlations. */
package dev.assay.convert.sigma;
