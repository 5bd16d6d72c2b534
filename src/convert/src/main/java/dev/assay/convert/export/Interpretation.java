package dev.assay.convert.export;

import dev.assay.core.record.Record;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an exported text says of records. */
public interface Interpretation extends AutoCloseable {
  /** Whether the exported condition selects each of the records. */
  List<Boolean> verdicts(List<Record> records);

  /** What fires if the records arrive in this order. */
  Set<Firing> firings(List<Record> records);

  /**
   * The entity selectors the text knows, by field; absent if it fires for records and not for entities.
   *
   * @see Firing#entity
   */
  default List<String> selectors() {
    return List.of();
  }

  /**
   * The fields of records that mean something to the text; absent if all do. Where a log source has no such field,
   * records of it have none either, and only those are compared.
   */
  default Optional<Set<String>> fields() {
    return Optional.empty();
  }

  @Override
  default void close() {}

  /**
   * @param record the index of the record that fires
   * @param entity the field of the entity selector it fires for; empty where the text knows no entities
   * @param value the value of that field; empty where the text knows no entities
   */
  record Firing(int record, String entity, String value) {}
}
