package dev.assay.core.signal;

import java.util.List;

/**
 * Names a counter.
 *
 * @param rule the rule's slug
 * @param entity the selectors and values that are counted apart; empty where none are
 * @param group the values of the group-by fields
 */
record WindowKey(String rule, List<String> entity, List<String> group) {
  WindowKey {
    entity = List.copyOf(entity);
    group = List.copyOf(group);
  }
}
