/** Reads exported Terraform files back, without knowing what wrote them. */
package dev.assay.convert.terraform.reader;
