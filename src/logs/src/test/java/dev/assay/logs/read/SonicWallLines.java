package dev.assay.logs.read;

import java.util.List;

/** Lines as SonicWall's firewalls write them, with addresses nobody has. */
final class SonicWallLines {
  private static final String HEAD = "id=firewall sn=18B1690729A8 time=\"2024-05-14 09:21:33 UTC\" fw=203.0.113.10 ";

  static final String CLOSED = "<134>" + HEAD + "pri=6 c=1024 m=537 msg=\"Connection Closed\" app=49201 "
      + "appName=\"General TCP\" n=20456 usr=\"corp\\jdoe\" src=10.20.30.41:51544:X0 dst=198.51.100.7:853:X1 "
      + "srcMac=00:0c:29:4f:12:ab dstMac=00:17:c5:55:10:01 proto=tcp/853 sent=1523 rcvd=4978 spkt=14 rpkt=16 cdur=5278 "
      + "rule=\"22 (LAN->WAN)\" fw_action=\"NA\"";
  static final String SERVICE = HEAD + "pri=6 c=262144 m=98 msg=\"Connection Opened\" n=20457 "
      + "src=10.20.30.41:51544:X0:pc17.example.com natSrc=203.0.113.10:61022 dst=198.51.100.7:853:X1 "
      + "natDst=198.51.100.7:853 proto=tcp/domain-s sent=52 appName='General TCP' dpi=0";
  static final String WITHOUT_PORTS = HEAD + "pri=5 c=0 m=1197 msg=\"NAT Mapping\" n=4748427 "
      + "src=10.20.30.41::X0-V500 dst=198.51.100.7::X3 proto=icmp "
      + "note=\"Source: 203.0.113.10, 63130, Destination: 198.51.100.7, 8, Protocol: 1\" rule=\"17 (LAN->WAN)\"";
  static final String ADDRESSES_ALONE = HEAD + "pri=1 c=32 m=1388 msg=\"IPSec VPN Decryption Failed\" n=10 "
      + "src=198.51.100.7 dst=203.0.113.10 note=\"Replay check failure.\"";
  static final String IPV6 = HEAD + "c=512 m=1233 msg=\"Unhandled link-local or multicast IPv6 packet dropped\" n=5 "
      + "srcV6=2001:db8::1 src=:49702:X0-V514 dstV6=ff02::1:3 dst=:5355 srcMac=00:0c:29:4f:12:ab proto=udp/5355";
  static final String REPEATED = HEAD + "pri=1 c=32 m=608 msg=\"Alert: dst=10.0.0.9:1:X0 SID: 316\" "
      + "msg=\"Alert\" sid=316 sid=317 src=10.20.30.41:8:X1 dst=198.51.100.7:1850:X0 proto=6/1850 fw_action=\"drop\"";
  /** What Cloud SIEM makes records of. */
  static final List<String> VENDOR =
      List.of(CLOSED, SERVICE, WITHOUT_PORTS, ADDRESSES_ALONE, IPV6, REPEATED);

  private SonicWallLines() {}
}
