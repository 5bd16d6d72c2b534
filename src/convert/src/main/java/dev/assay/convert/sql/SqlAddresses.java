package dev.assay.convert.sql;

import dev.assay.convert.export.Phrase;
import dev.assay.core.net.Network;
import java.math.BigInteger;
import java.util.List;

/** Writes tests of addresses as tests of numbers: a network is a range of them. */
final class SqlAddresses {
  private static final int OR = 1;
  private static final int TEST = 3;

  private final SqlOperands operands;

  SqlAddresses(SqlOperands operands) {
    this.operands = operands;
  }

  /** True for the text of an address in one of the networks. */
  Phrase in(String text, List<Network> networks) {
    List<String> tests = networks.stream().map(network -> in(text, network)).toList();
    return new Phrase(String.join(" OR ", tests), tests.size() > 1 ? OR : TEST);
  }

  private String in(String text, Network network) {
    int bits = network.isIpv4() ? 32 : 128;
    BigInteger first = network.first().number();
    BigInteger last = first.add(BigInteger.ONE.shiftLeft(bits - network.prefixLength())).subtract(BigInteger.ONE);
    return network.isIpv4() ? operands.call(SqlMacro.IPV4, text) + " BETWEEN " + first + " AND " + last
        : operands.call(SqlMacro.IPV6, text) + " BETWEEN " + wide(first) + " AND " + wide(last);
  }

  /** A number of 128 bits. */
  private static String wide(BigInteger number) {
    return "CAST('" + number + "' AS UHUGEINT)";
  }
}
