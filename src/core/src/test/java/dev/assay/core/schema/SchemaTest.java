package dev.assay.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  @ParameterizedTest
  @CsvSource({"http_url_fqdn, http_url", "http_url_queryParameters, http_url", "srcDevice_ip_isInternal, srcDevice_ip",
      "srcDevice_ip_countryCode, srcDevice_ip", "user_username_raw, user_username",
      "bro_ssl_serverName_rootDomain, bro_ssl_serverName", "srcDevice_ip,", "http_response_statusCode,",
      "listMatches,", "no_such_field,"})
  void the_field_behind_a_derived_one(String field, String base) {
    assertThat(Schema.cloudSiem().base(field).map(Field::name).orElse(null)).isEqualTo(base);
  }

  @Test
  void each_derived_field_has_one_that_is_not() {
    Schema schema = Schema.cloudSiem();

    assertThat(schema.fields().stream().filter(Field::derived)).isNotEmpty()
        .allSatisfy(field -> assertThat(schema.base(field.name())).hasValueSatisfying(
            base -> assertThat(base.derived()).isFalse()));
  }
}
