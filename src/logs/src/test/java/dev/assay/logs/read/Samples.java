package dev.assay.logs.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Lines as firewalls and sensors write them, with addresses nobody has. */
final class Samples {
  static final String HEADER = "<14>May 14 09:21:33 PA-HQ-01 ";
  static final String CONN = "{\"_path\":\"conn\",\"_write_ts\":\"2024-05-14T09:21:38.761204Z\","
      + "\"ts\":\"2024-05-14T09:21:33.482913Z\",\"uid\":\"CbN7uJ3vJt6BQzX6sa\",\"id.orig_h\":\"10.20.30.41\","
      + "\"id.orig_p\":51544,\"id.resp_h\":\"198.51.100.7\",\"id.resp_p\":853,\"proto\":\"tcp\",\"service\":\"ssl\","
      + "\"duration\":5.278291,\"orig_bytes\":1523,\"resp_bytes\":4978,\"conn_state\":\"SF\",\"local_orig\":true,"
      + "\"history\":\"ShADadFf\",\"orig_pkts\":14,\"orig_ip_bytes\":2263,\"resp_pkts\":16,\"resp_ip_bytes\":5822}";
  static final String PLAIN_CONN = "{\"ts\":1715678493.482913,\"uid\":\"CbN7uJ3vJt6BQzX6sa\","
      + "\"id.orig_h\":\"10.20.30.41\",\"id.orig_p\":51544,\"id.resp_h\":\"198.51.100.7\",\"id.resp_p\":853,"
      + "\"proto\":\"tcp\",\"conn_state\":\"SF\",\"orig_ip_bytes\":2263,\"resp_ip_bytes\":5822}";
  static final String PLAIN_SSL = "{\"ts\":1715678493.482913,\"uid\":\"CbN7uJ3vJt6BQzX6sa\","
      + "\"id.orig_h\":\"10.20.30.41\",\"id.orig_p\":51544,\"id.resp_h\":\"198.51.100.7\",\"id.resp_p\":853,"
      + "\"version\":\"TLSv13\",\"cipher\":\"TLS_AES_256_GCM_SHA384\",\"server_name\":\"dns.example.net\","
      + "\"resumed\":false,\"established\":true}";

  /** Columns 1 to 65 of a TRAFFIC line, which PAN-OS 8.1 ends with. */
  private static final String TRAFFIC_81 = "1,2024/05/14 09:21:33,007051000012345,TRAFFIC,end,2817,2024/05/14 09:21:33,"
      + "10.20.30.41,198.51.100.7,203.0.113.10,198.51.100.7,Allow-Outbound,corp\\jdoe,,dns-over-tls,vsys1,trust,"
      + "untrust,"
      + "ethernet1/2,ethernet1/1,Forward-SIEM,2024/05/14 09:21:33,481203,1,51544,853,61022,853,0x400053,tcp,allow,8085,"
      + "2263,5822,30,2024/05/14 09:21:28,5,any,,7312345678901234567,0x8000000000000000,10.0.0.0-10.255.255.255,"
      + "United States,,14,16,tcp-fin,12,34,0,0,,PA-HQ-01,from-policy,,,0,,0,,N/A,0,0,0,0";
  private static final String THREAT_81 = "1,2024/05/14 09:22:01,007051000012345,THREAT,url,2817,2024/05/14 09:22:01,"
      + "10.20.30.41,198.51.100.80,203.0.113.10,198.51.100.80,Allow-Outbound,corp\\jdoe,,web-browsing,vsys1,trust,"
      + "untrust,ethernet1/2,ethernet1/1,Forward-SIEM,2024/05/14 09:22:01,481300,1,51600,80,61100,80,0x403000,tcp,"
      + "block-url,\"www.example.com/a?q=1,2&r=\"\"x\"\"\",(9999),malware,informational,client-to-server,"
      + "7312345678901234999,0x8000000000000000,10.0.0.0-10.255.255.255,United States,,text/html,0,,,1,"
      + "\"Mozilla/5.0 (X11; Linux x86_64, like Gecko)\",,,,,,,0,12,34,0,0,,PA-HQ-01,,,,get,0,,0,,N/A,unknown,"
      + "AppThreat-0-0,,0,0,";

  static final String CEF_PAIRS = "deviceExternalId=007051000012345 src=10.20.30.41 dst=198.51.100.7 "
      + "sourceTranslatedAddress=203.0.113.10 destinationTranslatedAddress=198.51.100.7 cs1Label=Rule "
      + "cs1=Allow-Outbound suser=corp\\jdoe duser= app=dns-over-tls cs3Label=Virtual System cs3=vsys1 "
      + "cs4Label=Source Zone cs4=trust cs5Label=Destination Zone cs5=untrust deviceInboundInterface=ethernet1/2 "
      + "deviceOutboundInterface=ethernet1/1 cs6Label=LogProfile cs6=Forward-SIEM cn1Label=SessionID cn1=481203 cnt=1 "
      + "spt=51544 dpt=853 sourceTranslatedPort=61022 destinationTranslatedPort=853 flexString1Label=Flags "
      + "flexString1=0x400053 proto=tcp act=allow flexNumber1Label=Total bytes flexNumber1=8085 in=5822 out=2263 "
      + "cn2Label=Packets cn2=30 PanOSPacketsReceived=16 PanOSPacketsSent=14 start=May 14 2024 09:21:28 GMT "
      + "cn3Label=Elapsed time in seconds cn3=5 cs2Label=URL Category cs2=any externalId=7312345678 reason=tcp-fin "
      + "dvchost=PA-HQ-01 cat=from-policy PanOSActionFlags=0x8000000000000000";
  static final String CEF = "CEF:0|Palo Alto Networks|PAN-OS|10.2.7|end|TRAFFIC|1|rt=May 14 2024 09:21:33 GMT "
      + CEF_PAIRS;
  static final String CEF_FORWARDED = "CEF:0|Palo Alto Networks|LF|2.0|TRAFFIC|end|3|dtz=UTC rt=May 14 2024 09:21:33 "
      + CEF_PAIRS;
  static final String CEF_THREAT = "CEF:0|Palo Alto Networks|PAN-OS|10.2.7|url|THREAT|1|rt=May 14 2024 09:22:01 GMT "
      + "deviceExternalId=007051000012345 src=10.20.30.41 dst=198.51.100.80 cs1Label=Rule cs1=Allow-Outbound "
      + "suser=corp\\jdoe app=web-browsing cnt=1 spt=51600 dpt=80 proto=tcp act=block-url "
      + "request=\"www.example.com/a?q\\=1|2\" cs2Label=URL Category cs2=malware requestMethod=get cat=(9999)";
  static final String LEEF = "LEEF:1.0|Palo Alto Networks|PAN-OS Syslog Integration|10.2.7|allow|cat=TRAFFIC|"
      + "ReceiveTime=2024/05/14 09:21:33|SerialNumber=007051000012345|Type=TRAFFIC|subtype=end|"
      + "devTime=May 14 2024 09:21:33 GMT|src=10.20.30.41|dst=198.51.100.7|srcPostNAT=203.0.113.10|"
      + "dstPostNAT=198.51.100.7|RuleName=Allow-Outbound|usrName=corp\\jdoe|SourceUser=corp\\jdoe|DestinationUser=|"
      + "Application=dns-over-tls|VirtualSystem=vsys1|SourceZone=trust|DestinationZone=untrust|SessionID=481203|"
      + "RepeatCount=1|srcPort=51544|dstPort=853|srcPostNATPort=61022|dstPostNATPort=853|Flags=0x400053|proto=tcp|"
      + "action=allow|totalBytes=8085|dstBytes=5822|srcBytes=2263|totalPackets=30|StartTime=2024/05/14 09:21:28|"
      + "ElapsedTime=5|URLCategory=any|sequence=7312345678|dstPackets=16|srcPackets=14|SessionEndReason=tcp-fin|"
      + "DeviceName=PA-HQ-01|ActionSource=from-policy";
  static final String LEEF_THREAT = "LEEF:1.0|Palo Alto Networks|PAN-OS Syslog Integration|10.2.7|(9999)|"
      + "ReceiveTime=2024/05/14 09:22:01|SerialNumber=007051000012345|cat=THREAT|Subtype=url|"
      + "devTime=May 14 2024 09:22:01 GMT|src=10.20.30.41|dst=198.51.100.80|usrName=corp\\jdoe|SourceUser=corp\\jdoe|"
      + "Application=web-browsing|srcPort=51600|dstPort=80|proto=tcp|action=block-url|"
      + "Miscellaneous=\"www.example.com/a?q=1,2\"|URLCategory=malware|sev=1|Severity=informational";
  static final String TSV_HEADER = "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n"
      + "#path\tconn\n#open\t2024-05-14-09-00-00\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\t"
      + "service\tduration\torig_bytes\tresp_bytes\tconn_state\tlocal_orig\thistory\torig_ip_bytes\tresp_ip_bytes\t"
      + "tunnel_parents\n#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\tinterval\tcount\tcount\tstring\t"
      + "bool\tstring\tcount\tcount\tset[string]\n";
  static final String TSV_CONN = "1715678493.482913\tCbN7uJ3vJt6BQzX6sa\t10.20.30.41\t51544\t198.51.100.7\t853\ttcp\tssl\t"
      + "5.278291\t1523\t4978\tSF\tT\tShADadFf\t2263\t5822\t(empty)";

  private Samples() {}

  /** A TRAFFIC line of so many columns, as a PAN-OS version writes it. */
  static String traffic(int columns) {
    return pad(TRAFFIC_81, 65, columns, 103);
  }

  static String threat(int columns) {
    return pad(THREAT_81, 75, columns, 108);
  }

  /** @param precise the column of the high-resolution time */
  private static String pad(String line, int has, int columns, int precise) {
    List<String> more = new ArrayList<>(Collections.nCopies(columns - has, ""));
    if (columns >= precise) {
      more.set(precise - has - 1, "2024-05-14T09:21:33.482+02:00");
    }
    return more.isEmpty() ? line : line + "," + String.join(",", more);
  }

  /** The line with another value in a column, counted from one; only for lines without quotes. */
  static String with(String line, int column, String value) {
    List<String> columns = new ArrayList<>(Arrays.asList(line.split(",", -1)));
    columns.set(column - 1, value);
    return String.join(",", columns);
  }
}
