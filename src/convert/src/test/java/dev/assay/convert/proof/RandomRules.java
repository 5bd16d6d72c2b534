package dev.assay.convert.proof;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.check.Test;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random rules of the kind authors write, with the texts that languages trip over, and records that they have
 * something to say about.
 */
public final class RandomRules {
  public static final List<String> TEXT_FIELDS = List.of("ipProtocol", "action", "user_username", "application");
  public static final List<String> ADDRESS_FIELDS = List.of("srcDevice_ip", "dstDevice_ip");
  public static final List<String> NUMBER_FIELDS = List.of("srcPort", "dstPort", "bytesIn");

  private static final List<String> TEXTS = List.of("", "tcp", "TCP", "a", "A", "ab", "aB", "100%", "a_b", "axb", "a*b",
      "a?b", "it's", "say \"so\"", "it's \"so\"", "C:\\Temp\\", "\\\\srv\\share", "\\", "%", "_", "*", "?", "a\nb", "853",
      "0853", "-1", "null", "true", "\u00e4", "\u00c4", "stra\u00dfe", "\ud83d\ude00", "\ud83d\ude00x", "a'b\\c",
      "\u212a", "${a}", "{{b}}", "<#if>", "#", "--", "; drop", "yes", "~", "1e3", "2020-01-01", " a ", "a\tb");
  private static final List<String> ADDRESSES = List.of("10.0.0.1", "10.255.255.255", "11.0.0.0", "9.255.255.255",
      "192.168.1.1", "192.168.2.1", "8.8.8.8", "fd00::1", "FD00:0:0:0:0:0:0:1", "2001:db8::1", "::ffff:10.0.0.1", "::1",
      "010.0.0.1", "10.0.0.1 ", "nothing", "");
  private static final List<String> NETWORKS = List.of("10.0.0.0/8", "192.168.0.0/16", "192.168.1.0/24",
      "10.0.0.0/9", "8.8.8.8", "172.16.0.0/12", "0.0.0.0/0");
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "53", "853", "443", "65535", "9007199254740993", "-9007199254740993");
  private static final List<String> PATTERNS = List.of("^a", "b$", "^tcp$", "a.b", "[A-Z]+", "^(tcp|udp)$", "\\\\",
      "a\\/b", "^.$", "\\d+", "x|y|a", "\\.", "it's", "\"", "^$");

  private final Random random;

  public RandomRules(long seed) {
    this.random = new Random(seed);
  }

  /** A match rule. */
  public CheckedRule match(int number) {
    return RuleFixtures.rules("rule r" + number + " when " + condition(2)
        + " severity 1 signal on srcDevice_ip, user_username").get(0);
  }

  /** A threshold rule. */
  public CheckedRule threshold(int number) {
    String measure = random.nextBoolean() ? "count()" : "distinct(application)";
    String by = List.of("entity", "entity, action", "entity, action, dstPort").get(random.nextInt(3));
    String window = List.of("1m", "5m", "1h", "90m").get(random.nextInt(4));
    return RuleFixtures.rules("rule r" + number + " when " + condition(1) + " threshold " + measure
        + (random.nextBoolean() ? " >= " : " > ") + random.nextInt(1, 5) + " within " + window + " by " + by
        + " severity 1 signal on srcDevice_ip, user_username").get(0);
  }

  /** A condition in the rule language. */
  public String condition(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return atom();
    }
    int parts = random.nextInt(2, 4);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      String part = condition(depth - 1);
      written.add(random.nextInt(4) == 0 ? "not (" + part + ")" : "(" + part + ")");
    }
    return String.join(random.nextInt(3) == 0 ? " and " : " or ", written);
  }

  private String atom() {
    String not = random.nextInt(5) == 0 ? "not " : "";
    String tilde = random.nextInt(3) == 0 ? "~" : "";
    String field = pick(TEXT_FIELDS);
    return switch (random.nextInt(16)) {
      case 0 -> field + " =" + tilde + " " + text();
      case 1 -> field + " " + (tilde.isEmpty() ? "!=" : "!~") + " " + text();
      case 2 -> field + " " + not + "in" + tilde + " (" + text() + ", " + text() + ", " + text() + ")";
      case 3 -> pick(NUMBER_FIELDS) + " " + pick(List.of("=", "!=", "<", "<=", ">", ">=")) + " " + pick(NUMBERS);
      case 4 -> pick(NUMBER_FIELDS) + " " + not + "between " + between();
      case 5 -> pick(NUMBER_FIELDS) + " " + not + "in (" + pick(NUMBERS) + ", " + pick(NUMBERS) + ")";
      case 6 -> pick(random.nextBoolean() ? TEXT_FIELDS : NUMBER_FIELDS) + " is " + not + "null";
      case 7 -> field + " " + not + "contains" + tilde + " " + text();
      case 8 -> field + " " + not + pick(List.of("startswith", "endswith")) + tilde + " " + text();
      case 9 -> field + " " + not + "contains" + tilde + " all (" + text() + ", " + text() + ")";
      case 10, 11 -> field + " " + not + "like" + tilde + " " + glob();
      case 12 -> field + " " + not + "matches /" + pick(PATTERNS) + "/" + pick(List.of("", "i", "s"));
      case 13 -> pick(ADDRESS_FIELDS) + " " + not + "in network ('" + pick(NETWORKS) + "', '" + pick(NETWORKS) + "')";
      case 14 -> "success = " + random.nextBoolean();
      default -> rare();
    };
  }

  /** What not every target can say. */
  private String rare() {
    return switch (random.nextInt(6)) {
      case 0 -> "exists action";
      case 1 -> "srcPort = dstPort";
      case 2 -> "length(action) >= " + random.nextInt(4);
      case 3 -> "bytesIn - srcPort > 10";
      case 4 -> "fields['k'] = " + text();
      default -> "isEmpty(action)";
    };
  }

  private String between() {
    String one = pick(NUMBERS);
    String other = pick(NUMBERS);
    boolean ordered = Long.parseLong(one) <= Long.parseLong(other);
    return (ordered ? one : other) + " and " + (ordered ? other : one);
  }

  private String text() {
    return quoted(pick(TEXTS));
  }

  private String glob() {
    StringBuilder glob = new StringBuilder();
    boolean wild = false;
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      if (random.nextBoolean()) {
        glob.append(random.nextInt(3) > 0 ? '*' : '?');
        wild = true;
      } else {
        glob.append(pick(TEXTS).replace("[", "[[]").replace("*", "[*]").replace("?", "[?]"));
      }
    }
    return quoted(wild ? glob.toString() : glob.append('*').toString());
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"";
  }

  /** Values for the fields of these rules, some of them missing or null. */
  Sample sample() {
    Sample sample = Sample.EMPTY;
    for (String field : TEXT_FIELDS) {
      sample = with(sample, field, FieldType.STRING, new Value.Text(pick(TEXTS)));
    }
    for (String field : ADDRESS_FIELDS) {
      sample = with(sample, field, FieldType.STRING, new Value.Text(pick(ADDRESSES)));
    }
    for (String field : NUMBER_FIELDS) {
      sample = with(sample, field, FieldType.LONG, new Value.Whole(Long.parseLong(pick(NUMBERS))));
    }
    sample = with(sample, "success", FieldType.BOOLEAN, Value.of(random.nextBoolean()));
    return random.nextInt(3) == 0 ? sample
        : sample.with(new Place.OfRawKey("k"), new Value.Text(pick(TEXTS)));
  }

  private Sample with(Sample sample, String field, FieldType type, Value value) {
    int fate = random.nextInt(10);
    return fate == 0 ? sample
        : sample.with(new Place.OfField(field, type), fate == 1 ? Value.NULL : value);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** What kind of test it is, as far as exporters treat it apart. */
  static String kind(Test test) {
    String kind = test.getClass().getSimpleName();
    if (test instanceof Test.Compare compare) {
      return kind + " " + compare.as() + " " + compare.order();
    }
    if (test instanceof Test.OneOf oneOf) {
      return kind + " " + oneOf.as();
    }
    if (test instanceof Test.OfText text) {
      return text.operator() + (text.ignoreCase() ? "~" : "");
    }
    if (test instanceof Test.Like like) {
      return kind + (like.ignoreCase() ? "~" : "");
    }
    return test instanceof Test.Is is ? is.property().toString() : kind;
  }
}
