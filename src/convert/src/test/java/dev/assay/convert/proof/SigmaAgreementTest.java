package dev.assay.convert.proof;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sigma.SigmaTarget;
import dev.assay.convert.sigma.reader.SigmaProofReader;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigmaAgreementTest {
  @Test
  void thresholds_fire_for_the_same_records_and_entities() {
    new Agreement(new SigmaTarget(), new SigmaProofReader(), surroundings())
        .proveThresholds(20260103, Agreement.RULES / 50);
  }

  @Test
  void what_is_exported_to_sigma_decides_as_the_rule_does() {
    new Agreement(new SigmaTarget(), new SigmaProofReader(), surroundings())
        .compare(20260102, Agreement.RULES, 4)
        .assertMeaningful(200);
  }

  /** One log source that has all the fields of random rules. */
  static Surroundings surroundings() {
    Surroundings shared = Exports.surroundings();
    return new Surroundings(shared.schema(), shared.internal(), shared.lists(),
        List.of(new SourceText("everything.yaml", """
            name: network_connection
            title: Everything
            logsource: {category: network, service: connection}
            prefix: net_everything_
            fields:
              ipProtocol: network.transport
              action: event.action
              user_username: user.name
              application: network.application
              srcDevice_ip: source.ip
              dstDevice_ip: destination.ip
              srcPort: source.port
              dstPort: destination.port
              bytesIn: destination.bytes
              success: {field: event.success, kind: boolean}
            """)));
  }
}
