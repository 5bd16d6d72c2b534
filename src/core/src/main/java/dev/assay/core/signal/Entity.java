package dev.assay.core.signal;

/**
 * What a signal is about.
 *
 * @param type an entity type of the schema, such as {@code _ip}
 */
public record Entity(String type, String value) {}
