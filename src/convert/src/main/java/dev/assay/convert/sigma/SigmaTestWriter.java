package dev.assay.convert.sigma;

import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sigma.taxonomy.TaxonomyField;
import dev.assay.convert.sigma.taxonomy.ValueKind;
import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Property;
import dev.assay.core.check.Test;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.syntax.Expression.TextOperator;
import dev.assay.core.text.Folding;
import dev.assay.core.text.Glob;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Writes one test of a rule. */
final class SigmaTestWriter {
  private static final List<String> EVERYTHING = List.of("0.0.0.0/0", "::/0");
  private static final List<String> PRIVATE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
  private static final String LISTS = "listMatches";

  private final SigmaFields fields;
  private final Surroundings surroundings;
  private final BiConsumer<SigmaFact, String> losses;

  SigmaTestWriter(SigmaFields fields, Surroundings surroundings, BiConsumer<SigmaFact, String> losses) {
    this.fields = fields;
    this.surroundings = surroundings;
    this.losses = losses;
  }

  SigmaFormula write(Test test) throws Unsayable {
    if (test instanceof Test.HasThreatMatch) {
      throw new Unsayable(SigmaFact.THREAT_INTELLIGENCE, "Sigma rules cannot ask for indicators",
          "keep the rule out of this target: `export except sigma because \"…\"`");
    }
    Operand subject = test.operands().get(0);
    if (subject.equals(new Operand.AnyRawValue())) {
      return keywords(test);
    }
    if (subject instanceof Operand.OfField field && field.field().equals(LISTS)) {
      return lists(test);
    }
    Optional<String> address = fields.addressBehind(subject);
    if (address.isPresent() && surroundings.schema().names(address.get())) {
      return internal(test, fields.mapped(address.get()));
    }
    return ofField(test, subject);
  }

  private SigmaFormula ofField(Test test, Operand operand) throws Unsayable {
    if (test instanceof Test.Compare compare) {
      return compare(compare);
    }
    if (test instanceof Test.OneOf oneOf) {
      List<SigmaFormula> any = new ArrayList<>();
      for (Operand value : oneOf.values()) {
        any.add(equal(fields.subject(oneOf.subject()), oneOf.as(), value));
      }
      return SigmaFormula.any(any);
    }
    if (test instanceof Test.Between between) {
      return between(between);
    }
    SigmaSubject subject = fields.subject(operand);
    if (test instanceof Test.OfText text) {
      return ofText(text, subject);
    }
    if (test instanceof Test.Like like) {
      List<SigmaFormula> any = new ArrayList<>();
      for (Glob glob : like.patterns()) {
        any.add(fits(subject, like.ignoreCase(), glob.toString())
            ? item(subject, cased(subject, like.ignoreCase()), List.of(SigmaText.glob(glob))) : SigmaFormula.FALSE);
      }
      return SigmaFormula.any(any);
    }
    if (!subject.isPlain()) {
      throw new Unsayable(SigmaFact.FUNCTIONS, "Sigma has no function for `" + operand.describe() + "` here",
          "test the field itself");
    }
    if (test instanceof Test.Matches matches) {
      return matches(matches, subject);
    }
    if (test instanceof Test.InNetwork in) {
      return networks(subject.field(), in.networks().stream().map(Network::toString).toList());
    }
    if (test instanceof Test.Holds) {
      wants(subject.kind() == ValueKind.BOOLEAN, SigmaFact.BOOLEANS, subject, "is not known to be true or false");
      return item(subject, List.of(), List.of(new SigmaValue.Truth(true)));
    }
    if (test instanceof Test.Exists) {
      return item(subject, List.of("exists"), List.of(new SigmaValue.Truth(true)));
    }
    if (test instanceof Test.Is is) {
      return is(is.property(), subject);
    }
    return includes((Test.Includes) test, subject);
  }

  private static SigmaFormula includes(Test.Includes test, SigmaSubject subject) throws Unsayable {
    List<SigmaValue> values = new ArrayList<>();
    for (Operand value : test.values()) {
      values.add(SigmaText.literal(constant(value, SigmaFact.FIELD_REFERENCES).text()));
    }
    return item(subject, List.of("cased"), values);
  }

  /** Nothing in lower case is a text that is not. */
  private static boolean fits(SigmaSubject subject, boolean ignoreCase, String wanted) {
    return !subject.lowered() || ignoreCase || Folding.fold(wanted).equals(wanted);
  }

  private SigmaFormula compare(Test.Compare compare) throws Unsayable {
    SigmaSubject subject = fields.subject(compare.left());
    if (compare.order() == Test.Order.EQUAL) {
      return equal(subject, compare.as(), compare.right());
    }
    return item(subject, List.of(comparison(compare.order())), List.of(bound(subject, compare.as(), compare.right())));
  }

  private static String comparison(Test.Order order) {
    return switch (order) {
      case LESS -> "lt";
      case LESS_OR_EQUAL -> "lte";
      case GREATER -> "gt";
      case GREATER_OR_EQUAL -> "gte";
      default -> throw new IllegalArgumentException(order.symbol());
    };
  }

  private SigmaFormula between(Test.Between between) throws Unsayable {
    SigmaSubject subject = fields.subject(between.subject());
    if (subject.isPlural()) {
      throw new Unsayable(SigmaFact.ARRAYS, "two comparisons of a list may hold for two different elements",
          "compare a field with one value");
    }
    return SigmaFormula.all(List.of(
        item(subject, List.of("gte"), List.of(bound(subject, between.as(), between.low()))),
        item(subject, List.of("lte"), List.of(bound(subject, between.as(), between.high())))));
  }

  private SigmaValue bound(SigmaSubject subject, CompareAs as, Operand right) throws Unsayable {
    if (as != CompareAs.NUMBER) {
      throw new Unsayable(SigmaFact.TEXT_ORDER, "only numbers are ordered", "compare texts with `=` or a pattern");
    }
    wants(subject.kind() == ValueKind.NUMBER || subject.kind() == ValueKind.ANY || !subject.part().isEmpty(),
        SigmaFact.COMPARISONS, subject, "is no number to the log source");
    return number(constant(right, SigmaFact.FIELD_REFERENCES));
  }

  private SigmaFormula equal(SigmaSubject subject, CompareAs as, Operand right) throws Unsayable {
    if (!(right instanceof Operand.Constant constant)) {
      return reference(subject, as, right, Optional.empty());
    }
    return switch (as) {
      case NUMBER -> item(subject, List.of(), List.of(number(constant.value())));
      case TRUTH -> truth(subject, constant.value());
      case TEXT, TEXT_IGNORING_CASE -> text(subject, as == CompareAs.TEXT_IGNORING_CASE, constant.value().text());
    };
  }

  private SigmaFormula text(SigmaSubject subject, boolean ignoreCase, String wanted) throws Unsayable {
    wants(subject.part().isEmpty(), SigmaFact.TIME_PARTS, subject, "has parts that are numbers");
    return fits(subject, ignoreCase, wanted)
        ? item(subject, cased(subject, ignoreCase), List.of(SigmaText.literal(wanted))) : SigmaFormula.FALSE;
  }

  private SigmaFormula truth(SigmaSubject subject, Value wanted) throws Unsayable {
    wants(subject.isPlain(), SigmaFact.FUNCTIONS, subject, "is compared through a function");
    String word = Folding.fold(wanted.text());
    return item(subject, List.of(), List.of(new SigmaValue.Truth(word.equals("true"))));
  }

  private static SigmaValue number(Value constant) throws Unsayable {
    return SigmaValue.number(constant).orElseThrow(() -> new Unsayable(SigmaFact.NUMBERS,
        "`" + constant.text() + "` is a number that YAML has no room for", "choose a smaller number"));
  }

  private static Value constant(Operand operand, SigmaFact fact) throws Unsayable {
    if (operand instanceof Operand.Constant constant) {
      return constant.value();
    }
    throw new Unsayable(fact, "`" + operand.describe() + "` has to be a constant here", "compare with a constant");
  }

  /** A reference to another field, which ignores case. */
  private SigmaFormula reference(SigmaSubject subject, CompareAs as, Operand right, Optional<String> operator)
      throws Unsayable {
    SigmaSubject other = fields.subject(right);
    if (as != CompareAs.TEXT_IGNORING_CASE) {
      throw new Unsayable(SigmaFact.FIELD_REFERENCES, "two fields are compared as texts, without regard to case",
          "write `=~`, if that is meant");
    }
    boolean plain = other.isPlain() && subject.isPlain() && subject.kind() != ValueKind.TIME
        && other.kind() != ValueKind.TIME;
    wants(plain, SigmaFact.FIELD_REFERENCES, subject, "is compared with a field through a function");
    List<String> modifiers = new ArrayList<>(List.of("fieldref"));
    operator.ifPresent(modifiers::add);
    return item(subject, modifiers, List.of(new SigmaValue.Text(other.name())));
  }

  private SigmaFormula ofText(Test.OfText test, SigmaSubject subject) throws Unsayable {
    String operator = test.operator().keyword();
    List<SigmaFormula> any = new ArrayList<>();
    for (Operand value : test.values()) {
      if (value instanceof Operand.Constant constant) {
        String wanted = constant.value().text();
        if (fits(subject, test.ignoreCase(), wanted)) {
          List<String> modifiers = new ArrayList<>(List.of(operator));
          modifiers.addAll(cased(subject, test.ignoreCase()));
          any.add(item(subject, modifiers, List.of(SigmaText.literal(wanted))));
        }
      } else {
        any.add(reference(subject, test.ignoreCase() ? CompareAs.TEXT_IGNORING_CASE : CompareAs.TEXT, value,
            Optional.of(operator)));
      }
    }
    return SigmaFormula.any(any);
  }

  private static List<String> cased(SigmaSubject subject, boolean ignoreCase) {
    return ignoreCase || subject.lowered() ? List.of() : List.of("cased");
  }

  private SigmaFormula matches(Test.Matches test, SigmaSubject subject) throws Unsayable {
    List<SigmaFormula> any = new ArrayList<>();
    for (Test.Pattern pattern : test.patterns()) {
      SigmaRegex.Written written = SigmaRegex.write(pattern);
      if (written.regex().isEmpty()) {
        throw new Unsayable(SigmaFact.REGEX, "the engines of Sigma's targets disagree about this pattern: "
            + written.reason(), "write it with classes in brackets, groups and repeats");
      }
      List<String> modifiers = new ArrayList<>(List.of("re"));
      pattern.flags().chars().sorted().forEach(flag -> modifiers.add(String.valueOf((char) flag)));
      any.add(item(subject, modifiers, List.of(new SigmaValue.Text(written.regex().get()))));
    }
    return SigmaFormula.any(any);
  }

  private SigmaFormula is(Property property, SigmaSubject subject) throws Unsayable {
    SigmaFormula missing = item(subject, List.of(), List.of(new SigmaValue.Nothing()));
    return switch (property) {
      case IS_NULL -> missing;
      case IS_EMPTY -> {
        if (subject.isPlural()) {
          throw new Unsayable(SigmaFact.ARRAYS, "a list without elements has no form", "ask for `is null`");
        }
        yield SigmaFormula.any(List.of(missing, item(subject, List.of(), List.of(new SigmaValue.Text("")))));
      }
      case IS_VALID_IP -> networks(subject.field(), EVERYTHING);
      case IS_VALID_IPV4 -> networks(subject.field(), List.of("0.0.0.0/0"));
      case IS_VALID_IPV6 -> networks(subject.field(), List.of("::/0"));
      case IS_PRIVATE_IP -> networks(subject.field(), PRIVATE);
      default -> throw new Unsayable(SigmaFact.FUNCTIONS, "Sigma has nothing for `" + property.label() + "`",
          "say what is wanted with patterns or networks");
    };
  }

  /** Enrichment fills the field from an address; without a valid one it stays missing. */
  private SigmaFormula internal(Test test, TaxonomyField address) throws Unsayable {
    SigmaFormula valid = labelled(address, "address", EVERYTHING);
    SigmaFormula inside = surroundings.internal().isEmpty() ? SigmaFormula.FALSE
        : labelled(address, "internal", surroundings.internal().stream().map(Network::toString).toList());
    if (test instanceof Test.Holds) {
      return inside;
    }
    if (test instanceof Test.Exists) {
      return valid;
    }
    if (test instanceof Test.Is is && is.property() == Property.IS_NULL) {
      return SigmaFormula.not(valid);
    }
    List<Operand> wanted = test instanceof Test.Compare compare && compare.order() == Test.Order.EQUAL
        && compare.as() != CompareAs.TEXT ? List.of(compare.right())
        : test instanceof Test.OneOf oneOf && oneOf.as() != CompareAs.TEXT ? oneOf.values() : List.of();
    if (wanted.isEmpty()) {
      throw new Unsayable(SigmaFact.INTERNAL, "Sigma knows the address only, and asks for networks",
          "ask for `= true` or `= false`");
    }
    List<SigmaFormula> any = new ArrayList<>();
    for (Operand operand : wanted) {
      String word = Folding.fold(constant(operand, SigmaFact.INTERNAL).text());
      any.add(word.equals("true") ? inside : !word.equals("false") ? SigmaFormula.FALSE
          : SigmaFormula.all(List.of(valid, SigmaFormula.not(inside))));
    }
    return SigmaFormula.any(any);
  }

  private static SigmaFormula labelled(TaxonomyField address, String label, List<String> networks) {
    return new SigmaFormula.Leaf(address.name() + "_" + label, cidr(address, networks));
  }

  private static SigmaFormula networks(TaxonomyField field, List<String> networks) {
    return SigmaFormula.leaf(cidr(field, networks));
  }

  private static SigmaItem cidr(TaxonomyField field, List<String> networks) {
    return new SigmaItem(field.name(), List.of("cidr"),
        networks.stream().distinct().<SigmaValue>map(SigmaValue.Text::new).toList());
  }

  private SigmaFormula lists(Test test) throws Unsayable {
    List<Operand> names = test instanceof Test.Includes includes ? includes.values()
        : test instanceof Test.Compare compare && compare.order() == Test.Order.EQUAL
            && compare.as() == CompareAs.TEXT ? List.of(compare.right())
        : test instanceof Test.OneOf oneOf && oneOf.as() == CompareAs.TEXT ? oneOf.values() : List.of();
    if (names.isEmpty()) {
      throw new Unsayable(SigmaFact.MATCH_LISTS, "Sigma asks for the items of a list that is named",
          "name the list: `listMatches includes '…'`");
    }
    List<SigmaFormula> any = new ArrayList<>();
    for (Operand name : names) {
      any.add(list(constant(name, SigmaFact.MATCH_LISTS).text()));
    }
    return SigmaFormula.any(any);
  }

  private SigmaFormula list(String name) throws Unsayable {
    ListDefinition list = surroundings.list(name).orElseThrow(() -> new Unsayable(SigmaFact.MATCH_LISTS,
        "what `" + name + "` stands for is not known: there is no such match list",
        "put the list into the folder of lists; a column is not a list"));
    MatchListTest test = new MatchListTest(list);
    List<SigmaFormula> any = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String field : list.fields()) {
      Optional<TaxonomyField> mapped = fields.field(field);
      Optional<String> base = fields.baseBehind(field);
      if (mapped.isEmpty() && base.isPresent()) {
        losses.accept(SigmaFact.DERIVED_FIELDS, "the match list " + name + " is also compared with " + field
            + ", which Assay derives from " + base.get() + ", and Sigma does not");
      } else if (mapped.isEmpty()) {
        absent.add(field);
      } else if (seen.add(mapped.get().name())) {
        any.add(test.of(mapped.get()));
      }
    }
    if (seen.isEmpty()) {
      fields.mapped(list.fields().isEmpty() ? LISTS : list.fields().get(0));
    }
    if (!absent.isEmpty()) {
      losses.accept(SigmaFact.LIST_COLUMNS, "the match list " + name + " is also compared with "
          + String.join(", ", absent) + ", which events of this log source do not have");
    }
    for (ListDefinition.Item item : list.items()) {
      item.expires().ifPresent(end -> losses.accept(SigmaFact.EXPIRY, "the item " + item.value() + " of the match list "
          + name + " is left out, as if it were " + end + " already, when it expires"));
    }
    return SigmaFormula.group(name, SigmaFormula.any(any));
  }

  private static SigmaFormula keywords(Test test) throws Unsayable {
    if (test instanceof Test.OfText text && text.ignoreCase() && text.operator() == TextOperator.CONTAINS
        && text.values().stream().allMatch(Operand.Constant.class::isInstance)) {
      return SigmaFormula.leaf(SigmaItem.keywords(text.values().stream()
          .<SigmaValue>map(value -> SigmaText.literal(((Operand.Constant) value).value().text())).toList()));
    }
    throw new Unsayable(SigmaFact.KEYWORDS, "keywords are looked for inside the values of an event, ignoring case",
        "write `any field contains~ '…'`");
  }

  private static SigmaFormula item(SigmaSubject subject, List<String> modifiers, List<SigmaValue> values)
      throws Unsayable {
    if (subject.kind() == ValueKind.TIME && subject.part().isEmpty()
        && !modifiers.contains("exists")
        && !values.equals(List.of(new SigmaValue.Nothing()))) {
      throw new Unsayable(SigmaFact.TIME_PARTS, "a time is another text in events than in records",
          "compare a part of it: `year(…)`, `hour(…)`");
    }
    List<String> words = new ArrayList<>();
    if (!subject.part().isEmpty()) {
      words.add(subject.part());
    }
    words.addAll(modifiers);
    return SigmaFormula.leaf(new SigmaItem(subject.name(), words, values));
  }

  private static void wants(boolean condition, SigmaFact fact, SigmaSubject subject, String otherwise)
      throws Unsayable {
    if (!condition) {
      throw new Unsayable(fact, "`" + subject.name() + "` " + otherwise, "test it in another way");
    }
  }
}
