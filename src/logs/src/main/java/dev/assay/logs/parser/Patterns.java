package dev.assay.logs.parser;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The named patterns that a regular expression may use as {@code %{IPV4}} or {@code %{IPV4:name}}. They may use each
 * other and name groups of their own.
 */
final class Patterns {
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2})";
  private static final String DOTTED = OCTET + "(?:[.]" + OCTET + "){3}";
  private static final Map<String, String> ALL = all();

  private Patterns() {}

  /** The pattern of a name, or null. */
  static String find(String name) {
    return ALL.get(name);
  }

  private static Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    all.put("DATA", ".*?");
    all.put("GREEDYDATA", ".*");
    all.put("UUID", "[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}");
    all.put("WORD", "\\w+");
    all.put("DASHED_WORD", "\\w+(?:-\\w+)*");
    all.put("NOTSPACE", "\\S+");
    all.put("SPACE", "\\s*");
    all.put("USERNAME", "[0-9A-Za-z._-]+");
    all.put("USER", "%{USERNAME}");
    numbers(all);
    network(all);
    paths(all);
    times(all);
    logs(all);
    return Collections.unmodifiableMap(all);
  }

  private static void numbers(Map<String, String> all) {
    all.put("INT", "[+-]?[0-9]+");
    all.put("NONNEGINT", "[0-9]+");
    all.put("POSINT", "[1-9][0-9]*");
    all.put("BASE10NUM", "[+-]?(?:[0-9]+(?:[.][0-9]+)?|[.][0-9]+)");
    all.put("NUMBER", "%{BASE10NUM}");
    all.put("BASE16NUM", "[+-]?(?:0x)?[0-9A-Fa-f]+");
    all.put("BASE16FLOAT", "[+-]?(?:0x)?(?:[0-9A-Fa-f]+(?:[.][0-9A-Fa-f]*)?|[.][0-9A-Fa-f]+)");
  }

  private static void network(Map<String, String> all) {
    all.put("IPV4", DOTTED);
    all.put("IPV6", ipv6());
    all.put("IP", "%{IPV6}|%{IPV4}");
    all.put("HOSTNAME", "[0-9A-Za-z][0-9A-Za-z-]{0,62}(?:[.][0-9A-Za-z][0-9A-Za-z-]{0,62})*(?:[.]?|\\b)");
    all.put("HOST", "%{HOSTNAME}");
    all.put("IPORHOST", "%{HOSTNAME}|%{IP}");
    all.put("IPPORT", "(?:\\[%{IPV6}\\]|%{IPV4}):%{POSINT}");
    all.put("HOSTPORT", "%{IPORHOST}:%{POSINT}|%{IPPORT}");
    all.put("CISCOMAC", "(?:[0-9A-Fa-f]{4}[.]){2}[0-9A-Fa-f]{4}");
    all.put("WINDOWSMAC", "(?:[0-9A-Fa-f]{2}-){5}[0-9A-Fa-f]{2}");
    all.put("COMMONMAC", "(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}");
    all.put("BADMAC", "(?:[0-9A-Fa-f]:){5}[0-9A-Fa-f]");
    all.put("MAC", "%{CISCOMAC}|%{WINDOWSMAC}|%{COMMONMAC}|%{BADMAC}");
    all.put("DHCP_INTERFACE", "%{IP}|.+?");
  }

  /** An address of eight groups, of which one run may be left out, and the last two written as IPv4. */
  private static String ipv6() {
    String group = "[0-9A-Fa-f]{1,4}";
    StringBuilder forms = new StringBuilder();
    forms.append("(?:").append(group).append(":){7}(?:").append(group).append("|:)");
    forms.append("|(?:").append(group).append(":){6}(?::").append(group).append('|').append(DOTTED).append("|:)");
    for (int before = 5; before >= 0; before--) {
      String leading = before == 0 ? ":" : "(?:" + group + ":){" + before + "}";
      String four = "(?::" + group + "){0," + (5 - before) + "}:" + DOTTED;
      forms.append('|').append(leading).append("(?:(?::").append(group).append("){1,").append(7 - before).append("}|")
          .append(before == 5 ? ":" + DOTTED : four).append("|:)");
    }
    return "(?:" + forms + ")(?:%[0-9A-Za-z._-]+)?";
  }

  private static void paths(Map<String, String> all) {
    all.put("UNIXPATH", "(?:/(?:[\\w%!$@:.,-]+|\\\\.)*)+");
    all.put("WINPATH", "(?:[A-Za-z]+:|\\\\)(?:\\\\[^\\\\?*]*)+");
    all.put("PATH", "%{UNIXPATH}|%{WINPATH}");
    all.put("TTY", "/dev/(?:pts|tty[pq]?)\\w*/?[0-9]+");
    all.put("URIPROTO", "[A-Za-z]+(?:\\+[A-Za-z+]+)?");
    all.put("URIHOST", "%{IPORHOST}(?::%{POSINT:port})?");
    all.put("URIPATH", "(?:/[A-Za-z0-9$.+!*'(){},~:;=@#%_-]*)+");
    all.put("URIPARAM", "\\?[A-Za-z0-9$.+!*'|(){},~@#%&/=:;_?\\[\\]-]*");
    all.put("URIPATHPARAM", "%{URIPATH}(?:%{URIPARAM})?");
    all.put("URI", "%{URIPROTO:protocol}://(?:%{USER:user}(?::[^@]*)?@)?(?:%{URIHOST:host})?(?:%{URIPATHPARAM:path})?");
  }

  private static void times(Map<String, String> all) {
    all.put("YEAR", "(?:[0-9]{2}){1,2}");
    all.put("MONTH", "\\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
        + "|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b");
    all.put("MONTHNUM", "(?:0?[1-9]|1[0-2])");
    all.put("MONTHNUM2", "(?:0[1-9]|1[0-2])");
    all.put("MONTHDAY", "(?:0[1-9]|[12][0-9]|3[01]|[1-9])");
    all.put("DAY", "(?:Mon|Tue(?:sday)?|Wed(?:nesday)?|Thu(?:rsday)?|Fri|Sat(?:urday)?|Sun)(?:day)?");
    all.put("HOUR", "(?:2[0-3]|[01]?[0-9])");
    all.put("MINUTE", "[0-5][0-9]");
    all.put("SECOND", "(?:[0-5]?[0-9]|60)(?:[:.,][0-9]+)?");
    all.put("MILLISECOND", "[0-9]{3}");
    all.put("TIME", "%{HOUR}:%{MINUTE}:%{SECOND}");
    all.put("TZ", "(?:[PMCE][SD]T|UTC)");
    all.put("ISO8601_TIMEZONE", "(?:Z|[+-]%{HOUR}:?%{MINUTE})");
    all.put("ISO8601_SECOND", "(?:%{SECOND}|60)");
    all.put("TIMESTAMP_ISO8601", "%{YEAR}-%{MONTHNUM}-%{MONTHDAY}[T ]%{HOUR}:?%{MINUTE}(?::?%{SECOND})?"
        + "(?:,%{MILLISECOND})?%{ISO8601_TIMEZONE:zone}?");
    all.put("DATE_US", "%{MONTHNUM}[/-]%{MONTHDAY}[/-]%{YEAR}");
    all.put("DATE_EU", "%{MONTHDAY}[./-]%{MONTHNUM}[./-]%{YEAR}");
    all.put("DATE", "%{DATE_US}|%{DATE_EU}");
    all.put("DATESTAMP", "%{DATE:date}[- ]%{TIME:time}");
    all.put("DATESTAMP_EVENTLOG", "%{YEAR}%{MONTHNUM2}%{MONTHDAY}%{HOUR}%{MINUTE}%{SECOND}");
    all.put("DATESTAMP_OTHER", "%{DAY} %{MONTH} %{MONTHDAY} %{TIME:time} %{TZ:zone} %{YEAR}");
    all.put("DATESTAMP_RFC822", "%{DAY} %{MONTH} %{MONTHDAY} %{YEAR} %{TIME:time} %{TZ:zone}");
    all.put("DATESTAMP_RFC2822", "%{DAY}, %{MONTHDAY} %{MONTH} %{YEAR} %{TIME:time} %{ISO8601_TIMEZONE:zone}");
    all.put("HTTPDATE", "%{MONTHDAY}/%{MONTH}/%{YEAR}:%{TIME} %{INT}");
    all.put("SYSLOGTIMESTAMP", "(?:%{MONTH} +%{MONTHDAY} %{TIME}(?: %{YEAR})?|%{TIMESTAMP_ISO8601})");
  }

  private static void logs(Map<String, String> all) {
    all.put("LOGLEVEL", "(?:[Aa]lert|ALERT|[Tt]race|TRACE|[Dd]ebug|DEBUG|[Nn]otice|NOTICE|[Ii]nfo|INFO"
        + "|[Ww]arn(?:ing)?|WARN(?:ING)?|[Ee]rr(?:or)?|ERR(?:OR)?|[Cc]rit(?:ical)?|CRIT(?:ICAL)?|[Ff]atal|FATAL"
        + "|[Ss]evere|SEVERE|EMERG(?:ENCY)?|[Ee]merg(?:ency)?)");
    all.put("PROG", "[\\w./%-]+");
    all.put("SYSLOGHOST", "%{IPORHOST}");
    all.put("SYSLOGFACILITY", "<%{NONNEGINT:syslog_facility}(?:.%{NONNEGINT:syslog_priority})?>");
    all.put("SYSLOGPRIORITY", "(?:%{WORD}[.])?"
        + "(?:[0-7]|[Aa]lert|[Cc]ritical|[Ee]rror|[Ww]arning|[Nn]otice|[Ii]nformational|[Dd]ebug)");
    all.put("SYSLOGPROG", "%{PROG:program}(?:\\[%{POSINT:pid}\\])?");
    all.put("SYSLOGBASE",
        "%{SYSLOGTIMESTAMP:timestamp} (?:%{SYSLOGFACILITY} )?%{SYSLOGHOST:logsource} %{SYSLOGPROG}:");
    all.put("BSD_SYSLOG_HEADER", "%{SYSLOGFACILITY}%{SYSLOGTIMESTAMP:syslog_timestamp}"
        + "(?: %{SYSLOGPRIORITY:syslog_priority})? %{SYSLOGHOST:syslog_host}"
        + "(?: %{DATA:process}(?:\\[%{INT:process_id}\\])?:)?");
    all.put("BSD_SYSLOG_MSG", "%{BSD_SYSLOG_HEADER} %{GREEDYDATA:" + Run.ENTRY + "}");
    all.put("COMMONAPACHELOG", "%{IPORHOST:clientip} %{USER:ident} %{USER:auth} \\[%{HTTPDATE:timestamp}\\] "
        + "\"(?:%{WORD:verb} %{NOTSPACE:request}(?: HTTP/%{NUMBER:httpversion})?|%{DATA:rawrequest})\" "
        + "%{NUMBER:response} (?:%{NUMBER:bytes}|-)");
  }
}
