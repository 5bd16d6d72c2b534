package dev.assay.logs.mapping;

import dev.assay.logs.mapping.LogMapping.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the log mappings for an event.
 *
 * <p>Vendor and product are compared without regard to case. Of the patterns for event ids the first tier that hits
 * counts: equal text, then a pattern for the whole id, then a pattern for its beginning, then {@code _default_}.
 * Several mappings with one and the same pattern all run, each for a record of its own; among different patterns of a
 * tier the first in the order of the catalog wins. Mappings for logs that no parser has read are passed over.
 */
public final class MappingCatalog {
  private static final String DEFAULT = "_default_";
  /** Event ids come out of logs: there may be any number of them. */
  private static final int REMEMBERED = 10_000;

  private record Candidate(int layer, Input input, EventIdPattern pattern, LogMapping mapping) {}

  private record Key(String vendor, String product, String eventId) {}

  private final Map<String, List<Candidate>> candidates = new HashMap<>();
  private final Map<String, LogMapping> byUid = new HashMap<>();
  private final Map<Key, List<LogMapping>> found = new ConcurrentHashMap<>();
  private final List<LogMapping> mappings;

  /** @param layers mappings that stand before others first: of the same pattern only those of one layer run */
  public MappingCatalog(List<List<LogMapping>> layers) {
    this.mappings = layers.stream().flatMap(List::stream).toList();
    for (int layer = 0; layer < layers.size(); layer++) {
      for (LogMapping mapping : layers.get(layer)) {
        add(layer, mapping);
      }
    }
  }

  private void add(int layer, LogMapping mapping) {
    byUid.putIfAbsent(mapping.uid(), mapping);
    for (Input input : mapping.inputs()) {
      if (!input.isForParsers()) {
        continue;
      }
      candidates.computeIfAbsent(product(input.vendor(), input.product()), key -> new ArrayList<>())
          .add(new Candidate(layer, input, compiled(input.eventIdPattern()), mapping));
    }
  }

  public List<LogMapping> mappings() {
    return mappings;
  }

  /** The mappings for an event; none where the catalog has none. */
  public List<LogMapping> find(String vendor, String product, String eventId) {
    Key key = new Key(vendor, product, eventId);
    List<LogMapping> known = found.get(key);
    if (known == null) {
      known = search(key);
      if (found.size() < REMEMBERED) {
        found.put(key, known);
      }
    }
    return known;
  }

  /** The mapping a parser names by its uid. */
  public List<LogMapping> byUid(String uid) {
    LogMapping mapping = byUid.get(uid);
    return mapping == null ? List.of() : List.of(mapping);
  }

  private List<LogMapping> search(Key key) {
    List<Candidate> all = candidates.getOrDefault(product(key.vendor(), key.product()), List.of());
    String id = key.eventId();
    List<Candidate> hits = all.stream().filter(one -> one.input().eventIdPattern().equals(id)).toList();
    if (hits.isEmpty()) {
      hits = all.stream().filter(one -> one.pattern() != null && one.pattern().matches(id)).toList();
    }
    if (hits.isEmpty()) {
      hits = all.stream().filter(one -> one.pattern() != null && one.pattern().startsWith(id)).toList();
    }
    if (hits.isEmpty()) {
      hits = all.stream().filter(one -> one.input().eventIdPattern().equals(DEFAULT)).toList();
    }
    if (hits.isEmpty()) {
      return List.of();
    }
    Candidate first = hits.get(0);
    return hits.stream()
        .filter(one -> one.layer() == first.layer())
        .filter(one -> one.input().eventIdPattern().equals(first.input().eventIdPattern()))
        .map(Candidate::mapping).toList();
  }

  private static String product(String vendor, String product) {
    return vendor.toLowerCase(Locale.ROOT) + '\n' + product.toLowerCase(Locale.ROOT);
  }

  private static EventIdPattern compiled(String pattern) {
    return pattern.equals(DEFAULT) || pattern.isEmpty() ? null : EventIdPattern.of(pattern).orElse(null);
  }
}
