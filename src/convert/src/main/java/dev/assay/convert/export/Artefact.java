package dev.assay.convert.export;

/**
 * A file of an export.
 *
 * @param path within the target's folder, with forward slashes
 * @param text its whole content, with line feeds
 */
public record Artefact(String path, String text) {}
