package dev.assay.convert.sql;

import dev.assay.convert.export.Phrase;
import dev.assay.convert.sql.SqlValue.Kind;
import dev.assay.core.check.Property;
import dev.assay.core.net.Network;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the functions of one argument that are true or false. */
final class SqlProperties {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int TEST = 3;
  private static final int CALL = 4;
  private static final List<Network> PRIVATE =
      networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
  /** Private, shared, loopback, link-local, multicast, unspecified and broadcast addresses. */
  private static final List<Network> NOT_PUBLIC = Stream.concat(PRIVATE.stream(),
      networks("0.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "255.255.255.255/32",
          "::/128", "::1/128", "fe80::/10", "ff00::/8").stream()).toList();

  private final SqlOperands operands;
  private final SqlAddresses addresses;
  private final BiFunction<SqlValue, Function<SqlValue, Phrase>, Phrase> elementwise;

  SqlProperties(SqlOperands operands, BiFunction<SqlValue, Function<SqlValue, Phrase>, Phrase> elementwise) {
    this.operands = operands;
    this.addresses = new SqlAddresses(operands);
    this.elementwise = elementwise;
  }

  Phrase write(Property property, SqlValue subject) {
    return switch (property) {
      case IS_NULL -> new Phrase(subject.sql() + " IS NULL", TEST);
      case IS_EMPTY -> empty(subject, subject.sql() + " = ''");
      case IS_BLANK -> empty(subject, operands.call(SqlMacro.BLANK, subject.sql()));
      case IS_VALID_IP -> each(subject, this::valid);
      case IS_VALID_IPV4 -> each(subject,
          text -> new Phrase(operands.call(SqlMacro.IPV4, text) + " IS NOT NULL", TEST));
      case IS_VALID_IPV6 -> each(subject,
          text -> new Phrase(operands.call(SqlMacro.IPV6, text) + " IS NOT NULL", TEST));
      case IS_PRIVATE_IP -> each(subject, text -> addresses.in(text, PRIVATE));
      case IS_PUBLIC_IP -> each(subject, text -> new Phrase(valid(text).within(CALL) + " AND "
          + addresses.in(text, NOT_PUBLIC).within(CALL) + " IS NOT TRUE", AND));
      case LUHN -> each(subject, text -> new Phrase(operands.call(SqlMacro.LUHN, text), CALL));
    };
  }

  private Phrase valid(String text) {
    return new Phrase(operands.call(SqlMacro.IPV4, text) + " IS NOT NULL OR "
        + operands.call(SqlMacro.IPV6, text) + " IS NOT NULL", OR);
  }

  private Phrase each(SqlValue subject, Function<String, Phrase> test) {
    return elementwise.apply(subject, value -> test.apply(operands.text(value)));
  }

  /** True for what is missing, and for what is empty in its own way; a number never is. */
  private Phrase empty(SqlValue subject, String ofText) {
    if (subject.isPlural()) {
      return new Phrase("coalesce(len(" + subject.list() + "), 0) = 0", TEST);
    }
    return subject.kind() == Kind.TEXT ? new Phrase("coalesce(" + ofText + ", true)", CALL)
        : new Phrase(subject.sql() + " IS NULL", TEST);
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(text -> Network.parse(text).orElseThrow()).toList();
  }
}
