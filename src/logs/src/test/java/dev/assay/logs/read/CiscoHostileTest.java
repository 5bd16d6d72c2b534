package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Record;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a line on its way, it gives a record or a finding, and nothing is thrown. */
class CiscoHostileTest {
  /** How many changed lines for each source; {@code -Dassay.tries=100000} for a long run. */
  private static final int TRIES = Integer.getInteger("assay.tries", 2000);
  private static final Reception RECEIVED =
      new Reception(Optional.of(Instant.parse("2024-05-14T09:30:00Z")), Optional.of(ZoneOffset.UTC));
  private static final Map<String, List<String>> LINES = Map.of("cisco/firepower-syslog", CiscoSamples.SYSLOG,
      "cisco/asa-syslog", CiscoSamples.ASA, "cisco/firepower-json", List.of(CiscoSamples.STREAMED));
  private static final List<String> ENDS =
      List.of("srcDevice_ip", "srcPort", "dstDevice_ip", "dstPort", "ipProtocol", "user_username");
  private static final List<String> SIGNS = List.of(", ", ": ", ",", ":", "(", ")", "/", "\\", "\"", "{", "}", "[",
      " to ", " for ", "%FTD-1-430003: ", "%ASA-6-302013: ", "SrcIP: ", ", DstPort: 853", "\u2404", "\u0000", "\u00e9",
      "\ud83d\ude00", "\t", "\r", "null", "1e9", "-1", "999999999999", "");

  @ParameterizedTest
  @ValueSource(strings = {"cisco/firepower-syslog", "cisco/asa-syslog", "cisco/firepower-json"})
  void changedLines(String source) {
    Random random = new Random(source.hashCode());
    for (int i = 0; i < TRIES; i++) {
      byte[] line = changed(LINES.get(source), random);
      Optional<String> named = random.nextBoolean() ? Optional.of(source) : Optional.empty();
      List<Reading> readings = Logs.read("x.log", line, named, RECEIVED);
      String text = new String(line, StandardCharsets.UTF_8);
      if (!text.isBlank() && text.indexOf('\u0000') < 0) {
        assertThat(readings).as("%s", text).isNotEmpty();
      }
    }
  }

  private static byte[] changed(List<String> lines, Random random) {
    String line = lines.get(random.nextInt(lines.size()));
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(line.length() + 1);
      int end = Math.min(line.length(), at + random.nextInt(12));
      line = switch (random.nextInt(5)) {
        case 0 -> line.substring(0, at);
        case 1 -> line.substring(0, at) + line.substring(end);
        case 2 -> line.substring(0, end) + line.substring(at);
        case 3 -> line.substring(0, at) + SIGNS.get(random.nextInt(SIGNS.size())) + line.substring(end);
        default -> line.substring(0, at) + SIGNS.get(random.nextInt(SIGNS.size())) + line.substring(at);
      };
    }
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** A line that ends early gives no other end of the connection than the whole line. */
  @ParameterizedTest
  @ValueSource(strings = {"cisco/firepower-syslog", "cisco/asa-syslog", "cisco/firepower-json"})
  void noCutGivesAWrongEnd(String source) {
    for (String line : LINES.get(source)) {
      Record whole = Logs.records(read(line)).get(0);
      for (int length = 1; length < line.length(); length++) {
        List<Reading> readings = read(line.substring(0, length));
        assertThat(readings).isNotEmpty();
        for (Record record : Logs.records(readings)) {
          for (String field : ENDS) {
            assertThat(Logs.text(record, field)).as("%s of the first %d characters of %s", field, length, line)
                .isIn(Logs.text(whole, field), null);
          }
        }
      }
    }
  }

  @Test
  void bytesThatAreNoTextAreAFinding() {
    for (String line : LINES.values().stream().flatMap(List::stream).toList()) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      bytes[bytes.length / 2] = (byte) 0xff;
      List<Reading> readings = Logs.read("x.log", bytes, Optional.empty(), RECEIVED);
      assertThat(readings).singleElement().isInstanceOf(Reading.Finding.class);
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void linesOfAMebibyteTakeTimeInProportion(String head, String filling, String tail) {
    read(line(head, filling, tail, 1 << 15));
    double perByte = seconds(head, filling, tail, 1 << 15) / (1 << 15);
    double perByteOfLong = seconds(head, filling, tail, 1 << 20) / (1 << 20);
    assertThat(perByteOfLong).as("seconds a byte, against those of a line of 32 KiB").isLessThan(5 * perByte + 1e-7);
  }

  static Stream<Object[]> hostile() {
    String firepower = "<113>2024-05-14T09:14:21Z ftd %FTD-1-430003: ";
    String asa = "<166>May 14 2024 09:14:21: %ASA-6-";
    return Stream.of(new Object[] {firepower, "A: b, ", "Z: y"}, new Object[] {firepower + "A: ", ", B", ""},
        new Object[] {firepower + "A: ", ", B c", ": d"}, new Object[] {firepower, "A ", ""},
        new Object[] {firepower + "A: ", "SrcIP: x", ""}, new Object[] {firepower + "A: b", " ", "c"},
        new Object[] {"<113>", "a ", "%FTD-1-430003: A: b"},
        new Object[] {asa + "302013: Built outbound TCP connection 1 for ", "a:", ""},
        new Object[] {asa + "302013: Built outbound TCP connection 1 for a:", "1.", ""},
        new Object[] {asa + "302014: Teardown TCP connection 1 for a:1.1.1.1/1(", "\\", ") to b:1.1.1.1/2"},
        new Object[] {asa + "302014: Teardown TCP connection 1 for a:1.1.1.1/1", " (x)", ""},
        new Object[] {asa + "106023: Deny ", " src a:", ""},
        new Object[] {asa + "106100: access-list x permitted tcp ", "a/1(2) -> ", ""},
        new Object[] {"{\"recordType\":71,\"recordLength\":1,\"archiveTimestamp\":1715678067,", "\"a\":1,", "\"b\":2}"},
        new Object[] {"{\"recordType\":71,\"@computed\":", "[", ""},
        new Object[] {"{\"recordType\":71,\"@computed\":{\"a\":\"", "\\u0041", "\"}}"});
  }

  private static double seconds(String head, String filling, String tail, int size) {
    byte[] line = line(head, filling, tail, size).getBytes(StandardCharsets.UTF_8);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      assertThat(Logs.read("x.log", line, Optional.empty(), RECEIVED)).isNotEmpty();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }

  private static String line(String head, String filling, String tail, int size) {
    List<String> parts = new ArrayList<>();
    parts.add(head);
    parts.add(filling.repeat((size - head.length() - tail.length()) / filling.length()));
    parts.add(tail);
    return String.join("", parts);
  }

  private static List<Reading> read(String line) {
    return Logs.read("x.log", line.getBytes(StandardCharsets.UTF_8), Optional.empty(), RECEIVED);
  }
}
