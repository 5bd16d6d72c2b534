/** Sources: the formats of logs that can be read, how a line of each is recognised, and who reads it. */
package dev.assay.logs.source;
