package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.Schema;
import dev.assay.logs.parser.Event;
import dev.assay.logs.parser.Outcome;
import dev.assay.logs.parser.Parser;
import dev.assay.logs.parser.ParserLibrary;
import dev.assay.logs.parser.ReadParser;
import dev.assay.logs.parser.Surroundings;
import dev.assay.logs.source.SourceCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our library of syslog headers: what it makes of each shape, and that the catalog's makes the same of it. */
class SyslogHeadersTest {
  static final String PATH = "/Parsers/System/Shared/Syslog Headers";
  private static final SourceText USER = new SourceText("user.txt", "[dependencies]\nINCLUDE:" + PATH
      + " = true\n[parser]\nTRANSFORM:_$log_entry = Possible_Syslog_Header\n");
  private static final ParserLibrary OURS = SourceCatalog.builder(Schema.cloudSiem()).parser("/user", USER).build()
      .catalog().parsers();
  private static final Surroundings AROUND = new Surroundings() {
    @Override
    public String sourceName() {
      return "x.log";
    }

    @Override
    public Long messageTime() {
      return null;
    }
  };

  /** One line for each shape, and lines that nearly are of a shape. */
  private static final List<String> SAME = List.of(
      "<86>Jan 01 00:00:00 host-1 sshd: x y", "<86>Feb 18 15:24:07 host-1 sshd[1348]: x y",
      "<86>Feb  8 15:24:07 host-1 sshd[1348]: x y", "<86>Feb  8 15:24:07 host-1 my-app[1348]: x y",
      "Jan 25 11:00:28 host-1 sshd[68734]: x", "Jan 5 11:00:28 host-1 sshd[68734]: x",
      "Jan  5 11:00:28 host-1 sshd[68734]: x", "Jan 25 16:55:37 host-1 sudo: x", "Jan  5 16:55:37 host-1 sudo: x",
      "2020-09-14T22:09:57.622470+00:00 sshd[2345]: x", "2020-09-16T03:48:06.792452+00:00 host.1 sshd[32248]: x",
      "Oct 23 07:43:51 sshd[59830]: x", "<38>Mar 25 15:18:12 Message forwarded from host-1: sshd[1918]: x",
      "<135>2021-06-03 15:26:30,828 x y", "<180>Aug 1 09:08:16 2019 <x>",
      "<78>Sep 27 12:14:01 host-1 info CROND[27191]: x", "<14>Mar 30 13:19:24 host.local x y",
      "<14>Mar  3 13:19:24 10.0.0.1 x y", "<36>Nov 18 08:01:02 : x", "<36>Nov 18 08:01:02  x y", "<36>Nov 18 08:01:02 x",
      "<166>Apr 08 2021 05:59:35: %ASA-6-302013: x", "Aug 28 2019 05:36:05: x", "Oct 21 2019 07:11:54 fw-1 : x",
      "<132>Aug 28 2019 08:00:02 10.10.10.10 : x", "<132>Aug 28 2019 08:00:02 fw-1.local : x",
      "<134>1 2019-04-15T10:27:00.964000-04:00 host-1 Tanium 1104236 - [a=b]",
      "<134>1 2019-04-15T10:27:00Z fw-1 app 12 TYPE - x y", "<14>1 2024-05-14T09:21:33Z host-1 app - - - x",
      "<14>1 2024-05-14T09:21:33Z host app - - - x",
      "101 <14>1 2024-05-14T09:21:33Z host-1 app - - - x", "<14>1 2024-05-14T09:21:33Z host-1 - - - - 1",
      "<14>1 2024-05-14T09:21:33Z fw-1 app - TYPE - x", "Jan 25 16:55:37 host-1 x y",
      "<134>1 1549498248.198619590 MX450_A flows src=10.0.0.1", "<189>2021-04-19T18:28:24Z x y",
      "<46>Jun 9 11:43:09 host-1 FirepowerEvents: x", "<46>2021:04:19-18:28:24 fw-1 ulogd: x",
      "<110>1 2021-07-19T14:08:27Z 10.6.9.4 PRODUCT 3993 EVENT_ID [a@1 x y] z", "<14>:2021-04-19T18:28:24Z: x",
      "<14>x y", "<14>", "2021-06-11T13:47:09.905520-04:00 host-1 sshd[145100]: x",
      "2021-06-11T13:47:09.905520-04:00 host-1 sshd: 2[145100]: x", "1631657397.62 host-1 sshd[1]: x",
      "08 29 2019 09:13:31 10.1.10.50 <SYSD:INFO> domain_log: 2019-08-29T09:13:30.707596-0500 x",
      "99 <14>1 2024-05-14T09:21:33.482+00:00 host-1 app 12 ID47 [a@1 k=\"v\"] x", "x", "hello world: x", "{\"a\": 1}",
      "CEF:0|V|P|1|id|name|3|src=10.0.0.1", "<14>CEF:0|V|P|1|id|name|3|src=10.0.0.1",
      "<14>May 14 09:21:33 PA-HQ-01 CEF:0|V|P|1|id|name|3|src=10.0.0.1",
      "<14>May 14 09:21:33 PA-HQ-01 LEEF:1.0|V|P|1|id|src=10.0.0.1|x=1", "<14>May 14 09:21:33 PA-HQ-01 1",
      "id=firewall sn=1 time=\"2024-05-14 09:21:33 UTC\" fw=203.0.113.10", "<134>id=firewall sn=1",
      "<13>Jun 19 11:43:09 2001:db8::1 x", "<189>12345: fw-1: May 14 09:21:33.123: %SYS-5-CONFIG: x");

  private static Map<String, String> keys(ParserLibrary library, String line) {
    Parser parser = library.read("/user").flatMap(ReadParser::parser).orElseThrow();
    Outcome outcome = library.run(parser, line, AROUND);
    assertThat(outcome).as(line).isInstanceOf(Outcome.Parsed.class);
    Event event = ((Outcome.Parsed) outcome).event();
    Map<String, String> keys = new TreeMap<>();
    event.forEach(keys::put);
    return keys;
  }

  @Test
  void theCatalogsLibrarySaysTheSame() throws Exception {
    Assumptions.assumeTrue(Corpus.folder().isPresent(), "no copy of the content catalog");
    Map<String, SourceText> texts = new LinkedHashMap<>(Corpus.parsers(Corpus.folder().orElseThrow()));
    texts.put("/user", USER);
    ParserLibrary theirs = new ParserLibrary(texts);
    Map<String, Object> ours = new LinkedHashMap<>();
    Map<String, Object> their = new LinkedHashMap<>();
    for (String line : SAME) {
      Map<String, String> mine = keys(OURS, line);
      if (!mine.equals(keys(theirs, line))) {
        ours.put(line, mine);
        their.put(line, keys(theirs, line));
      }
    }
    assertThat(ours).isEqualTo(their);
  }

  @Test
  void whateverComesTheRestIsInOneKey() {
    for (String line : SAME) {
      assertThat(keys(OURS, line)).as(line).containsKey("syslog_message");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
      "<86>Jan 01 00:00:00 host-1 sshd[123]: x                     ~ syslog_hostname    ~ host-1",
      "<86>Jan 01 00:00:00 host-1 sshd[123]: x                     ~ syslog_process_id  ~ 123",
      "<166>Apr 08 2021 05:59:35 host-1 : x                        ~ syslog_host        ~ host-1",
      "Oct 21 2019 07:11:54 fw-1 : x                               ~ syslog_device_name ~ fw-1",
      "<134>1 1549498248.198619590 MX450_A x                       ~ milles_timestamp   ~ 198619590",
      "<14>1 2024-05-14T09:21:33Z host app - - - x                 ~ syslog_product     ~ app"})
  void keysOfTheShapes(String line, String key, String value) {
    assertThat(keys(OURS, line)).containsEntry(key, value).containsEntry("syslog_message", "x");
  }

  @Test
  void moreThanTheCatalogsLibrary() {
    assertThat(keys(OURS, "<14>1 2024-05-14T09:21:33.482Z host-1 app 12 ID47 [a@1 k=\"v]\"][b c=\"d\"] x"))
        .containsEntry("syslog_hostname", "host-1").containsEntry("syslog_process", "app")
        .containsEntry("syslog_structured_data", "[a@1 k=\"v]\"][b c=\"d\"]").containsEntry("syslog_message", "x");
    assertThat(keys(OURS, "2024-05-14T09:21:33+00:00 host-1 app: x"))
        .containsEntry("syslog_hostname", "host-1").containsEntry("syslog_message", "x");
    assertThat(keys(OURS, "<14>Aug 01 09:08:16 2019 x")).containsEntry("syslog_timestamp", "Aug 01 09:08:16 2019");
  }

  @Test
  void aTenantsOwnLibraryStandsBefore() {
    ParserLibrary own = SourceCatalog.builder(Schema.cloudSiem()).parser("/user", USER)
        .parser(PATH, new SourceText("own.txt", "[transform:Possible_Syslog_Header]\nREGEX = (?<mine>.*)"))
        .build().catalog().parsers();
    assertThat(keys(own, "<14>x")).containsEntry("mine", "<14>x");
    assertThat(Optional.ofNullable(keys(own, "<14>x").get("syslog_message"))).isEmpty();
  }
}
