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
