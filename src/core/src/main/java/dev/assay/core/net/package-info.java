/** IP addresses and networks as values. Nothing here asks a resolver: a name is never an address. */
package dev.assay.core.net;
