package dev.assay.convert.sigma;

import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Refusal;
import java.util.List;

/**
 * What became of a rule for one log source.
 *
 * @param path of the file
 * @param documents none if there are refusals
 */
record SigmaFile(String path, List<SigmaDocument> documents, List<Loss> losses, List<Refusal> refusals) {
  SigmaFile {
    documents = List.copyOf(documents);
    losses = List.copyOf(losses);
    refusals = List.copyOf(refusals);
  }
}
