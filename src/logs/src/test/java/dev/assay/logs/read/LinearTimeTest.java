package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A line a hundred times as long takes about a hundred times as long to read, whatever is in it. */
class LinearTimeTest {
  private static final int SHORT = 1 << 13;
  private static final int LONG = (1 << 20) - 4_096;
  /** A quadratic step makes a byte of the long line 128 times as dear; memory that fills makes it some times as dear. */
  private static final double DEARER_AT_MOST = 40;
  private static final Reception RECEPTION =
      new Reception(Optional.of(Instant.parse("2024-05-14T10:00:00Z")), Optional.of(ZoneOffset.UTC));

  static Stream<Arguments> lines() {
    List<String> fillers = List.of("a", " a=b", "|a=b", ",", "\\", "\\\\", "=", "\\x41", "\\=", " =", "TRAFFIC|", ": ");
    return Stream.of(
        Arguments.of("palo-alto/ngfw-csv", Samples.HEADER + Samples.traffic(117), fillers),
        Arguments.of("palo-alto/ngfw-cef", Samples.HEADER + Samples.CEF, fillers),
        Arguments.of("palo-alto/ngfw-cef", Samples.CEF_THREAT, fillers),
        Arguments.of("palo-alto/ngfw-leef", Samples.HEADER + Samples.LEEF, fillers),
        Arguments.of("zeek/json", Samples.CONN.replace("ShADadFf", "@"), List.of("a", "\\\\", "\\u0041", ",")),
        Arguments.of("zeek/json", Samples.CONN.replace("\"SF\"", "[@\"a\"]"), List.of("\"a\",", "1,", "[],")),
        Arguments.of("zeek/tsv", Samples.TSV_HEADER + Samples.TSV_CONN.replace("(empty)", "a@"),
            List.of("a", ",a", "\\x41", "\\", ",", "(empty),")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void timeGrowsAsTheLineDoes(String source, String line, List<String> fillers) {
    for (String filler : fillers) {
      for (boolean before : new boolean[] {true, false}) {
        double cheap = perByte(source, line, filler, SHORT, before);
        double dear = perByte(source, line, filler, LONG, before);
        assertThat(dear / cheap).as("%s filled with `%s`", source, filler).isLessThan(DEARER_AT_MOST);
      }
    }
  }

  /** The best of some runs: what else the machine does only makes them longer. */
  private static double perByte(String source, String line, String filler, int size, boolean before) {
    String fill = filler.repeat((size - Math.min(line.length(), size / 2)) / filler.length());
    String text = line.contains("@") ? line.replace("@", fill) : before ? fill + line : line + fill;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < (size == SHORT ? 20 : 2); i++) {
      long start = System.nanoTime();
      assertThat(Logs.read("x.log", bytes, Optional.of(source), RECEPTION)).isNotEmpty();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best / bytes.length;
  }
}
