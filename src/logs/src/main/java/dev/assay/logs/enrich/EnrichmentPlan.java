package dev.assay.logs.enrich;

import dev.assay.core.net.Address;
import dev.assay.core.record.Kind;
import dev.assay.core.record.Layout;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The enrichment of records of one layout. It fills only slots of the layout, and none that has a value already; the
 * fields it has to know for that, {@link #inputs}, need not be in the layout themselves.
 */
public final class EnrichmentPlan {
  /** What is derived from an address. */
  private enum Derivation { INTERNAL, VERSION, NUMBER }

  private record Derived(int input, Derivation derivation, int slot) {}

  /** The host of a URL, wanted by a match list ({@code input}), by the record ({@code slot}), or by both. */
  private record UrlHost(int url, int input, int slot) {}

  private record Lookup(int input, int list) {}

  private record Prepared(String name, String column, ListIndex index) {}

  private final NetworkBlocks networks;
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final List<Derived> derived = new ArrayList<>();
  private final List<UrlHost> hosts = new ArrayList<>();
  private final List<Prepared> lists = new ArrayList<>();
  private final List<Lookup> lookups = new ArrayList<>();
  private final int listMatches;

  EnrichmentPlan(Enrichment enrichment, Schema schema, Layout layout) {
    this.networks = enrichment.networks();
    for (Field field : schema.fields()) {
      if (field.enrichment().filter("ip"::equals).isPresent()) {
        derive(field.name(), "_isInternal", Derivation.INTERNAL, layout);
        derive(field.name(), "_version", Derivation.VERSION, layout);
        derive(field.name(), "_ipv4IntValue", Derivation.NUMBER, layout);
      }
    }
    listMatches = layout.slot("listMatches");
    if (listMatches >= 0) {
      enrichment.lists().forEach(this::list);
    }
    for (Field field : schema.fields()) {
      if (field.enrichment().filter("url_domain"::equals).isPresent()) {
        host(field.name(), layout.slot(field.name() + "_fqdn"));
      }
    }
  }

  private void host(String field, int slot) {
    int wanted = inputs.getOrDefault(field + "_fqdn", -1);
    if (wanted >= 0 || slot >= 0) {
      hosts.add(new UrlHost(input(field), wanted, slot));
    }
  }

  private void derive(String field, String suffix, Derivation derivation, Layout layout) {
    int slot = layout.slot(field + suffix);
    if (slot >= 0) {
      derived.add(new Derived(input(field), derivation, slot));
    }
  }

  private void list(MatchList list) {
    lists.add(new Prepared(list.name(), "column:" + list.column(), new ListIndex(list)));
    list.fields().forEach(field -> lookups.add(new Lookup(input(field), lists.size() - 1)));
  }

  private int input(String field) {
    return inputs.computeIfAbsent(field, key -> inputs.size());
  }

  /** The names of the fields whose texts {@link #apply} wants, in this order. */
  public List<String> inputs() {
    return List.copyOf(inputs.keySet());
  }

  /** @param texts the texts of the inputs; null for one that is absent */
  public void apply(String[] texts, long time, SlotRecord.Builder record) {
    for (UrlHost one : hosts) {
      host(one, texts, record);
    }
    int parsed = -1;
    Optional<Address> address = Optional.empty();
    for (Derived one : derived) {
      String text = texts[one.input()];
      if (text != null && record.kind(one.slot()) == Kind.ABSENT) {
        if (parsed != one.input()) {
          parsed = one.input();
          address = Address.parse(text);
        }
        if (address.isPresent()) {
          derive(one, address.get(), text, record);
        }
      }
    }
    if (!lists.isEmpty() && record.kind(listMatches) == Kind.ABSENT) {
      matches(texts, time, record);
    }
  }

  private static void host(UrlHost one, String[] texts, SlotRecord.Builder record) {
    String host = texts[one.url()] == null ? null : Urls.host(texts[one.url()]);
    if (host != null) {
      if (one.input() >= 0 && texts[one.input()] == null) {
        texts[one.input()] = host;
      }
      if (one.slot() >= 0 && record.kind(one.slot()) == Kind.ABSENT) {
        record.text(one.slot(), host);
      }
    }
  }

  private void derive(Derived one, Address address, String text, SlotRecord.Builder record) {
    switch (one.derivation()) {
      case INTERNAL -> record.truth(one.slot(), networks.contains(address));
      case VERSION -> record.whole(one.slot(), address.isIpv4() ? 4 : 6, address.isIpv4() ? "4" : "6");
      case NUMBER -> {
        if (address.isIpv4()) {
          long number = number(text);
          record.whole(one.slot(), number, Long.toString(number));
        }
      }
      default -> throw new IllegalStateException(one.derivation().name());
    }
  }

  private void matches(String[] texts, long time, SlotRecord.Builder record) {
    TreeSet<String> names = null;
    for (Lookup lookup : lookups) {
      String text = texts[lookup.input()];
      Prepared list = lists.get(lookup.list());
      if (text != null && (names == null || !names.contains(list.name())) && list.index().has(text, time)) {
        names = names == null ? new TreeSet<>() : names;
        names.add(list.name());
        names.add(list.column());
      }
    }
    if (names != null) {
      List<Value> values = new ArrayList<>();
      names.forEach(name -> values.add(new Value.Text(name)));
      record.value(listMatches, new Value.Elements(values));
    }
  }

  /** The four octets of an IPv4 address as one number. */
  private static long number(String ipv4) {
    long number = 0;
    long octet = 0;
    for (int i = 0; i < ipv4.length(); i++) {
      char c = ipv4.charAt(i);
      if (c == '.') {
        number = number << 8 | octet;
        octet = 0;
      } else {
        octet = octet * 10 + c - '0';
      }
    }
    return number << 8 | octet;
  }
}
