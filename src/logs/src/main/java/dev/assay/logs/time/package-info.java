/** Times as logs write them, and how they are settled. */
package dev.assay.logs.time;
