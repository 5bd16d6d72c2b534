package dev.assay.logs.read;

import java.util.List;

/** Lines as Meraki's devices and its Dashboard write them, with addresses nobody has. */
final class MerakiLines {
  private static final String HEADER = "<134>1 1715678493.482913742 HQ_MX84 ";
  private static final String ENDS = "src=10.20.30.41 dst=198.51.100.7 ";
  private static final String MAC = "mac=58:1F:AA:CE:61:F2 ";
  private static final String PORTS = "protocol=tcp sport=51544 dport=853";

  static final String FLOWS = HEADER + "flows " + ENDS + MAC + PORTS + " pattern: 1 all";
  static final String FLOWS_ALLOW = HEADER + "flows allow " + ENDS + MAC + PORTS;
  static final String FLOWS_DENY = HEADER + "flows deny " + ENDS + MAC + PORTS;
  static final String FIREWALL = HEADER + "firewall " + ENDS + MAC + PORTS + " pattern: allow (dst port 853)";
  static final String VPN_FIREWALL = HEADER + "vpn_firewall " + ENDS + MAC + PORTS + " pattern: allow all";
  static final String CELLULAR_FIREWALL = HEADER + "cellular_firewall " + ENDS + MAC + PORTS + " pattern: allow all";
  static final String FLOW_START =
      HEADER + "ip_flow_start " + ENDS + PORTS + " translated_src_ip=203.0.113.10 translated_port=51544";
  static final String FLOW_END =
      HEADER + "ip_flow_end " + ENDS + PORTS + " translated_dst_ip=203.0.113.10 translated_port=853";
  static final String L7_FIREWALL = HEADER + "l7_firewall " + ENDS + PORTS + " decision=blocked";
  static final String URLS = HEADER + "urls src=10.20.30.41:51544 dst=198.51.100.7:443 " + MAC
      + "agent='Mozilla/5.0 (X11; it's me)' request: GET https://www.example.com/...";
  static final String URLS_IPV6 = HEADER + "urls src=[2001:db8:a::41]:51544 dst=[2001:db8:ffff::7]:443 " + MAC
      + "request: UNKNOWN https://www.example.com/...";
  static final String IDS = HEADER + "ids-alerts signature=1:41944:2 priority=2 timestamp=1715678493.470000 "
      + "dhost=74:86:7A:D9:D7:AA direction=ingress protocol=tcp/ip src=198.51.100.7:80 dst=10.20.30.41:56938 "
      + "message: BROWSER-IE security bypass css attempt";
  static final String SECURITY_EVENT = IDS.replace("ids-alerts", "security_event ids_alerted")
      .replace(" message:", " decision=allowed message:");
  static final String SECURITY_EVENT_WITH_ACTION =
      SECURITY_EVENT.replace("decision=allowed", "decision=blocked action=allow");
  /** What Cloud SIEM makes records of. */
  static final List<String> VENDOR = List.of(FLOWS, FLOWS_ALLOW, FLOWS_DENY, FIREWALL, VPN_FIREWALL, CELLULAR_FIREWALL,
      FLOW_START, FLOW_END, L7_FIREWALL, URLS, IDS, SECURITY_EVENT, SECURITY_EVENT_WITH_ACTION);

  static final String ALERT = "{\"ts\":\"2024-05-14T09:21:33.482913Z\",\"eventType\":\"IDS Alert\","
      + "\"deviceMac\":\"e0:55:3d:10:5a:39\",\"clientMac\":\"58:1f:aa:ce:61:f2\",\"srcIp\":\"10.20.30.41:51544\","
      + "\"destIp\":\"198.51.100.7:853\",\"protocol\":\"tcp/ip\",\"priority\":\"2\",\"classification\":\"4\","
      + "\"blocked\":true,\"message\":\"POLICY-OTHER DNS over TLS\",\"signature\":\"1:41944:2\","
      + "\"sigSource\":\"ids-vrt-balanced\",\"ruleId\":\"meraki:intrusion/snort/GID/1/SID/41944\"}";
  static final String FILE = "{\"ts\":\"2024-05-14T09:21:33.482913Z\",\"eventType\":\"File Scanned\","
      + "\"clientName\":\"PC-17\",\"clientMac\":\"58:1f:aa:ce:61:f2\",\"clientIp\":\"10.20.30.41\","
      + "\"srcIp\":\"10.20.30.41\",\"destIp\":\"198.51.100.7\",\"protocol\":\"http\","
      + "\"uri\":\"http://www.example.com/a.exe\",\"canonicalName\":\"PUA.Win.Dropper\",\"destinationPort\":80,"
      + "\"fileHash\":\"3ec1b9a95fe62aa25fc959643a0f227b76d253094681934daaf628d3574b3463\",\"fileType\":\"MS_EXE\","
      + "\"fileSizeBytes\":193688,\"disposition\":\"Malicious\",\"action\":\"Blocked\"}";
  static final String TRAFFIC = "{\"application\":\"DNS over TLS\",\"destination\":\"198.51.100.7\","
      + "\"protocol\":\"TCP\",\"port\":853,\"sent\":1523,\"recv\":4978,\"numClients\":1,\"activeTime\":60,\"flows\":2}";
  static final String CHANGE = "{\"ts\":\"2024-05-14T09:21:33.482913Z\",\"adminName\":\"J. Doe\","
      + "\"adminEmail\":\"jdoe@example.com\",\"adminId\":\"212406\",\"page\":\"via API\","
      + "\"label\":\"PUT /api/v1/rules\","
      + "\"oldValue\":\"{}\",\"newValue\":\"{\\\"a\\\":1}\"}";
  static final String AIR_MARSHAL = "{\"ssid\":\"freewifi\",\"bssids\":[{\"bssid\":\"58:1f:aa:ce:61:f2\","
      + "\"contained\":false,\"detectedBy\":[{\"device\":\"Q234-ABCD-5678\",\"rssi\":17}]}],\"channels\":[36,40],"
      + "\"firstSeen\":1715670000,\"lastSeen\":1715678493}";
  static final List<String> DASHBOARD = List.of(ALERT, FILE, TRAFFIC, CHANGE, AIR_MARSHAL);

  private MerakiLines() {}
}
