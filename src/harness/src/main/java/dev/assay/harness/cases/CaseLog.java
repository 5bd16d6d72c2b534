package dev.assay.harness.cases;

import dev.assay.harness.shape.Located;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A log of a case.
 *
 * @param name the file's name, which is the name of its records in goldens
 */
public record CaseLog(
    Path path,
    String name,
    Optional<Located<String>> source,
    Optional<Instant> received,
    Optional<ZoneId> timezone) {}
