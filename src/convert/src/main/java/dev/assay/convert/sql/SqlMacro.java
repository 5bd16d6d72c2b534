package dev.assay.convert.sql;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What DuckDB has no function for, as macros. An argument is named once in a body, as the only element of a list whose
 * element the rest calls {@code v}: a macro is copied where it is used, and so would be its argument.
 *
 * <p>A number of which only the record tells whether it is whole is a structure of {@code w}, the whole number if it is
 * one, and {@code d}, the nearest double.
 */
enum SqlMacro {
  WHOLE("(n) AS CASE WHEN n IS NOT NULL THEN {'w': CAST(n AS BIGINT), 'd': CAST(n AS DOUBLE)} END"),
  DECIMAL("(n) AS CASE WHEN n IS NOT NULL THEN {'w': CAST(NULL AS BIGINT), 'd': CAST(n AS DOUBLE)} END"),
  FINITE("(n) AS CASE WHEN isfinite(n) THEN {'w': CAST(NULL AS BIGINT), 'd': CAST(n AS DOUBLE)} END"),
  NUMBER("""
      (t) AS list_transform([t], lambda v:
        CASE WHEN regexp_full_match(v, '[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?') THEN {
          'w': CASE WHEN regexp_full_match(v, '[+-]?[0-9]+') THEN TRY_CAST(v AS BIGINT) END,
          'd': TRY_CAST(v AS DOUBLE)} END)[1]"""),
  /**
   * Less than, equal to or greater than zero, as the first number is to the second: by the nearest double, and by the
   * whole number where two have the same.
   */
  COMPARE("""
      (a, b) AS list_transform([{'a': a, 'b': b}], lambda v:
        CASE WHEN v['a']['d'] < v['b']['d'] THEN -1
          WHEN v['a']['d'] > v['b']['d'] THEN 1
          WHEN v['a']['d'] = v['b']['d'] THEN sign(
            coalesce(CAST(v['a']['w'] AS HUGEINT), TRY_CAST(trunc(v['a']['d']) AS HUGEINT), 0)
            - coalesce(CAST(v['b']['w'] AS HUGEINT), TRY_CAST(trunc(v['b']['d']) AS HUGEINT), 0)) END)[1]"""),
  ADD("""
      (a, b) AS list_transform([{'a': a, 'b': b}], lambda v: coalesce(
        assay_whole(TRY_CAST(CAST(v['a']['w'] AS HUGEINT) + CAST(v['b']['w'] AS HUGEINT) AS BIGINT)),
        assay_finite(v['a']['d'] + v['b']['d'])))[1]""", WHOLE, FINITE),
  SUBTRACT("""
      (a, b) AS list_transform([{'a': a, 'b': b}], lambda v: coalesce(
        assay_whole(TRY_CAST(CAST(v['a']['w'] AS HUGEINT) - CAST(v['b']['w'] AS HUGEINT) AS BIGINT)),
        assay_finite(v['a']['d'] - v['b']['d'])))[1]""", WHOLE, FINITE),
  MULTIPLY("""
      (a, b) AS list_transform([{'a': a, 'b': b}], lambda v: coalesce(
        assay_whole(TRY_CAST(CAST(v['a']['w'] AS HUGEINT) * CAST(v['b']['w'] AS HUGEINT) AS BIGINT)),
        assay_finite(v['a']['d'] * v['b']['d'])))[1]""", WHOLE, FINITE),
  DIVIDE("""
      (a, b) AS list_transform([{'a': a, 'b': b}], lambda v:
        assay_finite(v['a']['d'] / v['b']['d']))[1]""", FINITE),
  /** A double without a fraction, as a whole number where it fits. */
  CUT("""
      (n) AS list_transform([n], lambda v:
        CASE WHEN abs(v) < 9223372036854775808e0 THEN assay_whole(v) ELSE assay_finite(v) END)[1]""", WHOLE, FINITE),
  ABS("""
      (n) AS list_transform([n], lambda v: coalesce(
        assay_whole(TRY_CAST(abs(CAST(v['w'] AS HUGEINT)) AS BIGINT)),
        assay_finite(abs(v['d']))))[1]""", WHOLE, FINITE),
  CEIL("""
      (n) AS list_transform([n], lambda v:
        CASE WHEN v['w'] IS NOT NULL THEN v ELSE assay_cut(ceil(v['d'])) END)[1]""", CUT),
  FLOOR("""
      (n) AS list_transform([n], lambda v:
        CASE WHEN v['w'] IS NOT NULL THEN v ELSE assay_cut(floor(v['d'])) END)[1]""", CUT),
  ROUND("""
      (n) AS list_transform([n], lambda v:
        CASE WHEN v['w'] IS NOT NULL THEN v ELSE assay_cut(floor(v['d'] + 0.5e0)) END)[1]""", CUT),
  INT("""
      (n) AS list_transform([n], lambda v:
        CASE WHEN v['w'] IS NOT NULL THEN v ELSE assay_cut(trunc(v['d'])) END)[1]""", CUT),
  FLOAT("(n) AS list_transform([n], lambda v: assay_finite(v['d']))[1]", FINITE),
  SQRT("""
      (n) AS list_transform([n], lambda v:
        CASE WHEN v['d'] >= 0 THEN assay_finite(sqrt(v['d'])) END)[1]""", FINITE),
  /** {@code upper} alone makes another letter of a sharp s. */
  UPPER("(t) AS array_to_string(list_transform(string_split(t, 'ß'), lambda v: upper(v)), 'ß')"),
  BLANK("(t) AS regexp_full_match(t, '" + SqlMacro.WHITE_SPACE + "*')"),
  TRIM("(t) AS regexp_replace(t, '^" + SqlMacro.WHITE_SPACE + "+|" + SqlMacro.WHITE_SPACE + "+$', '', 'g')"),
  LUHN("""
      (t) AS list_transform([t], lambda v: regexp_full_match(v, '[0-9]{2,}')
        AND list_sum(list_transform(range(length(v)), lambda i:
          CASE WHEN i % 2 = 0 THEN TRY_CAST(substring(v, length(v) - i, 1) AS BIGINT)
            ELSE [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][TRY_CAST(substring(v, length(v) - i, 1) AS BIGINT) + 1] END))
          % 10 = 0)[1]"""),
  /** The 32 bits of an IPv4 address. */
  IPV4("""
      (t) AS list_transform([t], lambda v:
        CASE WHEN regexp_full_match(v, '%1$s') THEN CAST(list_reduce(
          list_transform(string_split(v, '.'), lambda o: TRY_CAST(o AS BIGINT)),
          lambda x, y: x * 256 + y) AS BIGINT) END)[1]""".replace("%1$s", SqlMacro.OCTETS)),
  /** The text of an IPv6 address with its last 32 bits in hexadecimal digits, too. */
  IPV6_COLONS("""
      (t) AS list_transform([t], lambda v:
        CASE WHEN regexp_full_match(v, '[0-9A-Fa-f:]*:%1$s') THEN regexp_replace(v, '%1$s$', '')
          || printf('%x:%x', assay_ipv4(regexp_extract(v, '%1$s$')) // 65536,
            assay_ipv4(regexp_extract(v, '%1$s$')) % 65536)
          ELSE v END)[1]""".replace("%1$s", SqlMacro.OCTETS), IPV4),
  /** The groups before and behind the gap, if the text is an IPv6 address. */
  IPV6_GROUPS("""
      (t) AS list_transform([assay_ipv6_colons(t)], lambda v:
        CASE WHEN regexp_full_match(v, '([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}')
          OR regexp_full_match(v, '(%1$s(:%1$s){0,6})?::(%1$s(:%1$s){0,6})?')
            AND len(regexp_extract_all(v, '%1$s')) <= 7
        THEN {
          'a': regexp_extract_all(split_part(v, '::', 1), '%1$s'),
          'b': regexp_extract_all(split_part(v, '::', 2), '%1$s')} END)[1]""".replace("%1$s", "[0-9A-Fa-f]{1,4}"),
      IPV6_COLONS),
  /** The 128 bits of an IPv6 address. */
  IPV6("""
      (t) AS list_transform([assay_ipv6_groups(t)], lambda v:
        TRY_CAST('0x' || array_to_string(list_transform(
          v['a'] || list_transform(range(8 - len(v['a']) - len(v['b'])), lambda i: '0') || v['b'],
          lambda g: lpad(g, 4, '0')), '') AS UHUGEINT))[1]""", IPV6_GROUPS);

  /** What {@code Character.isWhitespace} calls so. */
  private static final String WHITE_SPACE = "[\\x{9}-\\x{d}\\x{1c}-\\x{20}\\x{1680}\\x{2000}-\\x{2006}"
      + "\\x{2008}-\\x{200a}\\x{2028}\\x{2029}\\x{205f}\\x{3000}]";
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String OCTETS = OCTET + "(\\." + OCTET + "){3}";

  private final String definition;
  private final List<SqlMacro> uses;

  SqlMacro(String definition, SqlMacro... uses) {
    this.definition = definition;
    this.uses = List.of(uses);
  }

  String call(String... arguments) {
    return label() + "(" + String.join(", ", arguments) + ")";
  }

  private String label() {
    return "assay_" + name().toLowerCase(Locale.ROOT);
  }

  /** Macros and all that they use, each behind what it uses. */
  static List<SqlMacro> closure(Collection<SqlMacro> macros) {
    Set<SqlMacro> all = EnumSet.noneOf(SqlMacro.class);
    macros.forEach(macro -> macro.addTo(all));
    return List.copyOf(all);
  }

  private void addTo(Set<SqlMacro> all) {
    all.add(this);
    uses.forEach(used -> used.addTo(all));
  }

  /** The statement that defines it for the session. */
  String statement() {
    return "CREATE OR REPLACE TEMP MACRO " + label() + definition.stripTrailing();
  }
}
