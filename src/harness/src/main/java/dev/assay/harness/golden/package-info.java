/** Expected signals, and how given ones differ from them. */
package dev.assay.harness.golden;
