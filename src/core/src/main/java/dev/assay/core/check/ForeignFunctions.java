package dev.assay.core.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the functions of other query languages are here. Their names are compared without regard to case. */
final class ForeignFunctions {
  private static final Map<String, String> FUNCTIONS = new HashMap<>();
  private static final Map<String, String> OPERATORS = new HashMap<>();

  static {
    ours("length", "len", "strlen", "string_length", "char_length");
    ours("size", "array_length", "arraysize", "cardinality", "mvcount");
    ours("lower", "tolower", "lcase", "lowercase");
    ours("upper", "toupper", "ucase", "uppercase");
    ours("substring", "substr");
    ours("concat", "strcat", "concatenate", "format");
    ours("trim", "strip", "ltrim", "rtrim");
    ours("int", "toint", "tolong", "tonumber", "number", "num", "long", "parseint");
    ours("float", "tofloat", "todouble", "toreal", "double", "parsefloat");
    ours("toString", "str", "string", "text");
    ours("base64Decode", "base64_decode", "base64_decode_tostring", "frombase64");
    ours("base64Encode", "base64_encode", "base64_encode_tostring", "tobase64");
    ours("urldecode", "url_decode", "decodeurl");
    ours("urlencode", "url_encode", "encodeurl");
    operator("field in network ('10.0.0.0/8')", "cidr", "cidrmatch", "ipv4_is_in_range", "ipv4_is_in_any_range",
        "compareCIDRPrefix", "in_cidr", "ip_in_network", "incidr");
    operator("field matches /pattern/", "regex", "regexp", "regexmatch", "regexp_like", "match", "rlike");
    operator("field contains 'text'", "has", "contains", "instr", "includes", "stringcontains");
    operator("field startswith 'text'", "starts_with", "startsWith", "beginswith");
    operator("field endswith 'text'", "ends_with", "endsWith");
    operator("field like '*text*'", "wildcard", "glob");
    operator("field in ('a', 'b')", "in_list", "oneof");
    operator("field is not null", "isnotnull", "notnull", "isNotEmpty");
  }

  private ForeignFunctions() {}

  private static void ours(String ours, String... theirs) {
    for (String name : theirs) {
      FUNCTIONS.put(name.toLowerCase(Locale.ROOT), ours);
    }
  }

  private static void operator(String ours, String... theirs) {
    for (String name : theirs) {
      OPERATORS.put(name.toLowerCase(Locale.ROOT), ours);
    }
  }

  /** Our function of the same meaning. */
  static Optional<String> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** An example of the operator that does what another language has a function for. */
  static Optional<String> operator(String name) {
    return Optional.ofNullable(OPERATORS.get(name.toLowerCase(Locale.ROOT)));
  }
}
