package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The time for a byte does not grow with the length of a line. */
class MerakiSonicWallLinearTest {
  private static final int SHORT = 1 << 10;
  private static final int LONG = 1_000_000;
  /** More than noise, much less than the factor of a thousand that quadratic time would show. */
  private static final int FACTOR = 12;
  private static final Reception RECEPTION =
      new Reception(Optional.of(Instant.parse("2024-05-14T10:00:00Z")), Optional.empty());

  static Stream<Arguments> lines() {
    String meraki = "<134>1 1715678493.482913742 HQ_MX84 ";
    Stream<String> syslog = Stream.of("flows allow src=", "flows src=1 dst=2 protocol=tcp pattern: ", "firewall ",
        "l7_firewall ", "urls src=10.0.0.1:5 dst=10.0.0.2:6 mac=a agent='", "ids-alerts signature=");
    List<String> fillers = List.of("x", " ", "a=", "a=b ", "src=1 dst=2 ", "pattern: ", "' request: ", "1:");
    Stream<Arguments> merakis = syslog.flatMap(start ->
        fillers.stream().map(filler -> Arguments.of("cisco/meraki-syslog", meraki + start, filler)));
    Stream<Arguments> dashboards = Stream.of("x", "{\"a\":", "[", "\\\\", "\",\"a\":\"")
        .map(filler -> Arguments.of("cisco/meraki-dashboard", "{\"application\":\"", filler));
    Stream<Arguments> walls = Stream.of("id=firewall sn=1 time=\"2024-05-14 09:21:33\" ", "<134>  id=firewall sn=1 ")
        .flatMap(start -> Stream.of("x", " ", "a=", "a=b ", "a=\"b ", "a=\"b\" ", "a='b ", "\"", "src=1:", "proto=a/")
            .map(filler -> Arguments.of("sonicwall/firewall", start, filler)));
    return Stream.of(merakis, dashboards, walls).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void takesLinearTime(String source, String start, String filler) {
    byte[] small = line(start, filler, SHORT);
    byte[] large = line(start, filler, LONG);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3 && best > FACTOR; i++) {
      double each = time(source, small, LONG / SHORT) / ((double) small.length * (LONG / SHORT));
      best = Math.min(best, time(source, large, 1) / (large.length * Math.max(each, 1)));
    }
    assertThat(best).as("how much longer each byte takes").isLessThan(FACTOR);
  }

  private static long time(String source, byte[] line, int times) {
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      Logs.read("x.log", line, Optional.of(source), RECEPTION);
    }
    return System.nanoTime() - start;
  }

  private static byte[] line(String start, String filler, int length) {
    String text = start + filler.repeat((length - start.length()) / filler.length());
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
