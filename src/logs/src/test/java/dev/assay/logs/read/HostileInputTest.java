package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file holds, each of its lines becomes a record or a finding, and nothing is thrown. */
class HostileInputTest {
  private static final List<String> LINES = List.of(Samples.HEADER + Samples.traffic(117), Samples.threat(79),
      Samples.CONN, Samples.PLAIN_CONN,
      "{\"_record\":\"a.log:1\",\"_source\":\"zeek/json\",\"timestamp\":1,\"dstPort\":853,\"fields\":{\"a\":\"b\"}}");

  @Property(tries = 300)
  void aLineCutShort(@ForAll("lines") String line, @ForAll @IntRange(min = 1, max = 900) int length) {
    check(line.substring(0, Math.min(length, line.length())).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void aLineWithOneByteChanged(@ForAll("lines") String line, @ForAll @IntRange(max = 900) int at, @ForAll byte value) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    bytes[at % bytes.length] = value;
    check(bytes);
  }

  @Property(tries = 300)
  void randomBytes(@ForAll byte[] bytes) {
    check(bytes);
    for (String source : List.of("palo-alto/ngfw-csv", "zeek/json", "record")) {
      check(bytes, Optional.of(source));
    }
  }

  @Property(tries = 300)
  void signsThatMeanSomething(@ForAll("signs") String text) {
    check(text.getBytes(StandardCharsets.UTF_8));
    check(text.getBytes(StandardCharsets.UTF_8), Optional.of("zeek/json"));
    check(("{\"_path\":\"conn\",\"ts\":" + text + "}").getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(LINES);
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of("{", "}", "[", "]", "\"", ",", ":", "1", "e9", "-", "\\", "\\u12", ",,,TRAFFIC,",
        ",,,THREAT,", "<14>", "\n", "\r", "null", "ts", " ", "\u0000", "\ud800")
        .list().ofMaxSize(30).map(parts -> String.join("", parts));
  }

  private static void check(byte[] bytes) {
    check(bytes, Optional.empty());
  }

  private static void check(byte[] bytes, Optional<String> source) {
    List<Reading> readings = Logs.read("x.log", bytes, source, Reception.UNKNOWN);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.isBlank() && text.indexOf('\u0000') < 0 && text.indexOf('\ufffd') < 0 && text.indexOf('\ufeff') < 0) {
      assertThat(readings).isNotEmpty();
    }
  }
}
