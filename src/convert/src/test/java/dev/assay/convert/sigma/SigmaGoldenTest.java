package dev.assay.convert.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exports of the shipped rules, to the letter. With {@code -Dassay.accept=true} the goldens are written anew. */
class SigmaGoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/dev/assay/convert/sigma");
  private final SigmaTarget target = new SigmaTarget();

  /** The shipped lists: those of other tests, one with an item that expires, and one of resolvers. */
  static Surroundings surroundings() {
    Surroundings common = Exports.surroundings();
    List<ListDefinition> lists = new ArrayList<>(common.lists());
    lists.add(0, new ListDefinition("doh_resolvers", "DstIp", "", List.of("dstDevice_ip", "dstDevice_natIp",
        "dns_replyIp", "bro_socks_requestIp", "bro_radius_remoteIp"), true, List.of(item("1.1.1.1"), item("8.8.8.8"))));
    lists.replaceAll(list -> list.name().equals("guest_networks") ? withExpiry(list) : list);
    return new Surroundings(common.schema(), common.internal(), lists, List.of());
  }

  private static ListDefinition withExpiry(ListDefinition list) {
    List<ListDefinition.Item> items = new ArrayList<>(list.items());
    items.add(new ListDefinition.Item("10.98.4.0/22", "", Optional.of(Instant.parse("2024-05-01T00:00:00Z"))));
    return new ListDefinition(list.name(), list.column(), list.description(), list.fields(), true, items);
  }

  private static ListDefinition.Item item(String value) {
    return new ListDefinition.Item(value, "", Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dot_activity", "doh_known_resolver", "dot_over_udp"})
  void a_shipped_rule_becomes_a_file_for_each_log_source(String slug) throws IOException {
    Export export = target.export(Exports.shipped(slug), surroundings());

    assertThat(export.refusals()).isEmpty();
    assertThat(export.artefacts()).extracting(Artefact::path).containsExactly(
        "rules/net_firewall_" + slug + ".yml", "rules/zeek_conn_" + slug + ".yml",
        "rules/net_connection_" + slug + ".yml");
    for (Artefact artefact : export.artefacts()) {
      same(artefact);
    }
  }

  @Test
  void placeholders_stand_in_files_of_their_own() throws IOException {
    Export export = target.export(Exports.shipped("dot_activity"), surroundings());
    List<Artefact> common = target.common(List.of(export), surroundings());

    assertThat(common).extracting(Artefact::path)
        .containsExactly("placeholders/dns_servers.yml", "placeholders/proxy_servers_dst.yml");
    for (Artefact artefact : common) {
      same(artefact);
    }
  }

  private static void same(Artefact artefact) throws IOException {
    Path golden = GOLDENS.resolve(artefact.path());
    if (Boolean.getBoolean("assay.accept")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, artefact.text());
    }
    assertThat(artefact.text()).isEqualTo(Files.readString(golden));
  }
}
