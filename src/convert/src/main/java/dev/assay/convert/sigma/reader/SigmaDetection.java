package dev.assay.convert.sigma.reader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named searches, in the order of the author, and the condition over them. */
public record SigmaDetection(Map<String, SigmaSearch> searches, SigmaCondition condition) {
  public SigmaDetection {
    searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
  }

  /** The names that a part of the condition reaches. */
  List<String> reachedBy(SigmaCondition.Several several) {
    return searches.keySet().stream().filter(several::reaches).toList();
  }
}
