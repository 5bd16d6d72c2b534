package dev.assay.maven;

import java.util.Locale;

/** The property that stands for an option of the command line. */
final class PropertyName {
  private PropertyName() {}

  /** @param option such as {@code received-at}, which becomes {@code assay.receivedAt} */
  static String of(String option) {
    StringBuilder name = new StringBuilder("assay.");
    for (String word : option.split("-")) {
      boolean first = name.charAt(name.length() - 1) == '.';
      name.append(first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }
}
