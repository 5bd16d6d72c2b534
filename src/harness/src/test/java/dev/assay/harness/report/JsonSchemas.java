package dev.assay.harness.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Checks JSON by a schema, formats of texts included. */
final class JsonSchemas {
  private JsonSchemas() {}

  static List<Error> problems(SpecificationVersion version, String schema, String json) {
    return SchemaRegistry.withDefaultDialect(version).getSchema(schema, InputFormat.JSON)
        .validate(json, InputFormat.JSON, context ->
            context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
