package dev.assay.convert.sigma;

import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.sigma.taxonomy.TaxonomyField;
import dev.assay.core.net.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks the fields of a match list's column for its items. */
final class MatchListTest {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");

  private final ListDefinition list;
  private final List<String> singles = new ArrayList<>();
  private final List<String> networks = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** Items that expire are left out: from that time on, the export says what the rule does. */
  MatchListTest(ListDefinition list) {
    this.list = list;
    for (ListDefinition.Item item : list.items()) {
      if (item.expires().isEmpty()) {
        add(item.value());
      }
    }
  }

  private void add(String value) {
    Optional<Network> network = list.addresses() ? Network.parse(value) : Optional.empty();
    if (network.isEmpty()) {
      texts.add(value);
    } else if (network.get().isIpv4() && network.get().prefixLength() == 32) {
      // An IPv4 address has one spelling, so that it can be compared as text.
      singles.add(network.get().first().toString());
    } else {
      networks.add(network.get().toString());
    }
  }

  /** The texts that go by the list's name as a placeholder. */
  static List<SigmaValue.Text> placeholder(ListDefinition list) {
    MatchListTest test = new MatchListTest(list);
    List<String> values = list.addresses() ? test.singles : test.ignoresCase() ? test.texts : List.of();
    return NAME.matcher(list.name()).matches() ? values.stream().distinct().map(SigmaText::literal).toList()
        : List.of();
  }

  private boolean ignoresCase() {
    String column = list.column().toLowerCase(Locale.ROOT);
    return column.equals("hostname") || column.equals("username");
  }

  private boolean isOfDomains() {
    return list.column().equalsIgnoreCase("Domain");
  }

  SigmaFormula of(TaxonomyField field) {
    List<SigmaFormula> any = new ArrayList<>();
    List<String> written = new ArrayList<>(list.addresses() ? singles : texts);
    if (!placeholder(list).isEmpty()) {
      any.add(leaf(field, List.of("expand"), List.of(new SigmaValue.Text("%" + list.name() + "%"))));
      written.clear();
    }
    if (isOfDomains()) {
      List<String> domains = written.stream().map(MatchListTest::withoutRoot).toList();
      addIf(any, field, List.of(), literals(domains.stream().flatMap(MatchListTest::spellings).toList()));
      addIf(any, field, List.of("endswith"),
          literals(domains.stream().map(domain -> "." + domain).flatMap(MatchListTest::spellings).toList()));
    } else {
      addIf(any, field, list.addresses() || ignoresCase() ? List.of() : List.of("cased"), literals(written));
    }
    addIf(any, field, List.of("cidr"), networks.stream().distinct().<SigmaValue>map(SigmaValue.Text::new).toList());
    if (list.addresses()) {
      addIf(any, field, List.of("cased"), literals(texts));
    }
    return SigmaFormula.any(any);
  }

  /** A domain may end with the dot of the root; one such dot makes no difference. */
  private static String withoutRoot(String domain) {
    return domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
  }

  /** The texts that are this one without the dot of the root. */
  private static Stream<String> spellings(String text) {
    return Stream.of(text, text + ".").filter(spelling -> withoutRoot(spelling).equals(text));
  }

  private static List<SigmaValue> literals(List<String> texts) {
    return texts.stream().distinct().<SigmaValue>map(SigmaText::literal).toList();
  }

  private void addIf(List<SigmaFormula> any, TaxonomyField field, List<String> modifiers, List<SigmaValue> values) {
    if (!values.isEmpty()) {
      any.add(leaf(field, modifiers, values));
    }
  }

  private SigmaFormula leaf(TaxonomyField field, List<String> modifiers, List<SigmaValue> values) {
    return new SigmaFormula.Leaf(list.name(), new SigmaItem(field.name(), modifiers, values));
  }
}
