package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever becomes of a line on its way, it is a record or a finding, and what a record says stands in the line.
 *
 * <p>A property runs 2,500 times; the system property {@code assay.mutations} says how many lines each time, 1 if it
 * is not set.
 */
class MerakiSonicWallHostileTest {
  private static final int MUTATIONS = Integer.getInteger("assay.mutations", 1);
  private static final List<String> FIELDS = List.of("srcDevice_ip", "dstDevice_ip", "srcPort", "dstPort",
      "ipProtocol", "device_ip", "srcDevice_natIp", "dstDevice_natIp", "device_hostname");
  private static final String[] PIECES = {"\"", "'", "=", " ", "  ", ":", "/", "src=", "dst=", " dport=9",
      " pattern: allow all", "<134>", "1 ", "[", "]", "{", "}", ",", "\\", "\t", "\u00e4", "\u0000", "null", "-"};
  private static final Reception RECEPTION =
      new Reception(Optional.of(Instant.parse("2024-05-14T10:00:00Z")), Optional.empty());

  @Property(tries = 2500, shrinking = ShrinkingMode.OFF)
  void merakiSyslog(@ForAll("seeds") long seed) {
    check(seed, "cisco/meraki-syslog", MerakiLines.VENDOR);
  }

  @Property(tries = 2500, shrinking = ShrinkingMode.OFF)
  void merakiDashboard(@ForAll("seeds") long seed) {
    check(seed, "cisco/meraki-dashboard", MerakiLines.DASHBOARD);
  }

  @Property(tries = 2500, shrinking = ShrinkingMode.OFF)
  void sonicWall(@ForAll("seeds") long seed) {
    check(seed, "sonicwall/firewall", SonicWallLines.VENDOR);
  }

  @Property(tries = 2500, shrinking = ShrinkingMode.OFF)
  void dellSonicWall(@ForAll("seeds") long seed) {
    check(seed, "dell/sonicwall", SonicWallLines.VENDOR);
  }

  @Example
  void longAndEmptyLines() {
    for (List<String> lines : List.of(MerakiLines.VENDOR, MerakiLines.DASHBOARD, SonicWallLines.VENDOR)) {
      for (String line : lines) {
        String filler = "x".repeat(1_000_000 - line.length());
        assertThat(Logs.read("x", line + filler)).as(line).isNotEmpty();
        assertThat(Logs.findings(Logs.read("x", line + filler + filler))).extracting("code")
            .contains(LogCode.LINE_TOO_LONG);
      }
    }
    for (String source : List.of("cisco/meraki-syslog", "cisco/meraki-dashboard", "sonicwall/firewall")) {
      assertThat(Logs.records(read("\n \n\t\n".getBytes(StandardCharsets.UTF_8), Optional.of(source)))).isEmpty();
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  private static void check(long seed, String source, List<String> lines) {
    Random random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      check(random, source, lines);
    }
  }

  /** Mutates a line, and reads it recognised and named. */
  private static void check(Random random, String source, List<String> lines) {
    byte[] bytes = lines.get(random.nextInt(lines.size())).getBytes(StandardCharsets.UTF_8);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      bytes = mutated(bytes, random);
    }
    for (Optional<String> named : List.of(Optional.<String>empty(), Optional.of(source))) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      List<Reading> readings = read(bytes, named);
      if (!text.isBlank() && text.indexOf('\u0000') < 0) {
        assertThat(readings).as("readings of %s", text).isNotEmpty();
      }
      for (Record record : Logs.records(readings)) {
        for (String field : FIELDS) {
          String value = Logs.text(record, field);
          assertThat(value == null || text.contains(value)).as("%s is %s in %s", field, value, text).isTrue();
        }
      }
    }
  }

  private static byte[] mutated(byte[] line, Random random) {
    if (line.length == 0) {
      return line;
    }
    int at = random.nextInt(line.length);
    int length = Math.min(1 + random.nextInt(40), line.length - at);
    return switch (random.nextInt(7)) {
      case 0 -> joined(line, at, line.length, new byte[0]);
      case 1 -> joined(line, at, at + length, new byte[0]);
      case 2 -> joined(line, at, at, Arrays.copyOfRange(line, at, at + length));
      case 3 -> joined(line, at, at + 1, new byte[] {(byte) random.nextInt(256)});
      case 4 -> joined(line, at, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
      case 5 -> repeated(line, random);
      default -> joined(line, at, at, new byte[] {(byte) (128 + random.nextInt(128))});
    };
  }

  /** A whole pair comes twice, the second time with another value. */
  private static byte[] repeated(byte[] line, Random random) {
    List<String> words = new ArrayList<>(List.of(new String(line, StandardCharsets.UTF_8).split(" ", -1)));
    String word = words.get(random.nextInt(words.size()));
    words.add(random.nextInt(words.size() + 1), word.replace('1', '7'));
    return String.join(" ", words).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] line, int from, int to, byte[] between) {
    byte[] out = new byte[from + between.length + line.length - to];
    System.arraycopy(line, 0, out, 0, from);
    System.arraycopy(between, 0, out, from, between.length);
    System.arraycopy(line, to, out, from + between.length, line.length - to);
    return out;
  }

  private static List<Reading> read(byte[] bytes, Optional<String> source) {
    return Logs.read("x.log", bytes, source, RECEPTION);
  }
}
