/** Rules of Cloud SIEM as resources of Terraform, for the provider {@code SumoLogic/sumologic}. */
package dev.assay.convert.terraform;
