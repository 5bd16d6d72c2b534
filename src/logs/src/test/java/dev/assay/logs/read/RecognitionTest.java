package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {
  @Test
  void sourcesMayChangeFromLineToLine() {
    String log = Samples.CONN + "\n" + Samples.traffic(117) + "\n" + Samples.PLAIN_SSL + "\n"
        + Samples.threat(123) + "\n";
    List<Reading> readings = Logs.read("mixed.log", log.repeat(2));
    assertThat(readings).hasSize(8).allMatch(Reading.OfRecord.class::isInstance);
    assertThat(readings).extracting(reading -> ((Reading.OfRecord) reading).source().id()).startsWith("zeek/json",
        "palo-alto/ngfw-csv", "zeek/json", "palo-alto/ngfw-csv");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "hello | no source takes the line; the nearest is palo-alto/ngfw-csv: the line has fewer than 4 columns",
      "a,b,c,d,e | no source takes the line; the nearest is palo-alto/ngfw-csv: "
          + "column 4 is none of the types THREAT, TRAFFIC",
      "{\"a\":1,\"b\":2,\"c\":3} | zeek/json does not take the line: the JSON object has no key \"_path\"",
      "{\"ts\":1,\"uid\":2} | zeek/json does not take the line: the JSON object has no key \"id.orig_h\""})
  void theNearestSourceSaysWhatItStumbledOver(String line, String message) {
    assertThat(Logs.findings(Logs.read("x.log", line))).singleElement()
        .satisfies(finding -> assertThat(finding.message()).isEqualTo(message));
  }
}
