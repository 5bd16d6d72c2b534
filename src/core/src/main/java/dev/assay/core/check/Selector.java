package dev.assay.core.check;

/**
 * An entity selector.
 *
 * @param type an entity type of the schema, such as {@code _ip}
 */
public record Selector(Operand field, String type) {}
