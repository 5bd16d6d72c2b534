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
    assertThat(keys("[parser]\nFORMAT = JSON\nJSON_FLATTEN_SINGLE_LISTS = true", "{\"l\":[[1],[2,[3]]]}"))
        .containsExactly(Map.entry("l.1", "1"), Map.entry("l.2.1", "2"), Map.entry("l.2.2", "3"));
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
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow|src=10.0.0.1\tDevice Name=fw 1\turl=http://x/|b"))
        .containsEntry("src", "10.0.0.1").containsEntry("Device Name", "fw 1").containsEntry("url", "http://x/|b");
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow|a=1 2 b=3")).containsEntry("a", "1 2").containsEntry("b", "3");
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow|url=a|b||c=1|")).containsEntry("url", "a|b").containsEntry("c", "1");
    assertThat(keys(parser, "LEEF:2.0|V|P|10|allow|x5E|a=1^b=2")).containsEntry("b", "2");
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow|cat=TRAFFIC|src=10.0.0.1|kind=N/A\tby the relay: host=10.0.0.9"))
        .as("a tab before anything but a key sets nothing apart").containsEntry("cat", "TRAFFIC")
        .containsEntry("src", "10.0.0.1");
    assertThat(keys(parser, "LEEF:2.0|V|P|10|allow|=|a=1")).doesNotContainKey("a");
    assertThat(keys(parser, "LEEF:2.0|V|P|10|allow||a=1\tb=2")).containsEntry("b", "2");
    assertThat(keys(parser, "LEEF:1.0|V|P|10|allow")).containsEntry("eventId", "allow");
  }

  @Test
  void keyValueWithAnySigns() {
    assertThat(keys("[parser]\nREGEX = (?<_$FIELD_1>[^:;]+):(?<_$VAL_1>[^;]*);?\nREPEAT_MATCH = true",
        "a b: 1 2;c:;d:x"))
        .containsExactly(Map.entry("a b", "1 2"), Map.entry("c", ""), Map.entry("d", "x"));
    assertThat(keys("[parser]\nREGEX = .*?(?<_$FIELD_1>\\w+)=(?:\"(?<_$VAL_1>[^\"]*)\"|(?<_$VAL_1>\\S*))\n"
        + "REPEAT_MATCH = true", "<134>id=firewall  msg=\"a b\" x= n=1"))
        .containsEntry("id", "firewall").containsEntry("msg", "a b").containsEntry("x", "").containsEntry("n", "1");
  }

  @Test
  void xmlIsMadeFlat() {
    String log = "<Event xmlns='u'><System><Provider Name=\"P\"/><EventID Q='0'>7</EventID></System>"
        + "<EventData><Data Name='a'>1 &amp; 2</Data><Data Name='b'/></EventData><Empty/></Event>";
    assertThat(keys("[parser]\nFORMAT = XML\nPARSE_ALL_TAG = Event\nIGNORE_DICTIONARY_TAG = Event\n"
        + "SET:{{EventData.Data.1.Name}} = {{EventData.Data.1}}", log))
        .containsOnly(Map.entry("System.Provider.Name", "P"), Map.entry("System.EventID", "7"),
            Map.entry("System.EventID.Q", "0"), Map.entry("EventData.Data.1", "1 & 2"),
            Map.entry("EventData.Data.1.Name", "a"), Map.entry("EventData.Data.2.Name", "b"), Map.entry("Empty", ""),
            Map.entry("a", "1 & 2"));
    assertThat(keys("[parser]\nFORMAT = WINDOWS_XML", log)).containsEntry("EventID", "7")
        .containsEntry("EventData.a", "1 & 2").containsEntry("EventData.b", "").containsEntry("Provider.Name", "P");
    assertThat(keys("[parser]\nFORMAT = XML\nIGNORE_FIELDS_TAG = Provider", log)).containsKey("Event.System.EventID")
        .doesNotContainKey("Event.System.Provider.Name");
  }

  @Test
  void xmlReachesNothingOutside() {
    for (String log : List.of("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "<a>&x;</a>", "<a", "<", "<a>" + "<b>".repeat(5000), "<a></b>", "<a/><b/>", "x")) {
      assertThat(run("[parser]\nFORMAT = XML", log)).as(log).isInstanceOf(Outcome.Failed.class);
    }
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
  void fieldsOfTransformsOnFieldsGetAPrefix() {
    String parser = "[parser]\nFORMAT = JSON\nTRANSFORM:data = outer\n[transform:outer]\n"
        + "FIELD_PREFIX = {{_$log_entry_field}}.\nFIELD_SUFFIX = !\nTRANSFORM:_$log_entry = inner\nSET:plain = 1\n"
        + "[transform:inner]\nFORMAT = JSON\nSET:seen = {{a}}{{top}}";
    assertThat(keys(parser, "{\"top\":\"t\",\"data\":\"{\\\"a\\\":1}\"}")).containsEntry("data.a!", "1")
        .containsEntry("data.seen!", "1t").containsEntry("plain", "1").doesNotContainKey("a");
    assertThat(keys("[parser]\nREGEX = (?<_$FIELD_1>\\w)=(?<_$VAL_1>\\w)\nREPEAT_MATCH = true\n"
        + "ITER_PREFIX = p{{_$match_count}}.", "a=1 b=2"))
        .containsExactly(Map.entry("p0.a", "1"), Map.entry("p1.b", "2"));
  }

  @Test
  void transformAllTakesMatchAfterMatch() {
    String parser = "[parser]\nTRANSFORM_ALL = part\n[transform:part]\nREGEX = (?<_$p>[^:]+)::(?<_$m>[^;]+);?\n"
        + "FIELD_PREFIX = {{_$p}}_\nTRANSFORM:_$m = pairs\n[transform:pairs]\n"
        + "REGEX = (?<_$FIELD_1>[^:]+):(?<_$VAL_1>[^,]+),?\nREPEAT_MATCH = true";
    assertThat(keys(parser, "P::a:1,b:2;Q::a:3")).containsExactly(Map.entry("P_a", "1"), Map.entry("P_b", "2"),
        Map.entry("Q_a", "3"));
  }

  @Test
  void valuesUnderOneNameMakeAList() {
    String parser = "[parser]\nADD_VALUES = true\nREGEX = (?<_$FIELD_1>\\w)=(?<_$VAL_1>\\w)\nREPEAT_MATCH = true\n";
    String log = "a=1 b=2 a=3 a=4";
    assertThat(keys(parser, log)).containsEntry("a", "[\"1\", \"3\", \"4\"]").containsEntry("b", "2");
    assertThat(keys(parser + "JOIN_LIST:a = -", log)).containsEntry("a", "1-3-4");
    assertThat(keys(parser + "REVERSE_LIST:a = x\nRENAME_FIELD:r = a\nREPLACE_LIST_WITH_ELEMENT:r = 0", log))
        .containsEntry("r", "4");
    assertThat(keys(parser + "SPLIT_LIST_AT_ELEMENT:a = 1\nREPLACE_LIST_WITH_ELEMENT:a = 0\nJOIN_LIST:a_2 = +", log))
        .containsEntry("a", "1").containsEntry("a_2", "3+4");
    assertThat(run(parser + "SPLIT_LIST_AT_ELEMENT:b = 1", log)).isInstanceOf(Outcome.Failed.class);
    assertThat(run(parser + "JOIN_LIST:none = 1", log)).isInstanceOf(Outcome.Failed.class);
    assertThat(keys(parser + "TRANSFORM_CASCADE = no, yes\n[transform:no]\nREGEX = (?<a>.)\nTRANSFORM:none = yes\n"
        + "[transform:yes]\nREGEX = a=(?<a>.)", log)).containsEntry("a", "[\"1\", \"3\", \"4\", \"1\"]");
  }

  @Test
  void zipPutsKeysAndValuesTogether() {
    String json = "[parser]\nFORMAT = JSON\n";
    assertThat(keys(json + "ZIP:k_:v_ = p_", "{\"k_1\":\"x\",\"v_1\":\"y\",\"v_2\":\"z\",\"k_3\":\"q\"}"))
        .containsOnly(Map.entry("p_x", "y"), Map.entry("v_2", "z"), Map.entry("k_3", "q"));
    assertThat(keys(json + "ZIP_NO_DROP:o.kind:o.name = %s_name", "{\"o\":{\"kind\":\"Pod\",\"name\":\"n\"}}"))
        .containsEntry("Pod_name", "n").containsEntry("o.kind", "Pod");
    assertThat(keys(json + "ZIP:r|^t\\.(?P<_$INDEX>\\d+)\\.key:r|^t\\.(?P<_$INDEX>\\d+)\\.value = ",
        "{\"t\":[{\"key\":\"a\",\"value\":1},{\"key\":\"b\",\"value\":2}]}"))
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    assertThat(keys(json + "ZIP:r|^(?P<_$n>e\\.)(?P<_$INDEX>\\d+)\\.k$"
        + ":r|^e\\.(?P<_$INDEX>\\d+)\\.v\\.(?P<_$LIST_INDEX>\\d+)"
        + " = {{_$n}}", "{\"e\":[{\"k\":\"a\",\"v\":[1,2]}]}"))
        .containsOnly(Map.entry("e.a_1", "1"), Map.entry("e.a_2", "2"));
    assertThat(keys(json + "ZIP:k_:r|v_(?P<_$INDEX>\\d+) = p_", "{\"k_1\":\"x\",\"v_1\":\"y\"}"))
        .containsOnly(Map.entry("p_x", "y"));
  }

  @Test
  void aWrapperGoesBeforeTheFormat() {
    assertThat(keys("[parser]\nWRAPPER = w\nFORMAT = JSON\n[transform:w]\nREGEX = <(?<pri>\\d+)>(?<_$log_entry>.*)",
        "<14>{\"a\":1}")).containsOnly(Map.entry("pri", "14"), Map.entry("a", "1"));
    assertThat(keys("[parser]\nWRAPPER = w\nFORMAT = JSON\n[transform:w]\nFIND_REPLACE:_$log_entry:\" = '",
        "{'a':1}")).containsOnly(Map.entry("a", "1"));
  }

  @Test
  void caseClearAliasAndTheEndsOfTexts() {
    assertThat(keys("[parser]\nFORMAT = JSON\nCASE_SWITCH:n = s\nCASE:High = 9\nCASE:Low = {{s}}!\nCLEAR:c = x.*\n"
        + "ALIAS:s = t\nTRIM_LEFT:l = A-Z\\s\nTRIM_RIGHT:r = .",
        "{\"s\":\"Low\",\"c\":\"xy\",\"l\":\"A b A\",\"r\":\".a.\"}"))
        .containsOnly(Map.entry("s", "Low"), Map.entry("n", "Low!"), Map.entry("c", ""), Map.entry("t", "Low"),
            Map.entry("l", "b A"), Map.entry("r", ".a"));
  }

  @Test
  void parsersAreChosenAsTransformsAre() {
    Map<String, String> texts = Map.of("/p", "[parser]\nFORMAT = JSON\nPARSE_CASCADE:x = /a, /b\n"
        + "VARIABLE_PARSE_INDEX = i\n"
        + "VARIABLE_PARSE:1 = /c\n", "/a", "[parser]\nREGEX = a(?<a>.*)", "/b", "[parser]\nREGEX = b(?<b>.*)",
        "/c", "[parser]\nSET:c = {{_$log_entry}}");
    assertThat(keys(run(texts, "{\"x\":\"b7\",\"i\":\"1\"}"))).containsEntry("b", "7").containsKey("c")
        .doesNotContainKey("a");
    assertThat(new ParserLibrary(Map.of("/x", new SourceText("x", "[parser]\nPARSE = /y"), "/y",
        new SourceText("y", "[parser]\nPARSE = /x"))).read("/x").orElseThrow().parser()).as("each other").isEmpty();
  }

  @Test
  void severalFieldsArePresentIfAllAre() {
    String parser = "[parser]\nFORMAT = JSON\nTRANSFORM_IF_PRESENT:a,b = t\nTRANSFORM_IF_NOT_PRESENT:a,b = u\n"
        + "TRANSFORM:r|^m_ = v\n[transform:t]\nSET:both = 1\n[transform:u]\nSET:not = 1\n"
        + "[transform:v]\nSET:{{_$log_entry_field}}_was = {{_$log_entry}}";
    assertThat(keys(parser, "{\"a\":1,\"b\":2}")).containsKey("both").doesNotContainKey("not");
    assertThat(keys(parser, "{\"a\":1,\"m_1\":2}")).containsKey("not").containsEntry("m_1_was", "2");
  }

  @Test
  void columnsCountFromZeroAndMayStartLater() {
    String parser = "[parser]\nFORMAT = CSV\nFIELDS = a,b\nVARIABLE_TRANSFORM_INDEX = 1,2\nVARIABLE_TRANSFORM:y-z = t\n"
        + "[transform:t]\nSET:hit = 1";
    assertThat(keys(parser, "x,y,z")).containsEntry("hit", "1");
    assertThat(keys("[parser]\nFORMAT = CSV\nFIELD_START_INDEX = 1\nFIELDS = a", "x,y,z"))
        .containsOnly(Map.entry("a", "y"), Map.entry("3", "z"));
  }

  @Test
  void blanksMayStay() {
    assertThat(keys("[parser]\nSTRIP_FIELDS = false\nREGEX = a(?<v>.*)b", "a x b")).containsEntry("v", " x ");
  }

  @Test
  void aTimeMayGetItsZoneFromTheParser() {
    String parser = "[parser]\nREGEX = (?<StartTime>.*)\nTIME_PARSER = yyyy-MM-dd HH:mm, MMMM d\",\" yyyy HH:mm\n";
    assertThat(((Outcome.Parsed) run(parser + "TIMEZONE = America/New_York (EST)", "2024-01-01 00:00")).event().time())
        .isEqualTo(new WrittenTime.Absolute(1704085200000L));
    assertThat(((Outcome.Parsed) run(parser + "TIMEZONE = +07:00", "January 1, 2024 07:00")).event().time())
        .isEqualTo(new WrittenTime.Absolute(1704067200000L));
    assertThat(diagnostics(parser + "TIMEZONE = local")).extracting("code")
        .containsExactly(LogCode.PARSER_ATTRIBUTE_UNSUPPORTED);
  }

  @Test
  void patternsHaveNamesAndMayUseEachOther() {
    assertThat(keys("[parser]\nREGEX = %{SYSLOGTIMESTAMP:t} %{{IPORHOST:h}} %{IPV6:i}/%{POSINT}++ %{MAC:m}",
        "May 14 09:21:33 fw-1 2001:db8::10.0.0.1/64 00:0c:29:4f:12:ab")).containsEntry("t", "May 14 09:21:33")
        .containsEntry("h", "fw-1").containsEntry("i", "2001:db8::10.0.0.1").containsEntry("m", "00:0c:29:4f:12:ab");
    assertThat(run("[parser]\nREGEX = %{IP}$", "09:21:33")).as("a time of day").isInstanceOf(Outcome.Failed.class);
    assertThat(diagnostics("[parser]\nREGEX = %{usdate}").get(0).message()).isEqualTo("there is no pattern %{usdate}");
  }

  @Test
  void whatIsNotUnderstoodIsTold() {
    assertThat(diagnostics("[parser]\nFROMAT = JSON\nSTART_TIME_HANDLING = ROUND\n// remark\n"
        + "TRANSFORM = nowhere\nREGEX = (a\n"))
        .extracting(diagnostic -> diagnostic.code() + " " + diagnostic.span().orElseThrow())
        .containsExactlyInAnyOrder("PARSER_LINE p.txt:4:1", "PARSER_ATTRIBUTE_UNKNOWN p.txt:2:1",
            "PARSER_ATTRIBUTE_UNSUPPORTED p.txt:3:1", "PARSER_STANZA_UNKNOWN p.txt:5:13", "PARSER_REGEX p.txt:6:9");
    assertThat(diagnostics("[parser]\nREGEX = (?=a)")).extracting("code").containsExactly(LogCode.PARSER_REGEX);
    assertThat(diagnostics("[parser]\nSET:a = 1\nSET:a = 2")).extracting("code")
        .containsExactly(LogCode.PARSER_ATTRIBUTE_REPLACED);
  }
}
