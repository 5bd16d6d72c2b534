package dev.assay.logs.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.Schema;
import dev.assay.logs.LogCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {
  private static LogMapping mapping(String fields) {
    ReadMappings read = MappingReader.read(new SourceText("m.yaml", "name: M\ninput: {vendor: V, product: P, "
        + "event_id_pattern: x}\noutput: {record_type: Network}\nfield_mappings:\n" + fields), Schema.cloudSiem());
    assertThat(read.diagnostics()).isEmpty();
    return read.mappings().get(0);
  }

  private static String text(String field, Map<String, String> event) {
    return mapping("  action: " + field + "\n").fields().get("action").text(event::get);
  }

  @Test
  void standardTakesTheFirstKeyThatIsThere() {
    String field = "{value: a, alternate_values: [b, c], default_value: none}";
    assertThat(text(field, Map.of("a", "1", "b", "2"))).isEqualTo("1");
    assertThat(text(field, Map.of("c", "3"))).isEqualTo("3");
    assertThat(text(field, Map.of("a", "", "b", "2"))).as("an empty text is there").isEmpty();
    assertThat(text(field, Map.of())).isEqualTo("none");
    assertThat(text("a", Map.of("a", "1"))).as("short form").isEqualTo("1");
    assertThat(text("a", Map.of())).isNull();
  }

  @Test
  void constantAndLookup() {
    assertThat(text("{value: fixed, value_type: constant}", Map.of())).isEqualTo("fixed");
    String lookup = "{value: a, value_type: lookup, lookup: {Deny: 'false'}, default_value: 'true'}";
    assertThat(text(lookup, Map.of("a", "Deny"))).isEqualTo("false");
    assertThat(text(lookup, Map.of("a", "deny"))).isEqualTo("true");
    String folded = "{value: a, value_type: lookup, case_sensitive: 'no', lookup: [{key: Deny, value: 'false'}]}";
    assertThat(text(folded, Map.of("a", "DENY"))).isEqualTo("false");
    assertThat(text(folded, Map.of("a", "x"))).isNull();
  }

  @Test
  void splitFormatAndJoin() {
    String split = "{value: a, value_type: split, split_delimiter: '\\', split_index: ";
    assertThat(text(split + "0}", Map.of("a", "corp\\jdoe"))).isEqualTo("corp");
    assertThat(text(split + "-1}", Map.of("a", "corp\\jdoe"))).isEqualTo("jdoe");
    assertThat(text(split + "5}", Map.of("a", "corp\\jdoe"))).isNull();
    String format = "{value: 'http://%s%s', value_type: format, format_parameters: [h, u]}";
    assertThat(text(format, Map.of("h", "example.com", "u", "/"))).isEqualTo("http://example.com/");
    assertThat(text(format, Map.of("u", "/"))).isEqualTo("http:///");
    assertThat(text(format, Map.of())).isNull();
    assertThat(text("{field_join: [a, b], join_delimiter: ':'}", Map.of("a", "1", "b", "2"))).isEqualTo("1:2");
  }

  @Test
  void mappersAreFoundInTiers() {
    MappingCatalog catalog = catalog("conn", "conn.*", "_default_", "co", "traffic-.*");
    assertThat(found(catalog, "conn")).containsExactly("conn");
    assertThat(found(catalog, "conn_red")).containsExactly("conn.*");
    assertThat(found(catalog, "cone")).as("beginning").containsExactly("co");
    assertThat(found(catalog, "traffic-end")).containsExactly("traffic-.*");
    assertThat(found(catalog, "ssl")).containsExactly("_default_");
    assertThat(catalog.find("v", "p", "conn")).as("vendor and product without regard to case").hasSize(1);
    assertThat(catalog.find("other", "P", "conn")).isEmpty();
  }

  @Test
  void mappingsOfOnePatternAllRunUnlessALayerStandsBefore() {
    assertThat(found(catalog("a", "a"), "a")).hasSize(2);
    MappingCatalog layers = new MappingCatalog(List.of(catalog("a").mappings(), catalog("a").mappings()));
    assertThat(layers.find("V", "P", "a")).hasSize(1);
  }

  @Test
  void whatMeansNothingIsTold() {
    ReadMappings read = MappingReader.read(new SourceText("m.yaml", "- name: M\n  inputs: 3\n  input: {vendor: V}\n"
        + "  field_mappings:\n    nosuch: a\n    action: {value: a, value_type: sum}\n"
        + "    cause: {value: a, alternative_values: [b]}\n"), Schema.cloudSiem());
    assertThat(read.diagnostics()).extracting(diagnostic -> diagnostic.code() + " " + diagnostic.span().orElseThrow())
        .containsExactlyInAnyOrder("MAPPING_KEY m.yaml:2:3", "MAPPING_FIELD m.yaml:5:5", "MAPPING_VALUE m.yaml:6:13",
            "MAPPING_KEY m.yaml:7:23");
    assertThat(read.diagnostics()).extracting("code").contains(LogCode.MAPPING_FIELD);
  }

  private static List<String> found(MappingCatalog catalog, String eventId) {
    return catalog.find("V", "P", eventId).stream().map(LogMapping::name).toList();
  }

  private static MappingCatalog catalog(String... patterns) {
    StringBuilder yaml = new StringBuilder();
    for (String pattern : patterns) {
      yaml.append("- {name: '").append(pattern).append("', input: {vendor: V, product: P, event_id_pattern: '")
          .append(pattern).append("'}}\n");
    }
    return new MappingCatalog(
        List.of(MappingReader.read(new SourceText("m.yaml", yaml.toString()), Schema.cloudSiem()).mappings()));
  }
}
