package dev.assay.logs.enrich;

import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.logs.enrich.ListColumn.How;
import dev.assay.logs.enrich.MatchList.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A match list, prepared for questions. */
final class ListIndex {
  private record Block(Network network, Item item) {}

  private final How how;
  private final Map<String, List<Item>> texts = new HashMap<>();
  private final Map<Address, List<Item>> addresses = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private int longest;

  ListIndex(MatchList list) {
    this.how = list.how();
    for (Item item : list.items()) {
      add(item);
    }
  }

  private void add(Item item) {
    Optional<Network> network = how == How.IP ? Network.parse(item.value()) : Optional.empty();
    if (network.isEmpty()) {
      String text = folded(item.value());
      longest = Math.max(longest, text.length());
      texts.computeIfAbsent(text, key -> new ArrayList<>(1)).add(item);
    } else if (network.get().prefixLength() == (network.get().isIpv4() ? 32 : 128)) {
      addresses.computeIfAbsent(network.get().first(), key -> new ArrayList<>(1)).add(item);
    } else {
      blocks.add(new Block(network.get(), item));
    }
  }

  /** Whether a value is on the list at a time. */
  boolean has(String value, long time) {
    return switch (how) {
      case EXACT, NAME -> counts(texts.get(folded(value)), time);
      case DOMAIN -> hasDomain(folded(value), time);
      case IP -> hasAddress(value, time);
    };
  }

  /** A domain is on the list with all below it. */
  private boolean hasDomain(String domain, long time) {
    int from = 0;
    while (from >= 0) {
      if (domain.length() - from <= longest && counts(texts.get(domain.substring(from)), time)) {
        return true;
      }
      int dot = domain.indexOf('.', from);
      from = dot < 0 ? -1 : dot + 1;
    }
    return false;
  }

  private boolean hasAddress(String value, long time) {
    Optional<Address> address = Address.parse(value);
    if (address.isEmpty()) {
      return counts(texts.get(value), time);
    }
    if (counts(addresses.get(address.get()), time)) {
      return true;
    }
    for (Block block : blocks) {
      if (block.network().contains(address.get()) && block.item().counts(time)) {
        return true;
      }
    }
    return false;
  }

  private String folded(String value) {
    if (how == How.DOMAIN && value.endsWith(".")) {
      return value.substring(0, value.length() - 1).toLowerCase(Locale.ROOT);
    }
    return how == How.NAME || how == How.DOMAIN ? value.toLowerCase(Locale.ROOT) : value;
  }

  private static boolean counts(List<Item> items, long time) {
    if (items != null) {
      for (Item item : items) {
        if (item.counts(time)) {
          return true;
        }
      }
    }
    return false;
  }
}
