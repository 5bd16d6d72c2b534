package dev.assay.convert.sigma.reader;

import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.regex.Regex;
import dev.assay.core.regex.RegexResult;
import java.util.ArrayList;
import java.util.List;

/** The modifiers of one item, applied to its values from left to right. */
final class ModifierChain {
  /** How many characters a search may look at; enough for any sane pattern on a long command line. */
  private static final long STEPS = 5_000_000;
  private static final int MOST_FORMS = 10_000;
  private static final String QUOTES = "put the value in quotes";
  /** What Python's engine, for which rules are written, takes for granted: lines end at LF, case is Unicode's. */
  private static final String FLAGS = "du";

  private final List<SigmaModifier> modifiers;
  private final Placeholders placeholders;

  ModifierChain(List<SigmaModifier> modifiers, Placeholders placeholders) {
    this.modifiers = modifiers;
    this.placeholders = placeholders;
  }

  /** Refuses what no value could satisfy. */
  void checkOrder(boolean keywords) throws Unfit {
    for (int i = 0; i < modifiers.size(); i++) {
      SigmaModifier modifier = modifiers.get(i);
      if (keywords && !modifier.fitsKeywords()) {
        throw unfit("`" + modifier.word() + "` needs a field", "keywords are searched in the whole event");
      }
      if (modifier.opensTheChain() && i > 0) {
        throw unfit("`" + modifier.word() + "` comes first", "write it right behind the field");
      }
      if (modifier == SigmaModifier.EXISTS && modifiers.size() > 1) {
        throw unfit("`exists` stands alone", "take the other modifiers away");
      }
      if (modifier.isFlag() && !isRegex()) {
        throw unfit("`" + modifier.word() + "` is a flag of regular expressions", "write it behind `re`");
      }
      if (modifier == SigmaModifier.BASE64OFFSET
          && !modifiers.subList(i, modifiers.size()).contains(SigmaModifier.CONTAINS)) {
        throw unfit("`base64offset` needs `contains` behind it", "write `|base64offset|contains`");
      }
    }
  }

  private boolean isRegex() {
    return !modifiers.isEmpty() && modifiers.get(0) == SigmaModifier.RE;
  }

  /** What becomes of a value that was written. */
  SigmaTest apply(Value value) throws Unfit {
    List<SigmaTest> forms = List.of(begin(value));
    for (int i = 0; i < modifiers.size(); i++) {
      List<SigmaTest> next = new ArrayList<>();
      for (SigmaTest form : forms) {
        next.addAll(applied(i, form));
        Unfit.refuseIf(next.size() > MOST_FORMS, "the modifiers make too many forms of this value");
      }
      forms = next;
    }
    return forms.size() == 1 ? forms.get(0) : new SigmaTest.AnyOf(forms);
  }

  private SigmaTest begin(Value value) throws Unfit {
    SigmaModifier first = modifiers.isEmpty() ? SigmaModifier.ALL : modifiers.get(0);
    if (first.opensTheChain()) {
      return opened(first, value);
    }
    if (value instanceof Value.Text text) {
      return new SigmaTest.Text(SigmaPattern.parse(text.text()), false);
    }
    if (value instanceof Value.Truth truth) {
      return new SigmaTest.Truth(truth.value());
    }
    return SigmaNumber.of(value)
        .<SigmaTest>map(number -> new SigmaTest.Number(SigmaComparison.EQ, number))
        .orElseGet(SigmaTest.Absent::new);
  }

  private SigmaTest opened(SigmaModifier first, Value value) throws Unfit {
    if (first == SigmaModifier.EXISTS) {
      if (value instanceof Value.Truth wanted) {
        return new SigmaTest.Exists(wanted.value());
      }
      throw unfit("`exists` is true or false, not " + described(value), "write `true` or `false`, without quotes");
    }
    if (!(value instanceof Value.Text text)) {
      throw unfit("`" + first.word() + "` needs a text, not " + described(value), QUOTES);
    }
    return switch (first) {
      case RE -> new SigmaTest.Search(regex(text.text()));
      case CIDR -> new SigmaTest.Within(network(text.text()));
      default -> new SigmaTest.Reference(text.text(), false, false);
    };
  }

  private Regex regex(String pattern) throws Unfit {
    StringBuilder flags = new StringBuilder("(?").append(FLAGS);
    modifiers.stream().filter(SigmaModifier::isFlag).distinct().forEach(flag -> flags.append(flag.word()));
    flags.append(')');
    RegexResult result = Regex.java(flags + pattern, STEPS);
    if (result instanceof RegexResult.Compiled compiled) {
      return compiled.regex();
    }
    RegexResult.Rejected rejected = (RegexResult.Rejected) result;
    int at = Math.min(Math.max(0, rejected.offset() - flags.length()), pattern.length());
    throw new Unfit(SigmaCode.BAD_REGEX, "this is not a regular expression: " + firstLine(rejected.message())
        + ", at character " + (at + 1), "a text with special characters is searched with `contains`");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("it is damaged");
  }

  private static Network network(String text) throws Unfit {
    Network network = Network.parse(text).orElseThrow(() -> new Unfit(SigmaCode.BAD_NETWORK,
        "`" + text + "` is not a network", "write it as `10.0.0.0/8` or `fc00::/7`"));
    if (network.hostBitsSet()) {
      throw new Unfit(SigmaCode.BAD_NETWORK, "`" + text + "` has bits behind its prefix",
          "did you mean `" + network + "`?");
    }
    return network;
  }

  private List<SigmaTest> applied(int index, SigmaTest test) throws Unfit {
    SigmaModifier modifier = modifiers.get(index);
    if (modifier.opensTheChain() || modifier == SigmaModifier.ALL || modifier == SigmaModifier.NEQ
        || modifier.isFlag()) {
      return List.of(test);
    }
    if (test instanceof SigmaTest.Text text) {
      return ofText(index, text);
    }
    boolean opens = modifier == SigmaModifier.CONTAINS || modifier == SigmaModifier.STARTSWITH
        || modifier == SigmaModifier.ENDSWITH;
    if (opens && test instanceof SigmaTest.Search) {
      // A search is not anchored, so more on either side changes nothing.
      return List.of(test);
    }
    if (opens && test instanceof SigmaTest.Reference other) {
      return List.of(new SigmaTest.Reference(other.field(), other.openStart() || modifier != SigmaModifier.STARTSWITH,
          other.openEnd() || modifier != SigmaModifier.ENDSWITH));
    }
    if (test instanceof SigmaTest.Number number && number.comparison() == SigmaComparison.EQ) {
      if (modifier.timePart().isPresent()) {
        return List.of(new SigmaTest.Time(modifier.timePart().get(), SigmaComparison.EQ, number.number()));
      }
      if (modifier.comparison().isPresent()) {
        return List.of(new SigmaTest.Number(modifier.comparison().get(), number.number()));
      }
    }
    if (test instanceof SigmaTest.Time time && time.comparison() == SigmaComparison.EQ
        && modifier.comparison().isPresent()) {
      return List.of(new SigmaTest.Time(time.part(), modifier.comparison().get(), time.number()));
    }
    throw doesNotFit(modifier, test);
  }

  private List<SigmaTest> ofText(int index, SigmaTest.Text text) throws Unfit {
    SigmaModifier modifier = modifiers.get(index);
    SigmaPattern pattern = text.pattern();
    boolean cased = text.cased();
    return switch (modifier) {
      case CONTAINS -> List.of(new SigmaTest.Text(pattern.openStart().openEnd(), cased));
      case STARTSWITH -> List.of(new SigmaTest.Text(pattern.openEnd(), cased));
      case ENDSWITH -> List.of(new SigmaTest.Text(pattern.openStart(), cased));
      case CASED -> List.of(new SigmaTest.Text(pattern, true));
      case WINDASH -> List.of(new SigmaTest.Text(DashVariants.of(pattern), cased));
      case WIDE, UTF16BE, UTF16 -> texts(Encodings.wide(writtenOut(pattern), modifier), cased);
      case BASE64 -> texts(Encodings.base64(writtenOut(pattern), hasByteOrderMark(index)), cased);
      case BASE64OFFSET -> texts(Encodings.base64offset(writtenOut(pattern), hasByteOrderMark(index)), cased);
      case EXPAND -> texts(placeholders.expand(pattern, MOST_FORMS), cased);
      default -> throw doesNotFit(modifier, text);
    };
  }

  private static List<SigmaPattern> writtenOut(SigmaPattern pattern) throws Unfit {
    return DashVariants.writtenOut(pattern, MOST_FORMS);
  }

  private boolean hasByteOrderMark(int index) {
    return modifiers.subList(0, index).contains(SigmaModifier.UTF16);
  }

  private static List<SigmaTest> texts(List<SigmaPattern> patterns, boolean cased) {
    return patterns.stream().<SigmaTest>map(pattern -> new SigmaTest.Text(pattern, cased)).toList();
  }

  private static Unfit doesNotFit(SigmaModifier modifier, SigmaTest test) {
    boolean wantsNumber = modifier.comparison().isPresent() || modifier.timePart().isPresent();
    String message = "`" + modifier.word() + "` needs a " + (wantsNumber ? "number" : "text");
    if (wantsNumber && test instanceof SigmaTest.Text) {
      return unfit(message + ", not a text", "write the number without quotes");
    }
    if (test instanceof SigmaTest.Truth) {
      return unfit(message + ", not a truth value", QUOTES);
    }
    if (test instanceof SigmaTest.Absent) {
      return unfit(message + ", not null", "null has no modifiers");
    }
    return !wantsNumber && test instanceof SigmaTest.Number
        ? unfit(message + ", not a number", QUOTES)
        : unfit("`" + modifier.word() + "` does not go with the modifiers before it", "take one of them away");
  }

  private static String described(Value value) {
    return value instanceof Value.Text ? "a text" : value instanceof Value.Null ? "null" : value.text();
  }

  private static Unfit unfit(String message, String help) {
    return new Unfit(SigmaCode.MODIFIER_DOES_NOT_FIT, message, help);
  }
}
