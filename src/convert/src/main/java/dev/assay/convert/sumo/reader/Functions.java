package dev.assay.convert.sumo.reader;

import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What functions give; null for a missing value. A missing or unsuitable argument gives one, but where it is said. */
final class Functions {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int ADDRESS_BITS = 32;
  private static final Value ALL_ONES = new Value.Text("255.255.255.255");
  private static final List<Network> PRIVATE = networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
  private static final List<Network> SPECIAL = networks("127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "0.0.0.0/8",
      "255.255.255.255", "100.64.0.0/10", "::1", "::", "fe80::/10", "ff00::/8");

  private final SumoInterpreter interpreter;

  Functions(SumoInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value value(SumoExpression.Call call, Record record) {
    if (call.function() == SumoFunction.IF) {
      boolean holds = interpreter.holds(call.arguments().get(0), record);
      return interpreter.value(call.arguments().get(holds ? 1 : 2), record);
    }
    List<Value> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(interpreter.value(argument, record)));
    return value(call.function(), arguments);
  }

  private Value value(SumoFunction function, List<Value> arguments) {
    Value first = arguments.get(0);
    Value second = arguments.size() > 1 ? arguments.get(1) : null;
    return switch (function) {
      case IS_NULL -> Value.of(SumoInterpreter.isMissing(first));
      case IS_EMPTY -> Value.of(isEmpty(first));
      case IS_BLANK -> Value.of(isEmpty(first) || first instanceof Value.Text text && text.text().isBlank());
      case LENGTH -> new Value.Whole(text(first).map(text -> text.codePointCount(0, text.length())).orElse(0));
      case SIZE, JSON_ARRAY_SIZE -> new Value.Whole(size(first));
      case ARRAY_CONTAINS, JSON_ARRAY_CONTAINS -> Value.of(first instanceof Value.Elements && Comparisons.any(first,
          element -> Comparisons.any(second, wanted -> element.text().equals(wanted.text()))));
      case ANY_HTTP_HEADER_MATCHES -> Value.of(first instanceof Value.Entries && text(second).isPresent()
          && Comparisons.any(first, header -> interpreter.findsJava(text(second).get(), header.text())));
      case CONTAINS -> Value.of(Comparisons.any(first,
          text -> Comparisons.any(second, part -> text.text().contains(part.text()))));
      case IS_VALID_IP, IS_VALID_IPV4, IS_VALID_IPV6, IS_PRIVATE_IP, IS_PUBLIC_IP ->
          Value.of(Comparisons.any(
              first, each -> Address.parse(each.text()).filter(ip -> is(function, ip)).isPresent()));
      case LUHN -> Value.of(Comparisons.any(first, each -> passesLuhn(each.text())));
      case CONCAT -> concatenated(arguments);
      case SUBSTRING -> substring(arguments);
      case ABS, CEIL, FLOAT, FLOOR, INT, ROUND, SQRT ->
          Quantity.of(first).map(number -> ofNumber(function, first, number)).orElse(null);
      case COMPARE_CIDR_PREFIX -> comparePrefix(first, second, arguments.get(2));
      case GET_CIDR_PREFIX -> prefix(first, second);
      case MASK_FROM_CIDR -> prefix(ALL_ONES, first);
      case IF -> throw new IllegalArgumentException("has conditions for arguments");
      default -> text(first).map(text -> ofText(function, text)).orElse(null);
    };
  }

  /** The text of a single value. */
  private static Optional<String> text(Value value) {
    return SumoInterpreter.isMissing(value) || value instanceof Value.Elements || value instanceof Value.Entries
        ? Optional.empty() : Optional.of(value.text());
  }

  private static boolean isEmpty(Value value) {
    return SumoInterpreter.isMissing(value) || value instanceof Value.Text text && text.text().isEmpty()
        || (value instanceof Value.Elements || value instanceof Value.Entries) && size(value) == 0;
  }

  private static int size(Value value) {
    if (value instanceof Value.Elements elements) {
      return elements.values().size();
    }
    return value instanceof Value.Entries entries ? entries.values().size() : 0;
  }

  private static Value ofNumber(SumoFunction function, Value value, Quantity number) {
    double approximate = number.approximate();
    boolean whole = value instanceof Value.Whole || Quantity.wholeIn(value.text()).isPresent();
    if (whole && function != SumoFunction.FLOAT && function != SumoFunction.SQRT) {
      BigDecimal size = function == SumoFunction.ABS ? number.size().abs() : number.size();
      return Quantity.constant(size);
    }
    return switch (function) {
      case ABS -> Calculation.decimal(Math.abs(approximate));
      case CEIL -> Calculation.whole(Math.ceil(approximate));
      case FLOOR -> Calculation.whole(Math.floor(approximate));
      case ROUND -> Calculation.whole(Math.floor(approximate + 0.5));
      case INT -> Calculation.whole(approximate < 0 ? Math.ceil(approximate) : Math.floor(approximate));
      case SQRT -> Calculation.decimal(Math.sqrt(approximate));
      default -> Calculation.decimal(approximate);
    };
  }

  private static Value ofText(SumoFunction function, String text) {
    return switch (function) {
      case LOWER, TO_LOWER_CASE -> new Value.Text(Comparisons.lower(text));
      case UPPER, TO_UPPER_CASE -> new Value.Text(text.codePoints().map(Character::toUpperCase)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
      case TRIM -> new Value.Text(text.strip());
      case TO_STRING -> new Value.Text(text);
      case BASE64_ENCODE ->
          new Value.Text(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
      case BASE64_DECODE -> base64(text);
      case URL_ENCODE -> new Value.Text(URLEncoder.encode(text, StandardCharsets.UTF_8));
      case URL_DECODE -> urlDecoded(text);
      case HEX_TO_DEC -> hexadecimal(text);
      default -> throw new IllegalArgumentException(function.label());
    };
  }

  private static Value base64(String text) {
    try {
      return new Value.Text(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static Value urlDecoded(String text) {
    try {
      return new Value.Text(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }

  private static Value hexadecimal(String text) {
    String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
    try {
      return digits.startsWith("-") || digits.startsWith("+") ? null : new Value.Whole(Long.parseLong(digits, 16));
    } catch (NumberFormatException notHexadecimal) {
      return null;
    }
  }

  private static Value concatenated(List<Value> arguments) {
    StringBuilder joined = new StringBuilder();
    for (Value argument : arguments) {
      Optional<String> text = text(argument);
      if (text.isEmpty() || joined.length() + text.get().length() > LONGEST_TEXT) {
        return null;
      }
      joined.append(text.get());
    }
    return new Value.Text(joined.toString());
  }

  /** In code points, from a start counted from zero to before an end; without an end, to the end of the text. */
  private static Value substring(List<Value> arguments) {
    Optional<String> text = text(arguments.get(0));
    Optional<Long> start = whole(arguments.get(1));
    Optional<Long> end = arguments.size() > 2 ? whole(arguments.get(2)) : Optional.of(Long.MAX_VALUE);
    if (text.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return null;
    }
    int[] points = text.get().codePoints().toArray();
    int from = (int) Math.max(0, Math.min(start.get(), points.length));
    int to = (int) Math.max(from, Math.min(end.get(), points.length));
    return new Value.Text(new String(points, from, to - from));
  }

  private static Optional<Long> whole(Value value) {
    if (value instanceof Value.Whole whole) {
      return Optional.of(whole.value());
    }
    return value instanceof Value.Text text ? Quantity.wholeIn(text.text()) : Optional.empty();
  }

  // ---- Addresses

  private static boolean is(SumoFunction function, Address address) {
    return switch (function) {
      case IS_VALID_IPV4 -> address.isIpv4();
      case IS_VALID_IPV6 -> !address.isIpv4();
      case IS_PRIVATE_IP -> PRIVATE.stream().anyMatch(network -> network.contains(address));
      case IS_PUBLIC_IP -> PRIVATE.stream().noneMatch(network -> network.contains(address))
          && SPECIAL.stream().noneMatch(network -> network.contains(address));
      default -> true;
    };
  }

  /** Whether two IPv4 addresses lie in one network of that many bits. */
  private static Value comparePrefix(Value left, Value right, Value bits) {
    return Value.of(Comparisons.any(left, one -> Comparisons.any(right, other -> {
      Optional<Network> network = network(one, bits);
      return network.isPresent() && network.equals(network(other, bits));
    })));
  }

  /** The network of that many bits that an IPv4 address lies in. */
  private static Optional<Network> network(Value address, Value bits) {
    Optional<String> ip = text(address).filter(text -> Address.parse(text).filter(Address::isIpv4).isPresent());
    Optional<Long> length = whole(bits).filter(count -> count >= 0 && count <= ADDRESS_BITS);
    return ip.isEmpty() || length.isEmpty() ? Optional.empty() : Network.parse(ip.get() + "/" + length.get());
  }

  private static Value prefix(Value address, Value bits) {
    return network(address, bits).map(network -> new Value.Text(network.first().toString())).orElse(null);
  }

  private static boolean passesLuhn(String digits) {
    if (digits.length() < 2 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 % 10 + digit * 2 / 10;
    }
    return sum % 10 == 0;
  }

  private static List<Network> networks(String... texts) {
    return Arrays.stream(texts).map(text -> Network.parse(text).orElseThrow()).toList();
  }
}
