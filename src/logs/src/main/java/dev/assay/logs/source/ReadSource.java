package dev.assay.logs.source;

import dev.assay.core.diagnostic.Span;

/** A source, and where its definition says its id. */
record ReadSource(Source source, Span id) {}
