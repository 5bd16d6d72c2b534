package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Record;
import dev.assay.logs.time.Reception;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lines truncated, garbled, with keys repeated, not in UTF-8 or very long: each gives a record or a finding, and nothing
 * is thrown. More of them with {@code -Dassay.mutations=100000}.
 */
class MutatedLinesTest {
  private static final int MUTATIONS = Integer.getInteger("assay.mutations", 2_500);
  private static final Reception RECEPTION =
      new Reception(Optional.of(Instant.parse("2024-05-14T10:00:00Z")), Optional.of(ZoneOffset.UTC));
  private static final Map<String, List<String>> LINES = Map.of(
      "palo-alto/ngfw-csv", List.of(Samples.HEADER + Samples.traffic(117), Samples.threat(123), Samples.traffic(65)),
      "palo-alto/ngfw-cef", List.of(Samples.HEADER + Samples.CEF, Samples.CEF_FORWARDED, Samples.CEF_THREAT),
      "palo-alto/ngfw-leef", List.of(Samples.HEADER + Samples.LEEF, Samples.LEEF_THREAT),
      "zeek/json", List.of(Samples.CONN, Samples.PLAIN_CONN, Samples.PLAIN_SSL),
      "zeek/tsv", List.of(Samples.TSV_HEADER + Samples.TSV_CONN));
  private static final String[] SIGNS = {"|", "=", "\\", "\t", ",", "\"", "{", "}", "[", "]", " ", "<", ">", "#", "\\x",
      "\u0000", "\u00e4", "\ud83d\ude00", "CEF:", "LEEF:", "|TRAFFIC|", "|cat=THREAT|", " src=", " act=", "|dst=",
      "#fields\t", "cs1Label=", "9999999999999999999", "-", ":", "::", "NaN", "null"};

  static Stream<String> sources() {
    return LINES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aMutatedLineIsARecordOrAFinding(String source) {
    Random random = new Random(853);
    List<String> lines = LINES.get(source);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutate(lines.get(i % lines.size()), random);
      Optional<String> named = i % 3 == 0 ? Optional.of(source) : Optional.empty();
      List<Reading> readings = Logs.read("x.log", bytes, named, RECEPTION);
      boolean onlyHeader = Stream.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n"))
          .allMatch(line -> line.isBlank() || line.startsWith("#"));
      if (!onlyHeader) {
        assertThat(readings).as("mutation %d: %s", i, new String(bytes, StandardCharsets.ISO_8859_1)).isNotEmpty();
      }
    }
  }

  /** However it is cut, what stands in a record as address or port is what stood in the whole line. */
  @ParameterizedTest
  @MethodSource("sources")
  void aTruncatedLineGivesNoWrongAddressOrPort(String source) {
    String whole = LINES.get(source).get(0);
    Record expected = Logs.records(Logs.read("x.log", whole.getBytes(StandardCharsets.UTF_8), Optional.empty(),
        RECEPTION)).get(0);
    for (int length = 1; length < whole.length(); length++) {
      byte[] bytes = whole.substring(0, length).getBytes(StandardCharsets.UTF_8);
      for (Record record : Logs.records(Logs.read("x.log", bytes, Optional.of(source), RECEPTION))) {
        for (String field : List.of("srcDevice_ip", "srcPort", "dstDevice_ip", "dstPort", "ipProtocol")) {
          assertThat(Logs.text(record, field)).as("%s of the first %d characters", field, length)
              .isEqualTo(Logs.text(expected, field));
        }
      }
    }
  }

  @Test
  void ofARepeatedKeyTheLastCounts() {
    assertThat(port(Samples.CEF.replace(" dpt=853", " dpt=852 dpt=853"))).isEqualTo("853");
    assertThat(port(Samples.LEEF.replace("|dstPort=853", "|dstPort=852|dstPort=853"))).isEqualTo("853");
    assertThat(port(Samples.CONN.replace("\"id.resp_p\":853", "\"id.resp_p\":852,\"id.resp_p\":853")))
        .isEqualTo("853");
  }

  @Test
  void bytesThatAreNoTextAreFindings() throws Exception {
    for (String line : List.of(Samples.CEF, Samples.LEEF, Samples.CONN, Samples.traffic(117))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(line.getBytes(StandardCharsets.UTF_8));
      bytes.write(0xff);
      bytes.write('\n');
      List<Reading> readings = Logs.read("x.log", bytes.toByteArray(), Optional.empty(), RECEPTION);
      assertThat(readings).singleElement().isInstanceOf(Reading.Finding.class);
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aLineOfAMegabyteIsARecordOrAFinding(String source) {
    for (String filler : List.of("a", " a=b", "|a=b", ",", "\\", "\t", "\"", "=", "\\x41", "[", " cs1Label=a")) {
      for (String line : LINES.get(source)) {
        int at = line.length() / 2;
        int times = ((1 << 20) - line.length()) / filler.length();
        for (String full : List.of(line + filler.repeat(times),
            line.substring(0, at) + filler.repeat(times) + line.substring(at))) {
          assertThat(Logs.read("x.log", full.getBytes(StandardCharsets.UTF_8), Optional.of(source), RECEPTION))
              .isNotEmpty();
        }
      }
    }
  }

  private static String port(String line) {
    return Logs.text(Logs.records(Logs.read("x.log", line)).get(0), "dstPort");
  }

  private static byte[] mutate(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes && text.length() > 1; i++) {
      int at = random.nextInt(text.length());
      int other = random.nextInt(text.length());
      int from = Math.min(at, other);
      int to = Math.max(at, other);
      switch (random.nextInt(6)) {
        case 0 -> text.setLength(Math.max(1, at));
        case 1 -> text.delete(from, Math.min(to, from + 40));
        case 2 -> text.insert(at, SIGNS[random.nextInt(SIGNS.length)]);
        case 3 -> text.setCharAt(at, (char) (1 + random.nextInt(255)));
        case 4 -> text.insert(at, text.substring(from, Math.min(to, from + 200)));
        default -> text.replace(at, at + 1, SIGNS[random.nextInt(SIGNS.length)]);
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(5) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
