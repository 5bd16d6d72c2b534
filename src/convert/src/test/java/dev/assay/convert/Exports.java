package dev.assay.convert;

import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.proof.Enricher;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Metadata;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.check.Template;
import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules and surroundings for tests of exports. */
public final class Exports {
  private Exports() {}

  /** The networks and lists of the shipped rules, as far as tests need them. */
  public static Surroundings surroundings() {
    return new Surroundings(Schema.cloudSiem(),
        Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16").map(text -> Network.parse(text).orElseThrow())
            .toList(),
        List.of(
            list("dns_servers", "Ip", List.of("srcDevice_ip", "dstDevice_ip"), "10.0.0.53", "203.0.113.53"),
            list("guest_networks", "Ip", List.of("srcDevice_ip", "dstDevice_ip"), "10.99.0.0/16", "192.0.2.128/25"),
            list("proxy_servers_dst", "DstIp", List.of("dstDevice_ip"), "10.0.8.10", "10.0.8.11")),
        List.of());
  }

  private static ListDefinition list(String name, String column, List<String> fields, String... items) {
    return new ListDefinition(name, column, "", fields, true,
        Stream.of(items).map(item -> new ListDefinition.Item(item, "", Optional.empty())).toList());
  }

  /** A rule of the shipped pack. */
  public static CheckedRule shipped(String slug) {
    try {
      return RuleFixtures.rules(Files.readString(Path.of("../../rules/network/" + slug + ".rule"))).get(0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Fills the fields that these surroundings imply, in a way of its own. */
  public static Enricher enricher(Surroundings surroundings) {
    return (texts, time, record) -> {
      for (String field : record.layout().fields()) {
        Optional<Address> address = field.endsWith("_isInternal")
            ? Optional.ofNullable(texts.apply(field.replace("_isInternal", ""))).flatMap(Address::parse)
            : Optional.empty();
        address.ifPresent(one -> record.truth(record.layout().slot(field),
            surroundings.internal().stream().anyMatch(network -> network.contains(one))));
      }
      if (record.layout().slot("listMatches") >= 0) {
        List<Value> names = new ArrayList<>();
        for (ListDefinition list : surroundings.lists()) {
          if (list.fields().stream().map(texts).anyMatch(text -> text != null && holds(list, text))) {
            names.add(new Value.Text(list.name()));
          }
        }
        if (!names.isEmpty()) {
          record.value(record.layout().slot("listMatches"), new Value.Elements(names));
        }
      }
    };
  }

  private static boolean holds(ListDefinition list, String text) {
    Optional<Address> address = Address.parse(text);
    return address.isPresent() && list.items().stream()
        .anyMatch(item -> Network.parse(item.value()).orElseThrow().contains(address.get()));
  }

  /** A rule whose texts for people are this one. */
  public static CheckedRule withTexts(CheckedRule rule, String text) {
    Optional<Template> template = Optional.of(new Template(text, List.of(new Template.Part.Fixed(text))));
    Metadata metadata = rule.metadata();
    return new CheckedRule(rule.span(), rule.slug(), text,
        new Metadata(metadata.id(), metadata.version(), Optional.of(text), Optional.of(text), metadata.status(),
            metadata.author(), metadata.date(), metadata.modified(), metadata.license(), metadata.attack(),
            metadata.references(), metadata.falsePositives(), List.of(text), metadata.formerSlugs(),
            metadata.related(), metadata.logsource(), metadata.origins(), metadata.exportExceptions()),
        rule.enabled(), rule.prototype(), rule.when(), rule.logic(), rule.severity(), rule.entities(), template,
        template, template, rule.suppression());
  }
}
