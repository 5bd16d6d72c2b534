package dev.assay.logs.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The standard target columns of match lists: which fields are compared with a list's items, and how.
 *
 * <p>The product's reference of columns has some names that its schema has not. Both are looked at: {@code
 * bro_ntlm_domainame} and what the schema spells {@code bro_ntlm_domainname}; {@code http_referrerHostname} and {@code
 * http_referrerDomain}, and what the schema derives from {@code http_referer} in their place.
 */
public enum ListColumn {
  HOSTNAME("Hostname", How.NAME, "device_hostname", "srcDevice_hostname", "dstDevice_hostname", "http_hostname",
      "http_referrerHostname", "http_referer_fqdn", "bro_ssl_serverName"),
  USERNAME("Username", How.NAME, "user_username", "fromUser_username", "username"),
  DOMAIN("Domain", How.DOMAIN, "dns_queryDomain", "dns_replyDomain", "http_url_rootDomain", "http_url_fqdn",
      "http_referrerDomain", "http_referer_rootDomain", "fromUser_authDomain", "bro_ssl_serverName_rootDomain",
      "bro_ntlm_domainame", "bro_ntlm_domainname"),
  FILE_HASH("FileHash", How.EXACT, "file_hash_md5", "file_hash_sha1", "file_hash_sha256", "file_hash_ssdeep",
      "file_hash_imphash", "file_hash_pehash"),
  URL("Url", How.EXACT, "http_url"),
  SRC_IP("SrcIp", How.IP, Addresses.SOURCE),
  DST_IP("DstIp", How.IP, Addresses.DESTINATION),
  IP("Ip", How.IP, both(Addresses.SOURCE, Addresses.DESTINATION)),
  SRC_ASN("SrcAsn", How.EXACT, suffixed("_asnNumber", Addresses.SOURCE)),
  DST_ASN("DstAsn", How.EXACT, suffixed("_asnNumber", Addresses.DESTINATION)),
  ASN("Asn", How.EXACT, suffixed("_asnNumber", both(Addresses.SOURCE, Addresses.DESTINATION))),
  SRC_ISP("SrcIsp", How.EXACT, suffixed("_isp", Addresses.SOURCE)),
  DST_ISP("DstIsp", How.EXACT, suffixed("_isp", Addresses.DESTINATION)),
  ISP("Isp", How.EXACT, suffixed("_isp", both(Addresses.SOURCE, Addresses.DESTINATION))),
  SRC_ORG("SrcOrg", How.EXACT, suffixed("_asnOrg", Addresses.SOURCE)),
  DST_ORG("DstOrg", How.EXACT, suffixed("_asnOrg", Addresses.DESTINATION)),
  ORG("Org", How.EXACT, suffixed("_asnOrg", both(Addresses.SOURCE, Addresses.DESTINATION)));

  /** How an item is compared with a value. Names and domains are compared without regard to case. */
  public enum How { EXACT, NAME, DOMAIN, IP }

  private static final class Addresses {
    static final String[] SOURCE = {"srcDevice_ip", "srcDevice_natIp", "device_ip", "device_natIp",
        "bro_dhcp_assignedIp", "bro_socks_boundIp", "bro_smtp_headers.xOriginatingIp"};
    static final String[] DESTINATION = {"dstDevice_ip", "dstDevice_natIp", "dns_replyIp", "bro_socks_requestIp",
        "bro_radius_remoteIp"};
  }

  private final String label;
  private final How how;
  private final List<String> fields;

  ListColumn(String label, How how, String... fields) {
    this.label = label;
    this.how = how;
    this.fields = List.of(fields);
  }

  public String label() {
    return label;
  }

  public How how() {
    return how;
  }

  public List<String> fields() {
    return fields;
  }

  /** The column of a name, without regard to case. */
  public static Optional<ListColumn> named(String label) {
    String wanted = label.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.label.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
  }

  /** All labels, in the order in which they are documented. */
  public static String labels() {
    return Arrays.stream(values()).map(ListColumn::label).collect(Collectors.joining(", "));
  }

  private static String[] suffixed(String suffix, String... fields) {
    return Arrays.stream(fields).map(field -> field + suffix).toArray(String[]::new);
  }

  private static String[] both(String[] first, String[] second) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(second));
    return all.toArray(String[]::new);
  }
}
