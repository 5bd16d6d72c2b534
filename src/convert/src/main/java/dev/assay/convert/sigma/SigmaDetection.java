package dev.assay.convert.sigma;

import java.util.List;

/** Search identifiers and the condition over them. */
public record SigmaDetection(List<Search> searches, String condition) {
  public SigmaDetection {
    searches = List.copyOf(searches);
  }

  /**
   * A search identifier.
   *
   * @param alternatives any of them will do; all items of an alternative are wanted. Keywords stand alone
   */
  public record Search(String name, List<List<SigmaItem>> alternatives) {
    public Search {
      alternatives = alternatives.stream().map(List::copyOf).toList();
    }
  }
}
