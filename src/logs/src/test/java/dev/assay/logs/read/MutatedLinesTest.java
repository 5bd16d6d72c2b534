package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.net.Address;
import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of a line on its way, it gives a record or a finding, nothing is thrown, and what a record says
 * stands in the line. The profile {@code hostile} takes 100,000 lines of each source.
 */
class MutatedLinesTest {
  private static final int MUTATIONS = Integer.getInteger("assay.mutations", 2_500);
  private static final List<String> ENDS =
      List.of("srcDevice_ip", "srcPort", "dstDevice_ip", "dstPort", "ipProtocol");
  private static final List<String> SAID = List.of("srcDevice_ip", "srcPort", "dstDevice_ip", "dstPort", "ipProtocol",
      "device_ip", "srcDevice_natIp", "dstDevice_natIp", "device_hostname");
  /** What Zeek writes as T and F: a damaged header may say that a column with an address holds one. */
  private static final Set<String> TRUTHS = Set.of("true", "false");
  private static final Pattern ESCAPE = 
      Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))|\"(\")", Pattern.DOTALL);
  private static final String[] SIGNS = {"|", "=", "\\", "\t", ",", ", ", "\"", "'", "{", "}", "[", "]", "(", ")", " ",
      "  ", "<", ">", "#", "/", ":", ": ", "::", ";", "-", "\\x", "\\u0031", "\u0000", "\u00e4", "\u2404", "\ufeff",
      "\ud83d\ude00", "\r", "\n", "null", "NaN", "1e9", "-1", "9999999999999999999", "CEF:", "LEEF:", "|TRAFFIC|",
      "|cat=THREAT|", " src=", " dst=", " act=", "|dst=", "cs1Label=", "#fields\t", "<134>", " pattern: allow all",
      " to ", " for ", "%FTD-1-430003: ", "%ASA-6-302013: ", "SrcIP: ", ", DstPort: 853", "id=", "\"ts\":"};

  static Set<String> sources() {
    return VendorLines.sources();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aMutatedLineIsARecordOrAFinding(String source) {
    Random random = new Random(853);
    List<String> lines = VendorLines.of(source);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutated(lines.get(random.nextInt(lines.size())), random);
      check(bytes, i % 3 == 0 ? Optional.of(source) : Optional.empty(), i);
    }
  }

  private static void check(byte[] bytes, Optional<String> source, int number) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Reading> readings = Logs.read("x.log", bytes, source, VendorLines.RECEPTION);
    if (mustBeTold(text)) {
      assertThat(readings).as("mutation %d: %s", number, text).isNotEmpty();
    }
    boolean told = Logs.findings(readings).stream().anyMatch(one -> one.code() == LogCode.VALUE_NO_ADDRESS);
    String unescaped = unescaped(text);
    String unquoted = text.replace("\"", "");
    for (Record record : Logs.records(readings)) {
      for (String field : SAID) {
        String value = Logs.text(record, field);
        assertThat(value == null || text.contains(value) || unescaped.contains(value)
            || unquoted.contains(value.replace("\"", ""))
            || TRUTHS.contains(value))
            .as("mutation %d: %s is %s in %s", number, field, value, text).isTrue();
        assertThat(told || isAddressOrNone(field, value))
            .as("mutation %d: %s is %s and nothing is said in %s", number, field, value, text).isTrue();
      }
    }
  }

  private static boolean isAddressOrNone(String field, String value) {
    return !field.matches(".*[iI]p") || value == null || value.isEmpty() || value.equals("null")
        || Address.parse(value).isPresent();
  }

  /** Whether there is more than blank lines and the header lines of Zeek's own logs. */
  private static boolean mustBeTold(String text) {
    return text.indexOf('\u0000') < 0 && text.indexOf('\ufeff') < 0
        && Stream.of(text.split("\n")).anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
  }

  private static String meant(MatchResult escape) {
    for (int group = 1; group <= 2; group++) {
      if (escape.group(group) != null) {
        return Character.toString(Integer.parseInt(escape.group(group), 16));
      }
    }
    String sign = escape.group(3) == null ? escape.group(4) : escape.group(3);
    int control = "btnfr".indexOf(sign);
    return control < 0 ? sign : "\b\t\n\f\r".substring(control, control + 1);
  }

  /**
   * However it is cut, what stands in a record as address, port or protocol is what stood in the whole line. The
   * formats whose whole lines may end with such a value cannot tell where one was cut in it.
   */
  @ParameterizedTest
  @MethodSource("sources")
  void aTruncatedLineGivesNoWrongAddressOrPort(String source) {
    boolean endsAnywhere = Set.of("cisco/meraki-syslog", "sonicwall/firewall", "dell/sonicwall").contains(source);
    List<String> lines = VendorLines.of(source);
    for (String whole : lines.subList(0, Math.min(lines.size(), 16))) {
      Record expected = Logs.records(read(whole, source)).get(0);
      for (int length = 1; length < whole.length(); length++) {
        String cut = whole.substring(0, length);
        List<Reading> readings = read(cut, source);
        assertThat(readings.isEmpty() && mustBeTold(cut)).as("silence about %s", cut).isFalse();
        for (Record record : Logs.records(readings)) {
          for (String field : ENDS) {
            String said = Logs.text(expected, field);
            String value = Logs.text(record, field);
            if (!(endsAnywhere && value != null && said.startsWith(value) && cut.endsWith(value))) {
              assertThat(value).as("%s of the first %d characters of %s", field, length, whole).isIn(said, null);
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void bytesThatAreNoTextAreAFinding(String source) {
    for (String line : VendorLines.of(source)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
      bytes.write(0xff);
      List<Reading> readings = Logs.read("x.log", bytes.toByteArray(), Optional.of(source), VendorLines.RECEPTION);
      assertThat(readings).singleElement().isInstanceOfSatisfying(Reading.Finding.class,
          finding -> assertThat(finding.diagnostic().code()).isEqualTo(LogCode.INVALID_BYTES));
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void emptyLinesAreNothing(String source) {
    assertThat(read("\n \n\t\n\r\n", source)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aLineOfAMegabyteIsARecordOrAFinding(String source) {
    String line = VendorLines.of(source).get(0);
    for (String filler : List.of("a", " a=b", ",", "\\", "\"", "[", ": ")) {
      int at = line.length() / 2;
      String fill = filler.repeat((LineReader.LONGEST - line.length()) / filler.length());
      assertThat(read(line.substring(0, at) + fill + line.substring(at), source)).isNotEmpty();
    }
    assertThat(Logs.findings(read(line + "x".repeat(LineReader.LONGEST), source))).extracting("code")
        .contains(LogCode.LINE_TOO_LONG);
  }

  @Test
  void ofARepeatedKeyTheLastCounts() {
    assertThat(port(Samples.CEF.replace(" dpt=853", " dpt=852 dpt=853"))).isEqualTo("853");
    assertThat(port(Samples.LEEF.replace("|dstPort=853", "|dstPort=852|dstPort=853"))).isEqualTo("853");
    assertThat(port(Samples.CONN.replace("\"id.resp_p\":853", "\"id.resp_p\":852,\"id.resp_p\":853")))
        .isEqualTo("853");
  }

  private static String port(String line) {
    return Logs.text(Logs.records(Logs.read("x.log", line)).get(0), "dstPort");
  }

  private static List<Reading> read(String text, String source) {
    return Logs.read("x.log", text.getBytes(StandardCharsets.UTF_8), Optional.of(source), VendorLines.RECEPTION);
  }

  private static byte[] mutated(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    for (int changes = 1 + random.nextInt(3); changes > 0 && text.length() > 1; changes--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(40));
      String sign = SIGNS[random.nextInt(SIGNS.length)];
      switch (random.nextInt(8)) {
        case 0 -> text.setLength(Math.max(1, at));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, sign);
        case 3 -> text.setCharAt(at, (char) (1 + random.nextInt(255)));
        case 4 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        case 5 -> text.replace(at, at + 1, sign);
        case 6 -> text.replace(at, end, sign);
        default -> repeatPair(text, random);
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(5) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** A whole pair comes twice, the second time with another value. */
  private static void repeatPair(StringBuilder text, Random random) {
    char separator = " |,\t".charAt(random.nextInt(4));
    List<String> words = new ArrayList<>(List.of(text.toString().split(Pattern.quote(String.valueOf(separator)), -1)));
    String word = words.get(random.nextInt(words.size()));
    words.add(random.nextInt(words.size() + 1), word.replace('1', '7'));
    text.setLength(0);
    text.append(String.join(String.valueOf(separator), words));
  }
}
