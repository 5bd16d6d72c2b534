package dev.assay.logs.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.logs.LogCode;
import dev.assay.logs.time.WrittenTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each attribute of the parsing language, by a parser that needs little more. */
class InterpreterTest {
  private static final Surroundings AROUND = new Surroundings() {
    @Override
    public String sourceName() {
      return "some/file.log";
    }

    @Override
    public Long messageTime() {
      return 1715678493000L;
    }
  };

  private static Outcome run(String text, String log) {
    return run(Map.of("/p", text), log);
  }

  private static Outcome run(Map<String, String> texts, String log) {
    Map<String, SourceText> sources = new LinkedHashMap<>();
    texts.forEach((path, text) -> sources.put(path, new SourceText(path, text)));
    ParserLibrary library = new ParserLibrary(sources);
    ReadParser read = library.read("/p").orElseThrow();
    assertThat(read.diagnostics()).isEmpty();
    return library.run(read.parser().orElseThrow(), log, AROUND);
  }

  private static Map<String, String> keys(String text, String log) {
    return keys(run(text, log));
  }

  private static Map<String, String> keys(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Parsed.class);
    Map<String, String> keys = new LinkedHashMap<>();
    ((Outcome.Parsed) outcome).event().forEach(keys::put);
    return keys;
  }

  private static List<Diagnostic> diagnostics(String text) {
    return new ParserLibrary(Map.of("/p", new SourceText("p.txt", text))).read("/p").orElseThrow().diagnostics();
  }

  @Test
  void regexMatchesFromTheStartNotToTheEnd() {
    String parser = "[parser]\nREGEX = (?P<a>\\w+) (?<b.c $1>\\w+)";
    assertThat(keys(parser, "one two three")).containsExactly(Map.entry("a", "one"), Map.entry("b.c $1", "two"));
    assertThat(run(parser, "-one two")).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void regexKnowsNamedPatterns() {
    assertThat(keys("[parser]\nREGEX = %{IPV4:src}:%{INT:port} (%{IPV4:dst})", "10.0.0.1:853 10.0.0.2"))
        .containsEntry("src", "10.0.0.1").containsEntry("port", "853").containsEntry("dst", "10.0.0.2");
  }

  @Test
  void aGroupNameMayComeTwice() {
    String parser = "[parser]\nREGEX = (?:\"(?<v>[^\"]*)\"|(?<v>\\S+))";
    assertThat(keys(parser, "\"a b\"")).containsEntry("v", "a b");
    assertThat(keys(parser, "a b")).containsEntry("v", "a");
  }

  @Test
  void repeatMatchSearchesOn() {
    String parser = "[parser]\nREGEX = (?<_$FIELD_1>\\w+)=(?<_$VAL_1>\\S+)\nREPEAT_MATCH = TRUE";
    assertThat(keys(parser, "a=1  b=2 , c=3"))
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", "3"));
  }

  @Test
  void multilineLetsADotPassLines() {
    assertThat(keys("[parser]\nEVENT_MULTILINE = true\nREGEX = a(?<rest>.*)", "a1\n2")).containsEntry("rest", "1\n2");
    assertThat(keys("[parser]\nREGEX = a(?<rest>.*)", "a1\n2")).containsEntry("rest", "1");
  }

  @Test
  void jsonIsMadeFlat() {
    String log = "{\"a\":{\"b\":1.50,\"c\":null},\"l\":[true,{\"x\":\"y\"}],\"id.orig_h\":\"10.0.0.1\"}";
    assertThat(keys("[parser]\nFORMAT = JSON", log)).containsExactly(Map.entry("a.b", "1.50"),
        Map.entry("a.c", "null"), Map.entry("l.1", "true"), Map.entry("l.2.x", "y"),
        Map.entry("id.orig_h", "10.0.0.1"));
    assertThat(keys("[parser]\nFORMAT = JSON\nJSON_DROP_NULLS = true", log)).doesNotContainKey("a.c");
    assertThat(keys("[parser]\nFORMAT = JSON\nJSON_FLATTEN_SINGLE_LISTS = true", "{\"l\":[{\"x\":\"y\"}]}"))
        .containsExactly(Map.entry("l.x", "y"));
    assertThat(keys("[parser]\nFORMAT = JSON\nFIELD_PREFIX = z.", "{\"l\":1}")).containsKey("z.l");
  }

  @Test
  void damagedJsonSaysWhere() {
    Outcome.Failed failed = (Outcome.Failed) run("[parser]\nFORMAT = JSON", "{\"a\":1,,}");
    assertThat(failed.reason()).startsWith("not JSON: ");
    assertThat(failed.offset()).isBetween(6, 8);
  }

  @Test
  void csvHasRequiredOptionalAndSurplusColumns() {
    String parser = "[parser]\nFORMAT = CSV\nFIELDS = a,b\nOPTIONAL_FIELDS = c";
    assertThat(keys(parser, "1,\"2,\"\"x\"\"\",3,4"))
        .containsEntry("b", "2,\"x\"").containsEntry("c", "3").containsEntry("4", "4");
    assertThat(keys(parser, "1,2")).doesNotContainKey("c");
    assertThat(((Outcome.Failed) run(parser, "1")).reason()).isEqualTo("the line has 1 columns, 2 are needed");
    assertThat(((Outcome.Failed) run(parser, "1,\"2")).reason()).contains("column 2 is not closed");
  }

  @Test
  void csvTakesOtherSigns() {
    assertThat(keys("[parser]\nFORMAT = CSV\nFIELD_DELIMS = \" \"\nFIELD_QUOTE = \"\\[\\]\"\nFIELDS = a b", "[1 2] 3"))
        .containsExactly(Map.entry("a", "1 2"), Map.entry("b", "3"));
    assertThat(keys("[parser]\nFORMAT = CSV\nFIELD_DELIMS = \"|\"\nFIELDS = a,b", "1|2")).containsEntry("b", "2");
  }

  @Test
  void cefHasHeaderPairsAndLabels() {
    Map<String, String> keys = keys("[parser]\nFORMAT = CEF",
        "<14>host CEF:0|Vendor|Prod\\|uct|1|end|TRAFFIC|3|src=10.0.0.1 cs1Label=Rule Name cs1=Allow a\\=b dpt=853"
            + " suser=corp\\jdoe request=http://x.test/?a=b&c=d msg=a\\\\b  empty= cs2Label=Unused");
    assertThat(keys).containsEntry("product", "Prod|uct").containsEntry("src", "10.0.0.1").containsEntry("dpt", "853")
        .containsEntry("Rule Name", "Allow a=b").containsEntry("severity", "3").containsEntry("suser", "corp\\jdoe")
        .containsEntry("request", "http://x.test/?a=b&c=d").containsEntry("msg", "a\\b").containsEntry("empty", "")
        .containsEntry("cs2Label", "Unused").doesNotContainKeys("cs1", "cs1Label");
    assertThat(keys("[parser]\nFORMAT = CEF", "CEF:0|V|P|1|id|name|5")).containsEntry("severity", "5");
    assertThat(((Outcome.Failed) run("[parser]\nFORMAT = CEF", "CEF:0|V|P")).reason())
        .isEqualTo("the CEF header ends before its version");
  }

  @Test
  void leefSetsPairsApartByWhatItHas() {
    String parser = "[parser]\nFORMAT = LEEF";
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow|cat=TRAFFIC|src=10.0.0.1|dst="))
        .containsEntry("eventId", "allow").containsEntry("src", "10.0.0.1").containsEntry("dst", "");
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow|a=1|2\tb=x y\tc=3")).containsEntry("a", "1|2")
        .containsEntry("b", "x y").containsEntry("c", "3");
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow|a=1 2 b=3")).containsEntry("a", "1 2").containsEntry("b", "3");
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow|url=a|b||c=1|")).containsEntry("url", "a|b").containsEntry("c", "1");
    assertThat(keys(parser, "LEEF:2.0|V|P|10|allow|x5E|a=1^b=2")).containsEntry("b", "2");
    assertThat(keys(parser, "LEEF:2.0|V|P|10|allow|=|a=1")).doesNotContainKey("a");
    assertThat(keys(parser, "LEEF:2.0|V|P|10|allow||a=1\tb=2")).containsEntry("b", "2");
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow")).containsEntry("eventId", "allow");
  }

  @Test
  void keyValueWithAnySigns() {
    assertThat(keys("[parser]\nREGEX = (?<_$FIELD_1>[^:;]+):(?<_$VAL_1>[^;]*);?\nREPEAT_MATCH = true", "a b: 1 2;c:;d:x"))
        .containsExactly(Map.entry("a b", "1 2"), Map.entry("c", ""), Map.entry("d", "x"));
    assertThat(keys("[parser]\nREGEX = .*?(?<_$FIELD_1>\\w+)=(?:\"(?<_$VAL_1>[^\"]*)\"|(?<_$VAL_1>\\S*))\n"
        + "REPEAT_MATCH = true", "<134>id=firewall  msg=\"a b\" x= n=1"))
        .containsEntry("id", "firewall").containsEntry("msg", "a b").containsEntry("x", "").containsEntry("n", "1");
  }

  @Test
  void transformRunsOnAFieldOrTheEntry() {
    String parser = "[parser]\nREGEX = (?<head>\\w+) (?<tail>.*)\nTRANSFORM:tail = t\nTRANSFORM-two = u\n"
        + "[transform:t]\nREGEX = (?<x>.)\nSET:from = {{_$log_entry_field}}\n[transform:u]\nREGEX = (?<y>.)";
    assertThat(keys(parser, "ab cd")).containsEntry("x", "c").containsEntry("y", "a").containsEntry("from", "tail");
  }

  @Test
  void conditionsChooseTransforms() {
    String parser = "[parser]\nREGEX = (?<a>\\S+)(?: (?<b>\\S+))?\nTRANSFORM_IF:a:^x = t1\n"
        + "TRANSFORM_IF_ELSE:a:y=. = t2, t3\nTRANSFORM_IF_PRESENT:b = t4\nTRANSFORM_IF_NOT_PRESENT:b = t5\n"
        + "TRANSFORM_FIELD_IF_PRESENT:b = t6\nTRANSFORM_IF:\\S+ q = t7\n"
        + "[transform:t1]\nSET:one = 1\n[transform:t2]\nSET:two = 2\n[transform:t3]\nSET:three = 3\n"
        + "[transform:t4]\nSET:four = {{_$log_entry}}\n[transform:t5]\nSET:five = 5\n"
        + "[transform:t6]\nREGEX = (?<six>.)\n"
        + "[transform:t7]\nSET:seven = 7";
    assertThat(keys(parser, "x q")).containsKeys("one", "three", "seven").doesNotContainKeys("two", "five")
        .containsEntry("four", "x q").containsEntry("six", "q");
    assertThat(keys(parser, "y=1")).containsKeys("two", "five")
        .doesNotContainKeys("one", "three", "four", "six", "seven");
  }

  @Test
  void cascadeTakesTheFirstThatMatchesAndForgetsTheOthers() {
    String parser = "[parser]\nTRANSFORM_CASCADE = one, two\n[transform:one]\nSET:trace = one\n"
        + "TRANSFORM:missing = two\n"
        + "[transform:two]\nREGEX = (?<two>b)";
    assertThat(keys(parser, "b")).containsExactly(Map.entry("two", "b"));
    assertThat(run(parser, "c")).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void variableTransformGoesByValue() {
    String parser = "[parser]\nFORMAT = JSON\nVARIABLE_TRANSFORM_INDEX = a,b\nVARIABLE_TRANSFORM:x-y = t\n"
        + "VARIABLE_TRANSFORM:none = n\nVARIABLE_TRANSFORM:default = d\n"
        + "[transform:t]\nSET:r = t\n[transform:n]\nSET:r = n\n[transform:d]\nSET:r = d";
    assertThat(keys(parser, "{\"a\":\"x\",\"b\":\"y\"}")).containsEntry("r", "t");
    assertThat(keys(parser, "{\"a\":\"x\"}")).containsEntry("r", "d");
    assertThat(keys(parser, "{}")).containsEntry("r", "n");
  }

  @Test
  void fieldsAreRenamedCopiedSetTrimmedDroppedReplaced() {
    String parser = "[parser]\nFORMAT = JSON\nRENAME_FIELD:{{label}} = v\nRENAME_FIELD:gone = nothing\n"
        + "COPY_FIELD:copy = a\nSET:set = {{a}}-{{none}}!\nTRIM:t = \\[\\]\nDROP:label = true\nDROP:r|tmp_.* = TRUE\n"
        + "DROP:e = empty\nDROP:a = empty\nDROP:d1 = x+\nDROP:d2 = x+\n"
        + "FIND_REPLACE:f:$2/$1 = (\\d+)-(\\d+)\nSET:_$x = 1";
    assertThat(keys(parser, "{\"label\":\"L\",\"v\":\"1\",\"a\":\"A\",\"t\":\"[q]\",\"tmp_1\":\"\",\"e\":\"\","
        + "\"d1\":\"xx\",\"d2\":\"y\",\"f\":\"1-2,3-4\"}"))
        .containsOnly(Map.entry("L", "1"), Map.entry("a", "A"), Map.entry("copy", "A"), Map.entry("set", "A-!"),
            Map.entry("t", "q"), Map.entry("d2", "y"), Map.entry("f", "2/1,4/3"));
  }

  @Test
  void dropDiscardsTheMessage() {
    assertThat(run("[parser]\nDROP = true", "x")).isInstanceOf(Outcome.Discarded.class);
  }

  @Test
  void includeAndParseUseOtherParsers() {
    Map<String, String> texts = Map.of(
        "/p", "[dependencies]\nINCLUDE:/lib = true\n[parser]\nTRANSFORM = head\nPARSE:rest = /other",
        "/lib", "[transform:head]\nREGEX = (?<head>\\w+):(?<rest>.*)\n[transform:unused]\nFORMAT = XML",
        "/other", "[parser]\nREGEX = (?<inner>.*)\nMAPPER:vendor = V");
    Outcome outcome = run(texts, "a:b");
    assertThat(keys(outcome)).containsEntry("head", "a").containsEntry("inner", "b");
    assertThat(((Outcome.Parsed) outcome).event().vendor()).isEqualTo("V");
  }

  @Test
  void mapperTemplatesWaitForTheirFields() {
    String parser = "[parser]\nMAPPER:vendor = V\nMAPPER:product = P\nMAPPER:event_id = {{id}}-x\nTRANSFORM = t\n"
        + "[transform:t]\nREGEX = (?<id>.)";
    Event event = ((Outcome.Parsed) run(parser, "7")).event();
    assertThat(event.vendor() + event.product() + event.eventId()).isEqualTo("VP7-x");
  }

  @Test
  void startTimeTakesTheFirstPatternThatReads() {
    String parser = "[parser]\nREGEX = (?<ts>.*)\nSTART_TIME_FIELD = ts\nTIME_PARSER = yyyy-MM-dd'T'HH:mm:ss, X1000,X1";
    assertThat(((Outcome.Parsed) run(parser, "1715678493482")).event().time())
        .isEqualTo(new WrittenTime.Absolute(1715678493482L));
    assertThat(((Outcome.Parsed) run(parser, "soon")).event().time()).isNull();
    String message = "[parser]\nSTART_TIME_FIELD = _messagetime\nTIME_PARSER = X1000";
    assertThat(((Outcome.Parsed) run(message, "x")).event().time())
        .isEqualTo(new WrittenTime.Absolute(1715678493000L));
  }

  @Test
  void runawayTransformsFail() {
    assertThat(run("[parser]\nTRANSFORM = t\n[transform:t]\nTRANSFORM = t", "x")).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void whatIsNotUnderstoodIsTold() {
    assertThat(diagnostics("[parser]\nFROMAT = JSON\nZIP:a:b = c\n// remark\nTRANSFORM = nowhere\nREGEX = (a\n"))
        .extracting(diagnostic -> diagnostic.code() + " " + diagnostic.span().orElseThrow())
        .containsExactlyInAnyOrder("PARSER_LINE p.txt:4:1", "PARSER_ATTRIBUTE_UNKNOWN p.txt:2:1",
            "PARSER_ATTRIBUTE_UNSUPPORTED p.txt:3:1", "PARSER_STANZA_UNKNOWN p.txt:5:13", "PARSER_REGEX p.txt:6:9");
    assertThat(diagnostics("[parser]\nREGEX = (?=a)")).extracting("code").containsExactly(LogCode.PARSER_REGEX);
    assertThat(diagnostics("[parser]\nSET:a = 1\nSET:a = 2")).extracting("code")
        .containsExactly(LogCode.PARSER_ATTRIBUTE_REPLACED);
  }
}
