package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.enrich.ListColumn;
import dev.assay.logs.enrich.MatchList;
import dev.assay.logs.enrich.NameNormalization;
import dev.assay.logs.enrich.NetworkBlocks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A byte of a line of a megabyte takes no more time than one of a line of a kilobyte, whatever the line is made of. */
class LinearTimeTest {
  private static final int[] SIZES = {1 << 10, 1 << 15, 1 << 20};
  /** More than noise and what memory costs that fills; quadratic time makes the longest line 1,024 times as dear. */
  private static final int FACTOR = 12;
  private static final Enrichment LISTS = new Enrichment(NetworkBlocks.rfc1918(), NameNormalization.none(),
      Stream.of(ListColumn.values()).map(column -> new MatchList(column.label(), column,
          List.of(new MatchList.Item(column == ListColumn.IP ? "192.0.2.1" : "example.com")))).toList());
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A source, what a line begins with, what is repeated up to the length, and what it ends with. */
  record Hostile(String source, String start, String unit, String end) {
    byte[] line(int length) {
      int room = length - 64 - start.length() - end.length();
      return (start + unit.repeat(Math.max(1, room / unit.length())) + end).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      String shown = start.length() > 50 ? "\u2026" + start.substring(start.length() - 50) : start;
      return source + ": " + shown + unit + unit + "\u2026" + end;
    }
  }

  static Stream<Hostile> lines() {
    List<Hostile> lines = new ArrayList<>();
    List<String> pairs = List.of("a", " a=b", "|a=b", ",", "\\", "\\\\", "=", "\\x41", "\\=", " =", "TRAFFIC|", ": ");
    for (String line : List.of(Samples.HEADER + Samples.CEF, Samples.CEF_THREAT)) {
      around(lines, "palo-alto/ngfw-cef", line, pairs);
    }
    around(lines, "palo-alto/ngfw-leef", Samples.HEADER + Samples.LEEF, pairs);
    around(lines, "palo-alto/ngfw-csv", Samples.HEADER + Samples.traffic(75),
        List.of("a", ",", "\"", "\"\"", "\",\"", " "));
    between(lines, "zeek/json", Samples.CONN.replace("ShADadFf", "@"), List.of("a", "\\\\", "\\u0041", ","));
    between(lines, "zeek/json", Samples.CONN.replace("\"SF\"", "[@\"a\"]"), List.of("\"a\",", "1,", "[],", "["));
    between(lines, "zeek/json", "{\"_path\":\"dns\",\"ts\":1,\"query\":\"@example.org\"}", List.of("a.", "."));
    between(lines, "zeek/json", "{\"_path\":\"http\",\"ts\":1,\"uri\":\"http://@/\"}", List.of("a.", "/", "a:"));
    between(lines, "zeek/tsv", Samples.TSV_HEADER + Samples.TSV_CONN.replace("(empty)", "a@"),
        List.of("a", ",a", "\\x41", "\\", ",", "(empty),", "\t"));
    String firepower = "<113>2024-05-14T09:14:21Z ftd %FTD-1-430003: ";
    for (String middle : List.of("@A: b, @Z: y", "A: @, B@", "A: @, B c@: d", "@A @", "A: @SrcIP: x@", "A: b@ @c")) {
      String[] parts = middle.split("@", -1);
      lines.add(new Hostile("cisco/firepower-syslog", firepower + parts[0], parts[1], parts[2]));
    }
    lines.add(new Hostile("cisco/firepower-syslog", "<113>", "a ", "%FTD-1-430003: A: b"));
    String asa = "<166>May 14 2024 09:14:21: %ASA-6-";
    for (String middle : List.of("302013: Built outbound TCP connection 1 for @a:@",
        "302013: Built outbound TCP connection 1 for a:@1.@",
        "302014: Teardown TCP connection 1 for a:1.1.1.1/1(@\\@) to b",
        "302014: Teardown TCP connection 1 for a:1.1.1.1/1@ (x)@", "106023: Deny @ src a:@",
        "106100: access-list x permitted tcp @a/1(2) -> @")) {
      String[] parts = middle.split("@", -1);
      lines.add(new Hostile("cisco/asa-syslog", asa + parts[0], parts[1], parts[2]));
    }
    between(lines, "cisco/firepower-json",
        "{\"recordType\":71,\"recordLength\":1,\"archiveTimestamp\":1715678067,@\"b\":2}",
        List.of("\"a\":1,", "\"", "["));
    for (String unit : List.of("\\u0041", "a")) {
      lines.add(new Hostile("cisco/firepower-json", "{\"recordType\":71,\"@computed\":{\"a\":\"", unit, "\"}}"));
    }
    for (String start : List.of("flows allow src=", "flows src=1 dst=2 protocol=tcp pattern: ", "firewall ",
        "l7_firewall ", "urls src=10.0.0.1:5 dst=10.0.0.2:6 mac=a agent='", "ids-alerts signature=")) {
      for (String unit : List.of("x", " ", "a=", "a=b ", "src=1 dst=2 ", "pattern: ", "' request: ", "1:")) {
        lines.add(new Hostile("cisco/meraki-syslog", "<134>1 1715678493.482913742 HQ_MX84 " + start, unit, ""));
      }
    }
    for (String unit : List.of("x", "{\"a\":", "[", "\\\\", "\",\"a\":\"")) {
      lines.add(new Hostile("cisco/meraki-dashboard", "{\"application\":\"", unit, ""));
    }
    for (String source : List.of("sonicwall/firewall", "dell/sonicwall")) {
      for (String unit : List.of("x", " ", "a=", "a=b ", "a=\"b ", "a=\"b\" ", "a='b ", "\"", "src=1:", "proto=a/")) {
        lines.add(new Hostile(source, "id=firewall sn=1 time=\"2024-05-14 09:21:33\" ", unit, ""));
        lines.add(new Hostile(source, "<134>  id=firewall sn=1 ", unit, ""));
      }
    }
    String record = "{\"_record\":\"a:1\",\"_source\":\"zeek/json\",\"timestamp\":1,\"fields\":{@\"a\":\"b\"}}";
    between(lines, "record", record, List.of("\"a\":\"1\",", "\"", "{\"a\":"));
    return lines.stream();
  }

  private static void around(List<Hostile> lines, String source, String line, List<String> units) {
    for (String unit : units) {
      lines.add(new Hostile(source, line, unit, ""));
      lines.add(new Hostile(source, "", unit, line));
    }
  }

  /** @param line with an {@code @} where the unit is repeated */
  private static void between(List<Hostile> lines, String source, String line, List<String> units) {
    String[] parts = line.split("@", -1);
    units.forEach(unit -> lines.add(new Hostile(source, parts[0], unit, parts[1])));
  }

  @Test
  void noSourceIsLeftOut() {
    assertThat(lines().map(Hostile::source).distinct()).containsExactlyInAnyOrderElementsOf(VendorLines.sources());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void timeGrowsAsTheLineDoesAndNoFaster(Hostile hostile) {
    double dearest = Double.MAX_VALUE;
    // A machine with other work is slow at times, but not each time.
    for (int attempt = 0; attempt < 4 && dearest > FACTOR; attempt++) {
      double cheapest = Double.MAX_VALUE;
      double now = 0;
      for (int size : SIZES) {
        double perByte = perByte(hostile.source(), hostile.line(size), 2 + (1 << 16) / size);
        now = Math.max(now, perByte / cheapest);
        cheapest = Math.min(cheapest, perByte);
      }
      dearest = Math.min(dearest, now);
    }
    assertThat(dearest).as("how much dearer a byte of a longer line is").isLessThan(FACTOR);
  }

  /** The least of several measurements, in nanoseconds of this thread alone, and at least one of them. */
  private static double perByte(String source, byte[] line, int times) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      assertThat(Logs.read(Logs.CATALOG, LISTS, Logs.WHOLE, "x.log", line, Optional.of(source), VendorLines.RECEPTION))
          .isNotEmpty();
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
    }
    return Math.max(1, (double) least / line.length);
  }
}
