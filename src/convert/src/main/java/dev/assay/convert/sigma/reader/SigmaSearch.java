package dev.assay.convert.sigma.reader;

import java.util.List;

/** What stands under a name in a detection. */
public sealed interface SigmaSearch permits SigmaSearch.AllOf, SigmaSearch.AnyOf, SigmaItem {

  /** A map: every entry has to hold. */
  record AllOf(List<SigmaSearch> parts) implements SigmaSearch {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** A list: one of its items has to hold. */
  record AnyOf(List<SigmaSearch> parts) implements SigmaSearch {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }
}
