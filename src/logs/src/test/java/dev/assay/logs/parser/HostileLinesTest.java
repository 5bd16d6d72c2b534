package dev.assay.logs.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.Schema;
import dev.assay.logs.source.SourceCatalog;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines made to hurt: no format throws, and a character of a long line takes no more time than one of a short line. */
class HostileLinesTest {
  private static final Surroundings AROUND = new Surroundings() {
    @Override
    public String sourceName() {
      return "x";
    }

    @Override
    public Long messageTime() {
      return null;
    }
  };

  private static final Map<String, String> PARSERS = Map.ofEntries(
      Map.entry("json", "FORMAT = JSON"),
      Map.entry("json flattened", "FORMAT = JSON\nJSON_FLATTEN_SINGLE_LISTS = true"),
      Map.entry("json zipped", "FORMAT = JSON\nZIP:r|^(?<_$INDEX>.*)\\.k$:r|^(?<_$INDEX>.*)\\.v$ = z_%s"),
      Map.entry("csv", "FORMAT = CSV\nFIELDS = a,b\nOPTIONAL_FIELDS = c"), Map.entry("cef", "FORMAT = CEF"),
      Map.entry("leef", "FORMAT = LEEF"), Map.entry("xml", "FORMAT = XML"),
      Map.entry("windows", "FORMAT = WINDOWS_XML"),
      Map.entry("pairs", "REGEX = (?<_$FIELD_1>\\w+)=(?:\\[(?<_$VAL_1>[^\\]]*)\\]"
          + "|\"(?<_$VAL_1>[^\"]*)\"|(?<_$VAL_1>\\S*))\n"
          + "REPEAT_MATCH = true"),
      Map.entry("values", "REGEX = (?<_$FIELD_1>\\w+)=(?<_$VAL_1>\\S*)\nREPEAT_MATCH = true\nADD_VALUES = true\n"
          + "DROP:r|^x = true"),
      Map.entry("replaced", "SET:a = {{_$log_entry}}\nFIND_REPLACE:a:<$0> = \\[[^\\]]*\\]|."),
      Map.entry("syslog", "TRANSFORM = Possible_Syslog_Header"),
      Map.entry("all", "TRANSFORM_ALL = part\n[transform:part]\nREGEX = (?<a>[^;]*);?\nTRANSFORM:a = inner\n"
          + "[transform:inner]\nREGEX = (?<b>.)"),
      Map.entry("patterns", "REGEX = .*?%{IP:a}.*?%{URI:b}.*?%{SYSLOGBASE}"));

  /** A format, what a line begins with, what is repeated up to the length, and what it ends with. */
  record Hostile(String format, String start, String unit, String end) {
    String line(int length) {
      return start + unit.repeat(Math.max(1, (length - start.length() - end.length()) / unit.length())) + end;
    }

    @Override
    public String toString() {
      return format + ": " + start + unit + unit + "…" + end;
    }
  }

  static Stream<Hostile> lines() {
    List<Hostile> lines = new ArrayList<>();
    for (String format : List.of("json", "json flattened", "json zipped")) {
      for (String unit : List.of("\"a\":1,", "\"a\":[1],", "\"a\":[{\"k\":1,\"v\":2}],",
          "\"a\":{\"b\":[", "{", "\"", "[")) {
        lines.add(new Hostile(format, "{", unit, "\"z\":1}"));
      }
      lines.add(new Hostile(format, "{\"l\":[", "{\"k\":1,\"v\":2},", "1]}"));
      lines.add(new Hostile(format, "{\"" + "n".repeat(300) + "\":{", "\"a\":1,", "\"z\":1}}"));
    }
    for (String unit : List.of(",", "\"", "\"\",", "\"a\"b,", "a", "\"a\"\"")) {
      lines.add(new Hostile("csv", "", unit, ""));
      lines.add(new Hostile("csv", "\"", unit, ""));
    }
    for (String unit : List.of("=", "a=", " a=b", "\\", "|", " ", "b", "cs1Label=a cs1=b ", "\\=", " = ", "a=b\t")) {
      lines.add(new Hostile("cef", "CEF:0|V|P|1|id|n|3|k=", unit, ""));
      lines.add(new Hostile("cef", "CEF:0|", unit, ""));
      for (String header : List.of("LEEF:1.0|V|P|1|id|", "LEEF:2.0|V|P|1|id|^|", "LEEF:1.0|V|P|1|id|\t")) {
        lines.add(new Hostile("leef", header, unit, ""));
      }
    }
    for (String unit : List.of("<a>", "<b/>", "<b>1</b>", "&amp;", "<!-- -->", "x", "<![CDATA[", " a='1'",
        "<b c='1'/>")) {
      lines.add(new Hostile("xml", "<a>", unit, "</a>"));
      lines.add(new Hostile("windows", "<Event><EventData>", unit, "</EventData></Event>"));
    }
    lines.add(new Hostile("windows", "<Event><EventData>", "<Data Name='a'>1</Data>", "</EventData></Event>"));
    for (String unit : List.of("k=[ ", "k=\" ", "k=", "k", "=", " ", "k=v ", "k=[a] ", "x;", "[", "[a", "a:1,")) {
      for (String format : List.of("pairs", "values", "replaced", "all")) {
        lines.add(new Hostile(format, "k=1 ", unit, ""));
      }
    }
    for (String unit : List.of(" ", "<", "1", "a", "-", "]", "[a b=\"", "1 ", "a ", ":", "<14>1 ", "Jan 01 ", "+x ")) {
      lines.add(new Hostile("syslog", "", unit, ""));
      lines.add(new Hostile("syslog", "<14>1 2024-05-14T09:21:33Z h a 1 - ", unit, ""));
      lines.add(new Hostile("patterns", "", unit, ""));
    }
    return lines.stream();
  }

  private static final Map<String, Running> READY = new ConcurrentHashMap<>();

  private record Running(ParserLibrary library, Parser parser) {
    Outcome run(String line) {
      return library.run(parser, line, AROUND);
    }
  }

  private static Running ready(String format) {
    return READY.computeIfAbsent(format, name -> {
      SourceText text = new SourceText("p", "[dependencies]\nINCLUDE:/Parsers/System/Shared/Syslog Headers = true\n"
          + "[parser]\n" + PARSERS.get(name) + "\n");
      ParserLibrary library = SourceCatalog.builder(Schema.cloudSiem()).parser("/p", text).build().catalog().parsers();
      ReadParser read = library.read("/p").orElseThrow();
      assertThat(read.diagnostics()).isEmpty();
      return new Running(library, read.parser().orElseThrow());
    });
  }

  @ParameterizedTest
  @MethodSource("lines")
  void timeGrowsWithTheLineAndNoFaster(Hostile hostile) {
    Running parser = ready(hostile.format());
    String kilobyte = hostile.line(1 << 10);
    String some = hostile.line(1 << 15);
    String megabyte = hostile.line(1 << 20);
    for (int i = 0; i < 20; i++) {
      assertThat(parser.run(kilobyte)).isNotNull();
    }
    double expected = perCharacter(parser, some, 6) * 8 + 20;
    double actual = Double.MAX_VALUE;
    // A machine with other work is slow at times, but not each time.
    for (int attempt = 0; attempt < 4 && actual > expected; attempt++) {
      actual = Math.min(actual, perCharacter(parser, megabyte, 1));
    }
    assertThat(actual).as("nanoseconds for a character, 1 MiB against 32 KiB").isLessThanOrEqualTo(expected);
  }

  /** The least of several measurements, in nanoseconds of this thread alone. */
  private static double perCharacter(Running parser, String line, int times) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = threads.getCurrentThreadCpuTime();
      assertThat(parser.run(line)).isNotNull();
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return (double) least / line.length();
  }

  @Property(tries = 1500)
  void nothingIsThrown(@ForAll("formats") String format, @ForAll("texts") String text) {
    assertThat(ready(format).run(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> formats() {
    return Arbitraries.of(PARSERS.keySet());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> signs = Arbitraries.of("{", "}", "[", "]", "\"", ",", ":", "1", "-", "\\", "=", "|", "<", ">",
        "/", "&", ";", " ", "\t", "\n", "a", "Data", "Name='", "CEF:0|", "LEEF:2.0|", "cs1Label=", "cs1=", "<14>",
        "\u0000", "\ud800", "<?xml", "<!DOCTYPE", "<![CDATA[", "]]>", "&#x", "null", "e9", "k=", "Jan 01 00:00:00 ")
        .list().ofMaxSize(40).map(parts -> String.join("", parts));
    Arbitrary<String> starts = Arbitraries.of("", "{\"", "<a>", "<Event><EventData>", "CEF:0|V|P|1|i|n|3|",
        "LEEF:2.0|V|P|1|i|^|");
    return starts.flatMap(start -> signs.map(text -> start + text));
  }
}
