package dev.assay.logs.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.logs.LogCode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListReaderTest {
  @Test
  void readsYaml() {
    ReadList read = ListReader.read("proxy servers dst", new SourceText("lists/p.yaml",
        "column: DstIp\nitems:\n  - 203.0.113.5\n  "
            + "- {value: 198.51.100.0/24, description: backup, expires: 2030-01-01}\n"));
    MatchList list = read.list().orElseThrow();
    assertThat(read.diagnostics()).isEmpty();
    assertThat(list.name()).isEqualTo("proxy_servers_dst");
    assertThat(list.fields()).contains("dstDevice_ip", "dns_replyIp");
    assertThat(list.items()).containsExactly(new MatchList.Item("203.0.113.5"),
        new MatchList.Item("198.51.100.0/24", "backup", Optional.of(Instant.parse("2030-01-01T00:00:00Z"))));
  }

  @Test
  void readsCsv() {
    ReadList read = ListReader.read("hosts", new SourceText("hosts.csv",
        "# who scans\ncolumn,value,description\nHostname,scan-1,\"the old one, mostly\"\r\n,scan-2,\n"));
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.list().orElseThrow().column()).isEqualTo("Hostname");
    assertThat(read.list().orElseThrow().items()).extracting(MatchList.Item::value).containsExactly("scan-1", "scan-2");
  }

  @Test
  void readsAColumnOfOnesOwn() {
    ReadList read = ListReader.read("x", new SourceText("x.yaml", "column: Mine\nfields: [application]\nitems: [a]\n"));
    assertThat(read.list().orElseThrow().fields()).containsExactly("application");
  }

  @Test
  void aLineWithTooManyCellsIsNotCutShort() {
    ReadList read = ListReader.read("x", new SourceText("x.csv", "column,vale\nHostname,a,b\n"));
    assertThat(read.diagnostics()).extracting(one -> one.message() + " / " + one.help().orElseThrow())
        .contains("unknown column `vale` of a match list / did you mean `value`?",
            "this line has 3 cells, and the header 2 / a text with a comma in it stands in double quotes");
  }

  @Test
  void anItemThatIsNoDomainIsTold() {
    ReadList read = ListReader.read("x", new SourceText("x.yaml", "column: Domain\nitems: [local, NT AUTHORITY, "
        + "Evil.Test., _ldap.example.org, bücher.example, 192.0.2.7, 'https://example.co.uk/a', '*.example.org', "
        + "'*', .example.net, 'example.com:8080', jdoe@example.com, a..example.org]\n"));
    assertThat(read.list().orElseThrow().items()).extracting(MatchList.Item::value).containsExactly("local",
        "NT AUTHORITY", "Evil.Test.", "_ldap.example.org", "bücher.example", "192.0.2.7");
    assertThat(read.diagnostics()).allSatisfy(one -> assertThat(one.help()).isPresent())
        .extracting(one -> one.code() + " " + one.message()).containsExactly(
            "LIST_ITEM https://example.co.uk/a is no domain name", "LIST_ITEM *.example.org is no domain name",
            "LIST_ITEM * is no domain name", "LIST_ITEM .example.net is no domain name",
            "LIST_ITEM example.com:8080 is no domain name", "LIST_ITEM jdoe@example.com is no domain name",
            "LIST_ITEM a..example.org is no domain name");
  }

  @Test
  void namesAreSuggested() {
    assertThat(ListReader.read("x", new SourceText("x.yaml", "column: SrcIp\nitem: [10.0.0.1]\n")).diagnostics())
        .extracting(one -> one.message() + " / " + one.help().orElseThrow())
        .containsExactly("unknown key `item` of a match list / did you mean `items`?");
    assertThat(ListReader.read("x", new SourceText("x.yaml", "column: User\nitems: []\n")).diagnostics().get(0).help()
        .orElseThrow()).contains("Username", "fields: [application]");
  }

  @Test
  void saysWhatIsWrong() {
    ReadList read = ListReader.read("x", new SourceText("x.yaml",
        "column: DstIp\ncolour: red\nitems:\n  - 300.1.1.1\n  - {value: 10.0.0.1, expires: tomorrow}\n"));
    assertThat(read.list().orElseThrow().items()).isEmpty();
    assertThat(read.diagnostics()).extracting(one -> one.code() + " " + one.span().orElseThrow())
        .containsExactly("UNKNOWN_KEY x.yaml:2:1", "LIST_ITEM x.yaml:4:5", "LIST_ITEM x.yaml:5:5");
    assertThat(ListReader.read("x", new SourceText("x.yaml", "column: Nope\nitems: []\n")).diagnostics())
        .extracting("code").containsExactly(LogCode.LIST_COLUMN);
  }
}
