package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerakiSyslogTest {
  private static Record one(String line, Fidelity fidelity) {
    List<Reading> readings = Logs.read("meraki.log", line);
    assertThat(readings).as("readings of %s", line).hasSize(1);
    Reading.OfRecord reading = (Reading.OfRecord) readings.get(0);
    assertThat(reading.source().id()).isEqualTo("cisco/meraki-syslog");
    assertThat(reading.record().fidelity()).isEqualTo(fidelity);
    assertThat(Instant.ofEpochMilli(reading.record().time())).isEqualTo("2024-05-14T09:21:33.482Z");
    assertThat(reading.record().raw().value("syslog_device_name")).isEqualTo("HQ_MX84");
    assertThat(Logs.text(reading.record(), "metadata_vendor")).isEqualTo("Cisco Systems");
    assertThat(Logs.text(reading.record(), "metadata_product")).isEqualTo("Meraki");
    return reading.record();
  }

  private static void assertFields(Record record, String... fieldsAndTexts) {
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      assertThat(Logs.text(record, fieldsAndTexts[i])).as(fieldsAndTexts[i]).isEqualTo(fieldsAndTexts[i + 1]);
    }
  }

  static List<String> vendor() {
    return MerakiLines.VENDOR;
  }

  @ParameterizedTest
  @MethodSource("vendor")
  void readsWhatCloudSiemReads(String line) {
    Record record = one(line, Fidelity.VENDOR);
    boolean alert = line.contains("ids");
    assertFields(record, "srcDevice_ip", alert ? "198.51.100.7" : "10.20.30.41",
        "dstDevice_ip", alert ? "10.20.30.41" : "198.51.100.7", "user_username", null);
    assertThat(record.raw().value("_$pairs")).isNull();
    assertThat(record.raw().value("syslog_message")).isNull();
  }

  @Test
  void mapsFlows() {
    assertFields(one(MerakiLines.FLOWS, Fidelity.VENDOR), "metadata_deviceEventId", "flows", "ipProtocol", "tcp",
        "srcPort", "51544", "dstPort", "853", "action", "block", "normalizedAction", "deny", "success", "false",
        "objectType", "NetworkFlow", "device_hostname", null);
    Record allowed = one(MerakiLines.FLOWS_ALLOW, Fidelity.VENDOR);
    assertFields(allowed, "ipProtocol", "tcp", "dstPort", "853", "action", null, "success", null);
    assertThat(allowed.raw().value("action")).as("the word is no verdict").isEqualTo("allow");
    assertThat(allowed.raw().value("mac")).isEqualTo("58:1F:AA:CE:61:F2");
  }

  @Test
  void mapsFirewalls() {
    assertFields(one(MerakiLines.FIREWALL, Fidelity.VENDOR), "metadata_deviceEventId", "firewall", "action", "allow",
        "success", "true", "device_hostname", "HQ_MX84", "srcDevice_mac", "58:1F:AA:CE:61:F2", "ipProtocol", "tcp",
        "dstPort", "853", "objectType", "Network");
    assertFields(one(MerakiLines.CELLULAR_FIREWALL, Fidelity.VENDOR), "metadata_deviceEventId", "firewall",
        "device_hostname", "HQ_MX84", "dstPort", "853");
    assertFields(one(MerakiLines.VPN_FIREWALL, Fidelity.VENDOR), "metadata_deviceEventId", "vpn_firewall",
        "device_hostname", null, "action", null, "ipProtocol", "tcp", "dstPort", "853");
    assertFields(one(MerakiLines.L7_FIREWALL, Fidelity.VENDOR), "action", "blocked", "success", "false",
        "normalizedAction", "deny", "device_hostname", "HQ_MX84", "dstPort", "853");
  }

  @Test
  void mapsFlowStartAndEnd() {
    assertFields(one(MerakiLines.FLOW_START, Fidelity.VENDOR), "metadata_deviceEventId", "ip_flow_start",
        "ipProtocol", "tcp", "dstPort", "853", "srcDevice_natIp", "203.0.113.10", "dstDevice_natIp", null);
    assertFields(one(MerakiLines.FLOW_END, Fidelity.VENDOR), "dstDevice_natIp", "203.0.113.10");
  }

  @Test
  void mapsUrlsAndAlerts() {
    assertFields(one(MerakiLines.URLS, Fidelity.VENDOR), "ipProtocol", null, "dstPort", "443",
        "http_method", "GET", "http_url", "https://www.example.com/", "http_userAgent", "Mozilla/5.0 (X11; it's me)");
    assertFields(one(MerakiLines.IDS, Fidelity.VENDOR), "ipProtocol", "tcp/ip", "dstPort", "56938",
        "srcPort", "80", "severity", "2", "normalizedSeverity", "9",
        "threat_name", "BROWSER-IE security bypass css attempt");
    assertFields(one(MerakiLines.SECURITY_EVENT, Fidelity.VENDOR), "metadata_deviceEventId", "ids_alerted",
        "action", null);
  }

  @Test
  void whatCloudSiemDoesNotReadIsAnExtension() {
    assertFields(one(MerakiLines.URLS_IPV6, Fidelity.EXTENSION), "srcDevice_ip", "2001:db8:a::41", "srcPort", "51544",
        "dstDevice_ip", "2001:db8:ffff::7", "dstPort", "443");
    assertFields(one(MerakiLines.URLS_IPV6.replace("[", "").replace("]", ""), Fidelity.EXTENSION),
        "srcDevice_ip", "2001:db8:a::41", "srcPort", "51544");
    assertFields(one(MerakiLines.FIREWALL.replace(" pattern: allow (dst port 853)", "").replace("firewall src",
        "firewall deny src"), Fidelity.EXTENSION), "dstPort", "853", "srcDevice_ip", "10.20.30.41",
        "device_hostname", "HQ_MX84");
    for (String line : MerakiLines.VENDOR) {
      one(line.replace("<134>1 ", ""), Fidelity.EXTENSION);
      Record relayed = one(line.replace("<134>", "<134>May 14 09:21:40 192.168.128.1 "), Fidelity.EXTENSION);
      assertThat(relayed.raw().value("header_ip")).isEqualTo("192.168.128.1");
    }
  }

  @Test
  void aCollectorMayPutATimeAndAnAddressBefore() {
    Record record = one("2024-05-14T09:21:40.5+00:00 192.168.128.1 " + MerakiLines.FLOWS, Fidelity.VENDOR);
    assertThat(record.raw().value("header_ip")).isEqualTo("192.168.128.1");
  }

  @Test
  void theFirstWordThatNamesATypeSaysHowTheLineIsTakenApart() {
    Record record = Logs.records(Logs.read("x", MerakiLines.FIREWALL.replace("HQ_MX84", "HQ_flows"))).get(0);
    assertFields(record, "metadata_deviceEventId", "firewall", "device_hostname", "HQ_flows", "dstDevice_ip", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events type=association radio='0'", "airmarshal_events type=rogue_ssid_detected",
      "security_event security_filtering_file_scanned url=http://www.example.com/"})
  void otherTypesOfLogsAreToldOf(String message) {
    assertThat(Logs.findings(Logs.read("x", "<134>1 1715678493.482913742 HQ_MX84 " + message)))
        .extracting("code").containsExactly(LogCode.LOG_TYPE_NOT_READ);
  }

  @Test
  void aFlowWithoutActionAndPatternWasCutShort() {
    for (String line : List.of(MerakiLines.FLOWS, MerakiLines.FIREWALL, MerakiLines.FLOW_START)) {
      String cut = line.substring(0, line.indexOf("dport=") + 8);
      assertThat(Logs.findings(Logs.read("x", cut))).extracting("code").containsExactly(LogCode.LINE_NOT_PARSED);
    }
  }
}
