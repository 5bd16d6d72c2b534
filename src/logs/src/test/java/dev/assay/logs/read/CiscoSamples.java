package dev.assay.logs.read;

import java.util.List;

/** Lines as Cisco's firewalls write them, with addresses nobody has. */
final class CiscoSamples {
  static final String FIREPOWER = "<113>2024-05-14T09:14:21Z ftd-hq-01  %FTD-1-430003: EventPriority: Low, "
      + "DeviceUUID: 5b1f7c92-1d0e-11ee-9e3a-8d2c61a7f004, InstanceID: 3, FirstPacketSecond: 2024-05-14T09:14:16Z, "
      + "ConnectionID: 20937, AccessControlRuleAction: Allow, SrcIP: 10.20.7.41, DstIP: 198.51.100.53, SrcPort: 51544, "
      + "DstPort: 853, Protocol: tcp, IngressInterface: inside, EgressInterface: outside, ACPolicy: hq, "
      + "AccessControlRuleName: clients-out, Prefilter Policy: Default Prefilter Policy, User: jdoe, "
      + "UserAgent: Mozilla/5.0 (X11; Linux x86_64, like Gecko, Like KHTML) Agent, Client: SSL client, "
      + "ApplicationProtocol: DNS over TLS, InitiatorPackets: 14, ResponderPackets: 16, InitiatorBytes: 2263, "
      + "ResponderBytes: 5822, NAPPolicy: Balanced Security and Connectivity";
  static final String INTRUSION = "<112>2024-05-14T09:20:02Z ftd-hq-01 : %FTD-0-430001: SrcIP: 10.20.7.41, "
      + "DstIP: 2001:db8::53, SrcPort: 51590, DstPort: 853, Protocol: tcp, Priority: 2, GID: 1, SID: 1000853, "
      + "Revision: 1, Message: POLICY DNS over TLS, session begun, Classification: Corporate Policy Violation, "
      + "InlineResult: Blocked, User: jdoe, Client: SSL client, NAPPolicy: Balanced";
  static final String MALWARE = "May 14 2024 09:21:33 ips-01 %NGIPS-1-430005: SrcIP: 198.51.100.80, DstIP: 10.20.7.41, "
      + "SrcPort: 80, DstPort: 46004, Protocol: tcp, FileDirection: Download, FileAction: Malware Cloud Lookup, "
      + "FileSHA256: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b, FileName: invoice.exe, "
      + "FileSize: 68, ThreatName: Win.Test, User: jdoe, URI: http://198.51.100.80/invoice.exe";
  static final String BUILT = "<166>May 14 2024 09:14:21 asa-hq-01 : %ASA-6-302013: Built outbound TCP connection 1718 "
      + "for outside:198.51.100.53/853 (198.51.100.53/853) to inside:10.20.7.41/51544 (203.0.113.10/61022)";
  static final String BUILT_USER = "<166>May 14 2024 09:14:21 EDT: %ASA-6-302015: Built inbound UDP connection 1719 for "
      + "users:10.20.7.41/51544 (10.20.7.41/51544)(CORP\\jdoe) to dmz:10.0.8.10/853 (10.0.8.10/853) (jdoe)";
  static final String TEARDOWN = "<166>2024-05-14T09:14:26Z ftd-hq-01 : %FTD-6-302014: Teardown TCP connection 1718 for "
      + "outside:2001:db8::53/853 to inside:10.20.7.41/51544 duration 0:00:05 bytes 8085 TCP FINs from inside";
  static final String DENIED = "<164>May 14 09:14:21 asa-hq-01 : %ASA-4-106023: Deny tcp src inside:10.20.7.41/51544 "
      + "dst outside:198.51.100.53/853 by access-group \"inside_in\" [0x71a87d94, 0x0]";
  static final String DENIED_ICMP = "<164>May 14 2024 09:14:21: %ASA-4-106023: Deny icmp src inside:10.20.7.41 "
      + "dst outside:srv.example.net (type 8, code 0) by access-group \"inside_in\" [0x0, 0x0]";
  static final String ACCESS_LIST = "<166>May 14 2024 09:14:21: %ASA-session-5-106100: access-list inside_in permitted "
      + "tcp inside/10.20.7.41(51544) -> outside/198.51.100.53(853)(CORP\\jdoe) hit-cnt 1 first hit [0x71a87d94, 0x0]";
  static final String ACCESS_LIST_USER = "<166>May 14 2024 09:14:21: %ASA-6-106100: access-list inside_in est-allowed "
      + "tcp inside/10.20.7.41(51544)(CORP\\jdoe) -> outside/198.51.100.53(853) hit-cnt 1 first hit [0x71a87d94, 0x0]";
  static final String STREAMED = "{\"recordType\": 71, \"recordLength\": 612, \"archiveTimestamp\": 1715678067, "
      + "\"deviceId\": 3, \"initiatorIpAddress\": \"10.20.7.41\", \"responderIpAddress\": \"198.51.100.53\", "
      + "\"initiatorPort\": 51544, \"responderPort\": 853, \"protocol\": 6, \"initiatorTransmittedBytes\": 2263, "
      + "\"clientUrl\": {\"blockType\": 0, \"data\": \"https://example.net/\"}, \"eventSecond\": 1715678061, "
      + "\"@computed\": {\"recordTypeDescription\": \"Connection Statistics\", \"transportProtocol\": \"TCP\", "
      + "\"firewallRuleAction\": \"Block with reset\", \"user\": \"jdoe\", \"eventDateTime\": \"2024-05-14T09:14:21\"}}";

  static final List<String> SYSLOG = List.of(FIREPOWER, INTRUSION, MALWARE);
  static final List<String> ASA = List.of(BUILT, BUILT_USER, TEARDOWN, DENIED, DENIED_ICMP, ACCESS_LIST,
      ACCESS_LIST_USER);

  private CiscoSamples() {}
}
