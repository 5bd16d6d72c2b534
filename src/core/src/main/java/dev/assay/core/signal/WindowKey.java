package dev.assay.core.signal;

import java.util.List;

/**
 * Names a counter.
 *
 * @param rule the rule's slug
 * @param measure what is counted, in the rule language: a rule that counts something else begins anew
 * @param entity the selectors and values that are counted apart, one after the other; empty where none are
 * @param group the group-by fields and their values, one after the other
 */
record WindowKey(String rule, String measure, List<String> entity, List<String> group)
    implements Comparable<WindowKey> {
  WindowKey {
    entity = List.copyOf(entity);
    group = List.copyOf(group);
  }

  @Override
  public int compareTo(WindowKey other) {
    int order = rule.compareTo(other.rule);
    order = order != 0 ? order : measure.compareTo(other.measure);
    order = order != 0 ? order : compare(entity, other.entity);
    return order != 0 ? order : compare(group, other.group);
  }

  private static int compare(List<String> left, List<String> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
