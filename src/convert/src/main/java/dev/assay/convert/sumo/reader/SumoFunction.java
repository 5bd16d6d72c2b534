package dev.assay.convert.sumo.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions this reader knows. Their names are compared without regard to case. */
public enum SumoFunction {
  ABS("abs", 1),
  ANY_HTTP_HEADER_MATCHES("anyHttpHeaderMatches", 2),
  ARRAY_CONTAINS("array_contains", 2),
  BASE64_DECODE("base64Decode", 1),
  BASE64_ENCODE("base64Encode", 1),
  CEIL("ceil", 1),
  COMPARE_CIDR_PREFIX("compareCIDRPrefix", 3),
  CONCAT("concat", 2, 100),
  CONTAINS("contains", 2),
  FLOAT("float", 1),
  FLOOR("floor", 1),
  GET_CIDR_PREFIX("getCIDRPrefix", 2),
  HEX_TO_DEC("hexToDec", 1),
  IF("if", 3),
  INT("int", 1),
  IS_BLANK("isBlank", 1),
  IS_EMPTY("isEmpty", 1),
  IS_NULL("isNull", 1),
  IS_PRIVATE_IP("isPrivateIP", 1),
  IS_PUBLIC_IP("isPublicIP", 1),
  IS_VALID_IP("isValidIP", 1),
  IS_VALID_IPV4("isValidIPv4", 1),
  IS_VALID_IPV6("isValidIPv6", 1),
  JSON_ARRAY_CONTAINS("jsonArrayContains", 2),
  JSON_ARRAY_SIZE("jsonArraySize", 1),
  LENGTH("length", 1),
  LOWER("lower", 1),
  LUHN("luhn", 1),
  MASK_FROM_CIDR("maskFromCIDR", 1),
  ROUND("round", 1),
  SIZE("size", 1),
  SQRT("sqrt", 1),
  SUBSTRING("substring", 2, 3),
  TO_LOWER_CASE("toLowerCase", 1),
  TO_STRING("toString", 1),
  TO_UPPER_CASE("toUpperCase", 1),
  TRIM("trim", 1),
  UPPER("upper", 1),
  URL_DECODE("urldecode", 1),
  URL_ENCODE("urlencode", 1);

  private final String label;
  private final int fewest;
  private final int most;

  SumoFunction(String label, int arguments) {
    this(label, arguments, arguments);
  }

  SumoFunction(String label, int fewest, int most) {
    this.label = label;
    this.fewest = fewest;
    this.most = most;
  }

  public static Optional<SumoFunction> named(String name) {
    return Arrays.stream(values()).filter(function -> function.label.equalsIgnoreCase(name)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(SumoFunction::label).toList();
  }

  public String label() {
    return label;
  }

  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }

  /** How many arguments it takes, in words. */
  String arity() {
    String count = fewest == most ? Integer.toString(fewest) : fewest + " to " + most;
    return count + (most == 1 ? " argument" : " arguments");
  }
}
