package dev.assay.logs.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.Schema;
import dev.assay.logs.LogCode;
import dev.assay.logs.time.WrittenTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '"', value = {
      "input: {vendor: V, product: P, event_id_patern: x}|field_mappings: {action: a}# MAPPING_KEY m.yaml:2:32 "
          + "event_id_patern means nothing in the input of a log mapping; did you mean `event_id_pattern`?",
      "structuredInputs: [{vendor: V, product: P, colour: x}]|field_mappings: {action: a}# MAPPING_KEY m.yaml:2:44 "
          + "colour means nothing in the input of a log mapping; keys here are vendor, product, event_id_pattern, "
          + "log_format",
      "input: {vendor: V, product: P}|output: {record_typ: N}|field_mappings: {action: a}# MAPPING_KEY m.yaml:3:10 "
          + "record_typ means nothing in the output of a log mapping; did you mean `record_type`?",
      "input: {vendor: V, product: P}|output: Network|field_mappings: {action: a}# MAPPING_VALUE m.yaml:3:9 the output "
          + "of a log mapping is a map, not the text 'Network'",
      "input: Acme|field_mappings: {action: a}# MAPPING_VALUE m.yaml:2:8 an input of a log mapping is a map, not the "
          + "text 'Acme'",
      "input: {vendor: V, product: P}|fields_mapping: {action: a}# MAPPING_KEY m.yaml:3:1 fields_mapping means nothing "
          + "in a log mapping; did you mean `field_mappings`?",
      "input: {vendor: V, product: P}|field_mappings: [action]# MAPPING_VALUE m.yaml:3:17 field_mappings is a map of "
          + "fields, not a list",
      "input: {vendor: V, product: P}|field_mappings: {success: {value: a, lookup: [{kee: b, value: 'true'}]}}# "
          + "MAPPING_KEY m.yaml:3:48 kee means nothing in a pair of a lookup; did you mean `key`?"})
  void aMistakeIsToldWhereItIs(String written, String told) {
    ReadMappings read = MappingReader.read(
        new SourceText("m.yaml", "name: Acme Gate\n" + written.replace('|', '\n') + "\n"), Schema.cloudSiem());
    assertThat(read.diagnostics()).extracting(each -> each.code() + " " + each.span().orElseThrow() + " "
        + each.message() + each.help().map(help -> "; " + help).orElse("")).containsExactly(told);
  }

  @Test
  void timesHaveSeveralFormatsAndAZone() {
    FieldMapping.Time time = (FieldMapping.Time) mapping("  timestamp: {value: t, value_type: time, "
        + "format: 'MMM dd, yyyy HH:mm:ss, yyyy-MM-dd HH:mm:ss, epoch_ms', time_zone: America/New_York}\n")
        .fields().get("timestamp");
    assertThat(List.of("Jan 01, 2024 00:00:00", "2024-01-01 00:00:00", "1704085200000"))
        .allSatisfy(text -> assertThat(time.read(text)).isEqualTo(new WrittenTime.Absolute(1704085200000L)));
    assertThat(time.read("soon")).isNull();
  }

  @Test
  void aFieldMaySkipValuesOfItsOwn() {
    assertThat(text("{value: a, alternate_values: [b], skippedValues: ['-']}", Map.of("a", "-", "b", "2")))
        .isEqualTo("2");
  }

  @Test
  void theInterfaceForTenantsWritesItsOwnWay() {
    ReadMappings read = MappingReader.read(new SourceText("m.json", """
        {"name": "M", "recordType": "Network", "productGuid": "g", "enabled": true, "relatesEntities": true,
         "skippedValues": ["-"],
         "structuredInputs": [{"eventIdPattern": "x", "logFormat": "JSON", "product": "P", "vendor": "V"}],
         "fields": [
          {"name": "action", "value": "a", "valueType": "standard", "alternateValues": ["b"], "defaultValue": "d"},
          {"name": "success", "value": "a", "valueType": "lookup", "caseInsensitive": true,
           "lookup": [{"key": "Deny", "value": "false"}], "defaultValue": "true"},
          {"name": "user_username", "value": "u", "valueType": "split", "splitDelimiter": "@", "splitIndex": "0"},
          {"name": "resource", "valueType": "standard", "fieldJoin": ["a", "b"], "joinDelimiter": "/"}]}"""),
        Schema.cloudSiem());
    assertThat(read.diagnostics()).isEmpty();
    LogMapping mapping = read.mappings().get(0);
    Map<String, String> event = Map.of("a", "DENY", "b", "2", "u", "jdoe@x.test");
    assertThat(mapping.fields().get("action").text(event::get)).isEqualTo("DENY");
    assertThat(mapping.fields().get("success").text(event::get)).isEqualTo("false");
    assertThat(mapping.fields().get("user_username").text(event::get)).isEqualTo("jdoe");
    assertThat(mapping.fields().get("resource").text(event::get)).isEqualTo("DENY/2");
    assertThat(mapping.output()).isEqualTo(new LogMapping.Output("V", "P", "g", "Network"));
    assertThat(mapping.skipped()).containsExactly("-");
  }

  @Test
  void contentPeopleHaveIsReadAndToldOf() {
    ReadMappings read = MappingReader.read(new SourceText("m.yaml", "name: M\ninput: {vendor: V}\n"
        + "dstPort: {value: p}\nfield_mappings:\n  success: {value: a, value_type: lookup, Deny: 'false'}\n"
        + "  resource: {value: '%s%s', value_type: format, format_parameters: [a]}\n"), Schema.cloudSiem());
    assertThat(read.diagnostics()).extracting(Diagnostic::message).containsExactly(
        "dstPort is read as one of the field_mappings", "Deny is read as a value of the lookup",
        "the format has 2 places for 1 format_parameters");
    assertThat(read.mappings().get(0).fields().get("success").text(Map.of("a", "Deny")::get)).isEqualTo("false");
    assertThat(read.mappings().get(0).fields()).containsKey("dstPort");
  }

  @Test
  void eventIdsMayBeMetByLookAround() {
    MappingCatalog catalog = catalog("^(?!suricata).*$", "_default_");
    assertThat(found(catalog, "dns")).containsExactly("^(?!suricata).*$");
    assertThat(found(catalog, "suricata")).containsExactly("_default_");
    assertThat(found(catalog, "x".repeat(2000))).containsExactly("_default_");
    assertThat(MappingReader.read(new SourceText("m.yaml", "{name: M, input: {vendor: V, event_id_pattern: '(a'}, "
        + "field_mappings: {}}"), Schema.cloudSiem()).diagnostics().get(0).message()).contains("is no pattern");
  }

  @Test
  void mappingsForSensorsAreNotForParsers() {
    ReadMappings read = MappingReader.read(new SourceText("m.yaml", "- {name: C, input: {vendor: V, product: P, "
        + "log_format: CEF, event_id_pattern: x}}\n- {name: J, input: {vendor: V, product: P, log_format: JSON}}\n"
        + "- {name: Off, enabled: false, input: {vendor: V, product: P, event_id_pattern: x}}\n"), Schema.cloudSiem());
    assertThat(found(new MappingCatalog(List.of(read.mappings())), "x")).containsExactly("J");
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
