package dev.assay.harness.cases;

import dev.assay.core.net.Network;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.Located;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What {@code case.yaml} says.
 *
 * @param internalNetworks instead of the configuration's
 * @param normalize over the configuration's; {@link dev.assay.harness.config.NormalizationSettings#overriddenBy} takes
 *     it
 * @param settings over the configuration's; {@link dev.assay.harness.config.EvaluationSettings#overriddenBy} takes them
 * @param alsoFires slugs of the other rules that fire on these logs
 * @param provenance where the logs come from, as far as that is said
 */
public record CaseFile(
    String description,
    List<DeclaredLog> logs,
    List<CaseList> lists,
    Optional<List<Network>> internalNetworks,
    Fields normalize,
    Fields settings,
    List<Located<String>> alsoFires,
    Optional<Provenance> provenance) {

  public CaseFile {
    logs = List.copyOf(logs);
    lists = List.copyOf(lists);
    alsoFires = List.copyOf(alsoFires);
  }

  /**
   * What is said about a log file.
   *
   * @param source the format; recognised by its lines where it is not said
   * @param received when it was received
   * @param timezone the zone of times that name none
   */
  public record DeclaredLog(
      Located<String> file, Optional<Located<String>> source, Optional<Instant> received, Optional<ZoneId> timezone) {}

  /** A match list in place of the shared one of its name. */
  public record CaseList(Located<String> name, Optional<Located<String>> column, List<Located<String>> items) {
    public CaseList {
      items = List.copyOf(items);
    }
  }
}
